// The table of documents: which rows, in which order, and how many of them.

const table = $('documents');
const body = table.tBodies[0];
const step = 200; // rows that one push of a button adds

const shown = { q: '', status: '', rule: '', sort: '' };
let list = rows; // the rows that are asked for, in order
let limit = step;

const severityRank = { clean: 0, warned: 1, skipped: 2, failed: 3 };

// What a column is sorted by. Numbers and states begin with the greatest.
const keys = {
  __proto__: null, // what an address asks for is a column of these, or none
  name: (row) => row.name,
  symbol: (row) => row.symbol ?? '',
  title: (row) => row.title ?? '',
  status: (row) => severityRank[row.status],
  errors: (row) => row.errors,
  warnings: (row) => row.warnings,
  notes: (row) => row.notes,
  paragraphs: (row) => row.paragraphs ?? 0,
  pages: (row) => row.pages ?? 0,
  outputs: (row) => row.outputs.length,
};

const isText = (key) => ['name', 'symbol', 'title'].includes(key);

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const order = (a, b) => (typeof a === 'string' ? collator.compare(a, b) : a - b);

function sorted(found) {
  const descending = shown.sort.startsWith('-');
  const key = keys[shown.sort.replace(/^-/, '')];
  if (!key) return found;
  return found.sort((a, b) => (descending ? order(key(b), key(a)) : order(key(a), key(b))));
}

// filter returns what tells whether a row is asked for.
function filter() {
  const words = shown.q.toLowerCase().split(/\s+/);
  const rule = rules.findIndex((r) => r.code === shown.rule);
  return (row) =>
    words.every((word) => row.words.includes(word)) &&
    (!shown.status || row.status === shown.status) &&
    (!shown.rule || row.rules.includes(rule));
}

// nameOf returns the markup of the name of a row, whose folder is of less
// interest.
function nameOf(row) {
  const cut = row.name.lastIndexOf('/') + 1;
  const folder = row.name.slice(0, cut);
  return h('bdi', {}, folder ? h('span', {}, folder) : '', row.name.slice(cut));
}

// line returns the markup of a row: that of the template "row", to the letter.
function line(row) {
  const number = (n) => h('td', { class: 'number' }, n);
  const count = (n) => h('td', { class: n ? 'number' : 'number zero' }, n);
  const outputs = row.outputs.flatMap((out, i) => [i ? ' ' : '', h('a', { href: out.href }, out.format)]);
  return h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: addressOf(row) }, nameOf(row))),
    h('td', {}, row.symbol ?? ''),
    h('td', {}, h('bdi', {}, row.title ?? '')),
    h('td', {}, icon(row.status), row.status),
    count(row.errors), count(row.warnings), count(row.notes), number(row.paragraphs ?? ''), number(row.pages ?? ''),
    h('td', {}, outputs));
}

// draw shows the rows that are asked for.
function draw() {
  list = sorted(rows.filter(filter()));
  drawRows();
  drawSort();
  const filtered = list.length < rows.length;
  $('count').textContent = filtered ? `${list.length} of ${plural(rows.length, 'document')}` : plural(rows.length, 'document');
  $('clear').hidden = !(shown.q || shown.status || shown.rule);
}

function drawRows() {
  body.replaceChildren(...list.slice(0, limit).map(line));
  const rest = list.length - limit;
  const more = () => {
    const next = limit;
    limit += step;
    drawRows();
    body.rows[next].querySelector('a').focus();
  };
  $('more').replaceChildren(
    ...(rest > 0 ? [h('button', { type: 'button', click: more }, `Show ${Math.min(step, rest)} of ${rest} more`)] : []),
    ...(list.length ? [] : ['No document is like that.']));
}

function drawSort() {
  for (const th of table.tHead.rows[0].cells) {
    const [direction] = [['ascending', th.dataset.key], ['descending', `-${th.dataset.key}`]].find(([, sort]) => sort === shown.sort) ?? ['none'];
    th.setAttribute('aria-sort', direction);
  }
}

