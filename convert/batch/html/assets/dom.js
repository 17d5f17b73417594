// Elements are made by these functions only, and strings go into them as text
// or attributes: nothing that a document says is ever read as markup.

// h returns a new element with attributes and children. An attribute that is
// undefined or false is left out; one that is a function listens to the event of
// its name.
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== ''));
  return element;
}

const $ = (id) => document.getElementById(id);

const icon = (name) => h('i', { class: `icon ${name}`, 'aria-hidden': 'true' });

const unseen = (text) => h('span', { class: 'unseen' }, text);

const plural = (n, what) => `${n} ${what}${n === 1 ? '' : 's'}`;

// announce lets a screen reader say a text when it has nothing else to say.
function announce(text) {
  $('announcer').textContent = text;
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

// reveal scrolls pane, and nothing else, so far that element is in its sight.
function reveal(pane, element) {
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  const margin = Math.min(48, outer.height / 4);
  if (inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin) return;
  const way = inner.top - outer.top - Math.max(margin, (outer.height - inner.height) / 3);
  const far = Math.abs(way) > 2 * outer.height;
  pane.scrollBy({ top: way, behavior: far || still.matches ? 'instant' : 'smooth' });
}

// kept is what the reader has chosen, as long as the browser lets a page from
// disk keep anything.
const kept = {
  get(key) {
    try {
      return localStorage.getItem(`plenary-${key}`);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`plenary-${key}`, value);
    } catch {
      // It holds for this visit.
    }
  },
};
