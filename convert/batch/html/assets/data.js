// The data that the page holds, in elements that do nothing until they are
// asked.

const parse = (element) => (element ? JSON.parse(element.textContent) : undefined);

const rules = parse(document.querySelector('script.rules'));

const rows = [...document.querySelectorAll('script.r')].flatMap(parse);

const numberOf = new Map(); // of a row, by the name of the document
const bySymbol = new Map();

for (const [i, row] of rows.entries()) {
  row.number = i;
  row.errors ??= 0;
  row.warnings ??= 0;
  row.notes ??= 0;
  row.status = row.errors ? 'failed' : row.skipped ? 'skipped' : row.warnings ? 'warned' : 'clean';
  row.rules ??= [];
  row.outputs ??= [];
  row.words = `${row.name}\n${row.symbol ?? ''}\n${row.title ?? ''}`.toLowerCase();
  if (!numberOf.has(row.name)) numberOf.set(row.name, i);
  if (row.symbol && !bySymbol.has(row.symbol)) bySymbol.set(row.symbol, row);
}

// viewOf returns the text and structure of a row's document, or empty ones.
const viewOf = (row) => ({ text: '', marks: [], nodes: [], ...parse($(`v${row.number}`)) });

// findingsOf returns the findings of a row's document.
const findingsOf = (row) => parse($(`f${row.number}`)) ?? [];
