// The keys, and the dialog that tells them.

const help = [
  ['/', 'filter the documents'],
  ['j k', 'next and previous document'],
  ['n p', 'next and previous finding'],
  ['↑ ↓', 'previous and next node, in the structure'],
  ['Enter', 'open a document; from a finding to its node'],
  ['Escape', 'back to all documents'],
  ['?', 'this help'],
];

let single = kept.get('keys') !== 'off'; // keys without a modifier mean something

const commands = {
  '/': () => {
    if (open) location.hash = overviewAddress();
    closeDocument();
    $('filters').elements.q.focus();
  },
  j: () => (open ? stepDocument(1) : stepRow(1)),
  k: () => (open ? stepDocument(-1) : stepRow(-1)),
  n: () => open?.stepFinding(1),
  p: () => open?.stepFinding(-1),
  '?': () => $('help').showModal(),
};

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) return;
  if (event.key === 'Escape' && open) {
    location.hash = overviewAddress();
    return;
  }
  const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (arrow && event.target.matches('.structure .tag')) {
    event.preventDefault();
    open.stepNode(event.target, arrow);
    return;
  }
  if (!single || event.target.closest('input, select, textarea')) return;
  const command = commands[event.key];
  if (!command) return;
  event.preventDefault();
  command();
}

function makeHelp() {
  const change = (event) => {
    single = event.target.checked;
    kept.set('keys', single ? 'on' : 'off');
  };
  document.body.append(h('dialog', { id: 'help', 'aria-labelledby': 'help-heading' },
    h('h2', { id: 'help-heading' }, 'Keys'),
    h('dl', {}, help.map(([keys, what]) => h('div', {}, h('dt', {}, keys.split(' ').map((key) => h('kbd', {}, key))), h('dd', {}, what)))),
    h('p', {}, h('label', {}, h('input', { type: 'checkbox', checked: single, change }), ' Keys of one character are on')),
    h('form', { method: 'dialog' }, h('button', {}, 'Close'))));
  document.addEventListener('keydown', press);
}
