// The view of one document.

const overview = $('overview');
const article = $('document');

// open is what is shown of the present document; undefined in the overview.
let open;

// openDocument shows a document, and one of its findings when number is not 0.
function openDocument(row, number) {
  if (open?.row !== row) {
    open = new View(row);
    overview.hidden = true;
    article.hidden = false;
    article.replaceChildren(...open.elements());
    document.title = `${row.symbol ?? row.name} – Plenary`;
    scrollTo(0, 0);
    if (!number) $('document-heading').focus({ preventScroll: true });
  }
  if (number) open.showFinding(number - 1);
  else open.forgetFinding();
}

// closeDocument goes back to the overview and to the row where the reader was.
function closeDocument() {
  if (!open) return;
  const { row } = open;
  open = undefined;
  article.hidden = true;
  article.replaceChildren();
  overview.hidden = false;
  document.title = titleOfPage;
  const link = body.querySelector(`a[href="${CSS.escape(addressOf(row))}"]`);
  (link ?? $('documents-heading')).focus();
}

const titleOfPage = document.title;

// stepDocument goes along the documents that the table shows.
function stepDocument(by) {
  const at = list.indexOf(open.row);
  const next = at < 0 ? undefined : list[at + by];
  if (at < 0) announce('This document is not in the table as it is filtered.');
  else if (next) location.hash = addressOf(next);
  else announce(by > 0 ? 'This is the last document.' : 'This is the first document.');
}

// A View is the elements of one document and what is chosen in it.
class View {
  constructor(row) {
    this.row = row;
    this.data = viewOf(row);
    this.findings = findingsOf(row);
    this.nodes = numbered(this.data.nodes);
    this.finding = -1;
    this.source = new Source(this.data, this.findings, this.nodes, (number) => addressOf(row, number + 1));
    this.structure = new Structure(this.data.text, (number) => this.choose(number));
  }

  elements() {
    const lines = this.source.lines();
    const nodes = this.structure.nodes(this.data.nodes);
    this.sourcePane = this.pane('source', 'Source text', lines);
    this.structurePane = this.pane('structure', 'Structure', nodes);
    return [this.navigation(), this.head(), this.list(), this.panes(lines, nodes)];
  }

  navigation() {
    const at = list.indexOf(this.row);
    const to = (row, label, rel, key) =>
      row ? h('a', { href: addressOf(row), rel, title: `${label} document (${key})` }, label) : h('span', { 'aria-disabled': 'true' }, label);
    return h('nav', { 'aria-label': 'Documents' },
      h('a', { href: overviewAddress(), title: 'Escape' }, '← All documents'),
      h('span', { class: 'place' }, at < 0 ? '' : `${at + 1} of ${list.length}`),
      to(list[at - 1], 'Previous', 'prev', 'k'), to(at < 0 ? undefined : list[at + 1], 'Next', 'next', 'j'));
  }

  head() {
    const { row } = this;
    return h('header', {},
      h('h2', { id: 'document-heading', tabindex: '-1' },
        row.symbol ? h('span', { class: 'symbol' }, row.symbol, ' ') : '', h('bdi', {}, row.title ?? (row.symbol ? '' : row.name))),
      h('ul', { class: 'facts' },
        h('li', { class: 'status' }, icon(row.status), row.status),
        row.symbol || row.title ? h('li', {}, h('bdi', {}, row.name)) : '',
        row.paragraphs ? h('li', {}, plural(row.paragraphs, 'paragraph')) : '',
        row.pages ? h('li', {}, plural(row.pages, 'page')) : '',
        row.outputs.map((out) => h('li', {}, h('a', { href: out.href }, out.format)))));
  }

  // list returns the findings as a list of links.
  list() {
    const { row, findings } = this;
    const total = row.errors + row.warnings + row.notes;
    const item = (finding, number) =>
      h('li', {}, h('a', { href: addressOf(row, number + 1), id: `finding-${number}`, click: () => this.finding === number && this.showFinding(number) },
        h('span', { class: 'severity' }, icon(finding.severity), finding.severity),
        h('span', { class: 'where' }, finding.at ? finding.where : ''),
        h('span', { class: 'message' }, h('bdi', {}, finding.message), finding.at || !finding.where ? '' : h('small', {}, ` ${finding.where}`)),
        h('code', {}, rules[finding.rule].code)));
    return h('section', { class: this.data.plain ? 'findings plain' : 'findings', 'aria-labelledby': 'findings-heading' },
      h('h3', { id: 'findings-heading' }, total ? plural(total, 'finding') : 'No findings'),
      findings.length ? h('ol', {}, findings.map(item)) : '',
      total && !findings.length ? h('p', {}, 'This page had no room for them.') : '');
  }

  panes(lines, nodes) {
    if (lines.length || nodes.length) {
      const both = lines.length && nodes.length;
      return h('div', { class: both ? 'panes' : 'panes one' },
        lines.length ? this.sourcePane.section : '', nodes.length ? this.structurePane.section : '');
    }
    return h('p', { class: 'remark' }, this.row.shown ? 'The document is empty.' : 'The text and the structure of this document are not in this page.');
  }

