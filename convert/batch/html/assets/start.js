// What the page does when it opens.

const themes = ['auto', 'light', 'dark'];

// makeTools puts the choice of colours and the help into the bar.
function makeTools() {
  const set = (theme) => {
    document.documentElement.dataset.theme = theme;
    kept.set('theme', theme);
  };
  const now = themes.includes(kept.get('theme')) ? kept.get('theme') : 'auto';
  set(now);
  document.querySelector('.tools').append(
    h('label', {}, 'Colours ',
      h('select', { id: 'theme', change: (event) => set(event.target.value) }, themes.map((theme) => h('option', { selected: theme === now }, theme)))),
    h('button', { type: 'button', click: commands['?'], 'aria-haspopup': 'dialog' }, 'Keys', h('kbd', { 'aria-hidden': 'true' }, '?')));
}

document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  $('main').focus();
});

makeHelp();
makeTools();
makeFilters();
foldRules();
draw();
addEventListener('hashchange', route);
route();
