// The structure that came out, as a document with the names of its elements.

// numbered returns all nodes in document order, as the findings count them, and
// says of each whether it is in a note.
function numbered(nodes, note = false, all = []) {
  for (const node of nodes) {
    node.number = all.length;
    node.note = note || node.kind === 'authorialNote';
    all.push(node);
    numbered(node.inner ?? [], node.note, all);
  }
  return all;
}

const groups = ['coverPage', 'preamble', 'mainBody', 'conclusions', 'attachment', 'component'];

// A Structure is the nodes of one document as elements.
class Structure {
  constructor(text, choose) {
    this.text = text;
    this.choose = choose; // called with the number of a node that was pushed
    this.elements = [];
  }

  nodes(list = []) {
    return list.map((node) => this.node(node));
  }

  node(node) {
    const element = this[node.kind]?.(node) ?? this.block(node);
    element.dataset.node = node.number;
    this.elements[node.number] = element;
    return element;
  }

  block(node) {
    return h('div', { class: `node ${node.kind}` }, this.tag(node), this.own(node), this.nodes(node.inner));
  }

  // tag returns the name of a node's element: a button that shows its source.
  tag(node) {
    const button = h('button', { type: 'button', class: 'tag', click: () => this.choose(node.number) },
      node.kind, node.num ? unseen(` ${node.num}`) : '', node.label ? h('span', {}, ` ${node.label}`) : '',
      node.id ? h('small', {}, ` ${node.id}`) : '');
    return groups.includes(node.kind) ? h('h4', {}, button) : button;
  }

  // own returns the text that is the node's and not that of one within it.
  own(node) {
    if (!node.num && !node.text) return '';
    const text = h('p', { class: 'own', dir: 'auto' },
      node.num ? [h('span', { class: 'num' }, node.num), ' '] : '', this.inlines(node.text));
    if (node.kind === 'heading' || node.kind === 'preface') {
      text.setAttribute('role', 'heading');
      text.setAttribute('aria-level', node.kind === 'preface' ? '4' : '5');
    }
    return text;
  }

  table(node) {
    const inner = h('table', {}, node.text ? h('caption', {}, this.inlines(node.text)) : '', h('tbody', {}, this.nodes(node.inner)));
    return h('div', { class: 'node table' }, this.tag(node), h('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': 'table' }, inner));
  }

  tr(node) {
    return h('tr', {}, this.nodes(node.inner));
  }

  td(node) {
    return h(node.kind, { colspan: node.cols, rowspan: node.rows, dir: 'auto' }, this.inlines(node.text), this.nodes(node.inner));
  }

  th(node) {
    return this.td(node);
  }

  inlines(list = []) {
    return list.map((piece) => this.inline(piece));
  }

  inline(piece) {
    if (piece.at) return this.text.slice(...piece.at).replace(/[ \t\n\v\f\r]+/g, ' ');
    if (piece.repair) return h('span', { class: 'repaired', title: piece.repair }, piece.value);
    if (piece.value) return piece.value;
    if (piece.break) return h('br');
    if (piece.note) return h('sup', { class: 'notemark' }, unseen('note '), piece.note);
    const text = this.inlines(piece.text);
    if (piece.ref) return this.reference(piece.ref, text);
    if (piece.term) return h('span', { class: 'term', title: piece.term }, text);
    return h(['i', 'b', 'u', 'sup', 'sub'].includes(piece.style) ? piece.style : 'span', {}, text);
  }

  // reference returns a citation, which leads to the document where it is one
  // of this job.
  reference(target, text) {
    const row = bySymbol.get(target.split(' of ')[0]);
    return row ? h('a', { href: addressOf(row), title: target }, text) : h('span', { class: 'ref', title: target }, text);
  }
}