  // pane returns a pane that scrolls by itself and in which a node can be
  // pointed at.
  pane(name, title, content) {
    const scroll = h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title, lang: this.data.lang }, content);
    const numberAt = (event) => event.target.closest('[data-node]')?.dataset.node;
    scroll.addEventListener('pointerover', (event) => this.mark('pointed', numberAt(event)));
    scroll.addEventListener('pointerleave', () => this.mark('pointed', undefined));
    scroll.addEventListener('focusin', (event) => event.target.matches('.tag') && this.choose(numberAt(event)));
    scroll.addEventListener('click', (event) => {
      const number = numberAt(event);
      if (event.target.closest('a')?.hash === location.hash) this.tagOf(this.chosen)?.focus();
      else if (number !== undefined && !event.target.closest('a, button') && getSelection().isCollapsed) this.choose(number);
    });
    return { scroll, section: h('section', { class: name === 'source' && this.data.plain ? 'source plain' : name }, h('div', { class: 'head' }, h('h3', {}, title), name === 'source' ? this.legend() : ''), scroll) };
  }

  // legend explains the marks that this document has.
  legend() {
    const { marks } = this.data;
    const has = (fate) => marks.some((mark) => mark.fate === fate);
    const entries = [
      [has('furniture'), h('del', { class: 'furniture' }, 'page furniture')],
      [has('repair'), h('span', { class: 'repair' }, 'repair')],
      [this.nodes.some((node) => node.note), h('span', { class: 'note' }, 'footnote')],
      [has('lost'), h('mark', { class: 'lost' }, 'lost')],
      ...['error', 'warning', 'note'].map((severity) =>
        [this.findings.some((finding) => finding.at && finding.severity === severity), h('span', { class: `found ${severity}` }, severity)]),
    ];
    const present = entries.filter(([is]) => is).map(([, element]) => h('li', {}, element));
    return present.length ? h('ul', { class: 'legend', 'aria-label': 'Marks' }, present) : '';
  }

  // partsOf returns the elements of a node in both panes; those of a node
  // without text of its own are those of the nodes in it.
  partsOf(number) {
    const runs = this.runsOf(this.nodes[number]);
    return { runs, element: this.structure.elements[number] };
  }

  runsOf(node) {
    const own = this.source.runs[node.number];
    return own.length ? own : (node.inner ?? []).flatMap((inner) => this.runsOf(inner));
  }

  // tagOf returns the button of a node.
  tagOf(number) {
    return this.structure.elements[number]?.querySelector('.tag');
  }

  // stepNode moves the focus along the buttons of the nodes, from one of them.
  stepNode(from, by) {
    const tags = [...this.structurePane.scroll.querySelectorAll('.tag')];
    tags[tags.indexOf(from) + by]?.focus({ preventScroll: true });
  }

  // mark gives the elements of a node, and no others, a class.
  mark(name, number) {
    article.querySelectorAll(`.${name}`).forEach((element) => element.classList.remove(name));
    if (number === undefined) return undefined;
    const parts = this.partsOf(number);
    for (const element of [...parts.runs, parts.element]) element.classList.add(name);
    return parts;
  }

  // choose marks a node in both panes and brings it into sight.
  choose(number) {
    const parts = this.mark('chosen', number);
    this.chosen = number;
    if (!parts) return;
    if (parts.runs[0]) reveal(this.sourcePane.scroll, parts.runs[0]);
    reveal(this.structurePane.scroll, parts.element.querySelector('.own') ?? parts.element);
  }

  // showFinding chooses a finding: it is explained where it stands.
  showFinding(number) {
    const finding = this.findings[number];
    if (!finding) return;
    this.finding = number;
    article.querySelectorAll('[aria-current]').forEach((element) => element.removeAttribute('aria-current'));
    const item = $(`finding-${number}`);
    item.setAttribute('aria-current', 'true');
    reveal(item.closest('ol'), item);
    const anchor = this.source.anchor(number);
    const node = finding.node ?? anchor?.closest('[data-node]')?.dataset.node ?? anchor?.querySelector('[data-node]')?.dataset.node;
    const parts = this.mark('chosen', node);
    this.chosen = node;
    this.annotate(finding, anchor?.closest('.line') ?? this.structure.elements[node] ?? item);
    if (node !== undefined) reveal(this.structurePane.scroll, this.structure.elements[node]);
    const place = anchor ?? parts?.runs[0];
    if (place) reveal(this.sourcePane.scroll, place);
    (anchor?.matches('a') ? anchor : this.tagOf(node) ?? item).focus({ preventScroll: true });
  }

  // forgetFinding leaves no finding chosen.
  forgetFinding() {
    if (this.finding < 0) return;
    this.finding = -1;
    this.chosen = undefined;
    this.mark('chosen', undefined);
    article.querySelectorAll('[aria-current]').forEach((element) => element.removeAttribute('aria-current'));
    $('annotation')?.remove();
  }

  // annotate explains a finding after an element.
  annotate(finding, after) {
    $('annotation')?.remove();
    const rule = rules[finding.rule];
    const related = (finding.related ?? []).map((other) => h('p', {}, other.where ? `${other.where}: ` : '', other.message));
    const annotation = h('aside', { id: 'annotation', class: finding.severity, 'aria-label': 'Finding' },
      h('p', { class: 'message' }, h('b', {}, icon(finding.severity), finding.severity), ' ', h('bdi', {}, finding.message), ' ', h('code', {}, rule.code)),
      finding.hint ? h('p', {}, finding.hint) : '', related,
      h('p', { class: 'why' }, rule.title, '. ', rule.why ?? ''));
    const cell = after.closest('table');
    (cell ?? after).after(annotation);
  }

  // stepFinding goes along the findings.
  stepFinding(by) {
    const number = Math.max(0, this.finding + by);
    if (number < this.findings.length) location.hash = addressOf(this.row, number + 1);
  }
}