// sortBy sorts by a column: in its first direction, then the other, then not.
function sortBy(key) {
  const directions = isText(key) ? [key, `-${key}`, ''] : [`-${key}`, key, ''];
  change({ sort: directions[(directions.indexOf(shown.sort) + 1) % directions.length] });
}

// change shows the table in another way and writes it into the address.
function change(fields) {
  Object.assign(shown, fields);
  limit = step;
  history.replaceState(null, '', overviewAddress());
  draw();
}

const overviewAddress = () => fragment(shown);

// showOverview shows the table as the address says.
function showOverview(fields) {
  const asked = { q: fields.q ?? '', status: fields.status ?? '', rule: fields.rule ?? '', sort: fields.sort ?? '' };
  const another = Object.keys(asked).some((key) => asked[key] !== shown[key]);
  if (!another) return;
  limit = step;
  Object.assign(shown, asked);
  fillFilters();
  draw();
  if (asked.rule) {
    $('documents-heading').focus({ preventScroll: true });
    $('documents-heading').scrollIntoView();
    announce($('count').textContent);
  }
}

function fillFilters() {
  const form = $('filters');
  form.elements.q.value = shown.q;
  form.elements.status.value = shown.status;
  form.elements.rule.value = shown.rule;
}

// makeFilters puts the fields into the form and the buttons into the heads of
// the columns: without scripts they would do nothing.
function makeFilters() {
  const byStatus = (status) => rows.filter((row) => row.status === status).length;
  const statuses = ['clean', 'warned', 'failed', 'skipped'].filter((status) => status !== 'skipped' || byStatus(status));
  const choice = (value, label, count) =>
    h('label', {}, h('input', { type: 'radio', name: 'status', value, checked: value === '' }), h('span', {}, value ? icon(value) : '', label, ' ', h('small', {}, count)));
  const form = $('filters');
  form.append(
    h('label', { class: 'search' }, h('span', { class: 'unseen' }, 'Name, symbol or title'),
      h('input', { type: 'search', name: 'q', placeholder: 'Name, symbol or title', autocomplete: 'off', spellcheck: 'false' })),
    h('fieldset', {}, h('legend', { class: 'unseen' }, 'Status'),
      choice('', 'all', rows.length), statuses.map((status) => choice(status, status, byStatus(status)))),
    h('label', { class: 'rule' }, h('span', { class: 'unseen' }, 'Rule'),
      h('select', { name: 'rule' }, h('option', { value: '' }, 'all rules'),
        rules.map((rule) => rule.code).sort().map((code) => h('option', { value: code }, code)))),
    h('button', { type: 'button', id: 'clear', hidden: true, click: clear }, 'Clear'),
    h('output', { id: 'count', role: 'status' }));
  form.addEventListener('input', () => change({ q: form.elements.q.value, status: form.elements.status.value, rule: form.elements.rule.value }));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  for (const th of table.tHead.rows[0].cells) {
    th.replaceChildren(h('button', { type: 'button', click: () => sortBy(th.dataset.key) }, th.textContent));
  }
}

function clear() {
  change({ q: '', status: '', rule: '' });
  fillFilters();
  $('filters').elements.q.focus();
}

// foldRules leaves the first rules of many.
function foldRules() {
  const [few, all] = [8, [...document.querySelectorAll('.rules tbody > tr')]];
  if (all.length <= few + 2) return;
  const rest = all.slice(few);
  const fold = (folded) => {
    rest.forEach((row) => (row.hidden = folded));
    button.textContent = folded ? `Show all ${all.length} rules` : `Show ${few} rules`;
    button.setAttribute('aria-expanded', String(!folded));
  };
  const button = h('button', { type: 'button', click: () => fold(!rest[0].hidden) });
  document.querySelector('section.rules').append(h('p', {}, button));
  fold(true);
}

// stepRow moves the focus along the rows of the table.
function stepRow(by) {
  const links = [...body.querySelectorAll('th a')];
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[next]?.focus();
}
