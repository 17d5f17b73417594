// The source text, line by line, cut into runs where a node, a mark or a
// finding begins or ends.

// A Layer is ranges of the text that do not overlap, in order, asked for at
// places that only grow.
class Layer {
  constructor(ranges) {
    this.ranges = ranges.sort((a, b) => a.start - b.start);
    this.next = 0;
  }

  at(place) {
    while (this.next < this.ranges.length && this.ranges[this.next].end <= place) this.next++;
    const range = this.ranges[this.next];
    return range && range.start <= place ? range : undefined;
  }
}

// A Pile is ranges that may overlap; the shortest at a place is on top.
class Pile {
  constructor(ranges) {
    this.waiting = ranges.sort((a, b) => b.start - a.start);
    this.active = [];
  }

  at(place) {
    while (this.waiting.length && this.waiting.at(-1).start <= place) this.active.push(this.waiting.pop());
    this.active = this.active.filter((range) => range.end > place);
    return this.active.reduce((top, range) => (top && top.end - top.start <= range.end - range.start ? top : range), undefined);
  }
}

// ranges turns a list of start, end, start, ... into ranges that know more.
function ranges(at, more) {
  const found = [];
  for (let i = 0; i < (at?.length ?? 0); i += 2) found.push({ start: at[i], end: at[i + 1], ...more });
  return found;
}

// Characters that show nothing, or turn the direction of the text around them,
// are shown by number and not put into the page.
const acting = /[\0-\b\v-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])/g;

// A Source is the text of one document as elements.
class Source {
  constructor(data, findings, nodes, address) {
    const { text, marks } = data;
    this.text = text;
    this.plain = data.plain; // what a PDF or a Word file shows: its lines have no numbers
    this.pages = data.pages; // the numbers of its pages, which form feeds part
    this.address = address;
    this.findings = findings;
    this.runs = nodes.map(() => []); // the elements of each node
    this.anchors = []; // the element of each finding
    this.begins = new Map(); // the first element at a place
    const repaired = marks.flatMap((mark) => ranges(mark.at, { mark }));
    this.marks = new Layer(repaired.filter((range) => range.end > range.start));
    this.inserted = new Map(repaired.filter((range) => range.end === range.start).map((range) => [range.start, range.mark]));
    this.pieces = new Layer(nodes.flatMap((node, number) => ranges(node.at, { number, note: node.note })));
    this.noted = new Layer(nodes.flatMap((node) => ranges(node.mark, {})));
    this.found = new Pile(findings.flatMap((finding, number) => ranges(finding.at, { number })));
    this.cuts = this.allCuts();
    this.cut = 0;
  }

  allCuts() {
    const cuts = new Set([this.text.length]);
    const piles = [this.marks.ranges, this.pieces.ranges, this.noted.ranges, this.found.waiting];
    for (const { start, end } of piles.flat()) cuts.add(start).add(end);
    for (const place of this.inserted.keys()) cuts.add(place);
    for (const { index } of this.text.matchAll(acting)) cuts.add(index).add(index + 1);
    return [...cuts].sort((a, b) => a - b);
  }

  // lines returns the elements of all lines.
  lines() {
    if (this.plain) return this.linesOfPages();
    // The line ends of diag.NewIndex.
    const feeds = this.text.matchAll(/[\n\r]/.test(this.text) ? /\r\n|[\n\r]/g : /[\u0085\u2028\u2029]/g);
    const lines = [];
    let start = 0;
    for (const feed of feeds) {
      lines.push(this.line(lines.length + 1, start, feed.index));
      start = feed.index + feed[0].length;
    }
    if (start < this.text.length) lines.push(this.line(lines.length + 1, start, this.text.length));
    return lines;
  }

  // linesOfPages returns the elements of lines that have no numbers, with a
  // heading above those of each page that has one.
  linesOfPages() {
    const lines = [];
    let start = 0;
    this.text.split('\f').forEach((page, nth, { length }) => {
      const number = this.pages?.[nth];
      if (number && (page || nth < length - 1)) lines.push(h('h4', { class: 'page' }, `Page ${number}`));
      for (const line of page.split(/(?<=\r\n|\n|\r(?!\n))/)) {
        const text = line.replace(/[\r\n]+$/, '');
        if (line) lines.push(this.line(undefined, start, start + text.length));
        start += line.length;
      }
      start++; // the form feed
    });
    return lines;
  }

  line(number, start, end) {
    const blank = !this.text.slice(start, end).trim();
    const element = h('div', { class: blank ? 'line blank' : 'line', 'data-line': number, dir: 'auto' });
    let group = { finding: undefined, element };
    for (const run of this.runsOf(start, end)) {
      if (run.finding !== group.finding) group = { finding: run.finding, element: this.group(run.finding, element) };
      group.element.append(...run.elements);
    }
    return element;
  }

  // group returns the element that the runs of a finding go into: for the first
  // of them a link to the finding.
  group(number, line) {
    if (number === undefined) return line;
    const finding = this.findings[number];
    const long = finding.at[1] - finding.at[0] > 400 ? ' long' : '';
    const style = `found ${finding.severity}${long}`;
    const element = this.anchors[number]
      ? h('span', { class: style })
      : h('a', { class: style, href: this.address(number), 'aria-describedby': `finding-${number}`, title: finding.message });
    this.anchors[number] ??= element;
    line.append(element);
    return element;
  }

  // runsOf returns the runs of a line.
  *runsOf(start, end) {
    while (this.cuts[this.cut] < start) this.cut++;
    for (let from = start; from < end; ) {
      while (this.cuts[this.cut] <= from) this.cut++;
      const to = Math.min(end, this.cuts[this.cut]);
      yield this.run(from, to);
      from = to;
    }
  }

  run(start, end) {
    const element = this.element(start, this.characters(start, end));
    const piece = this.pieces.at(start);
    if (piece) {
      element.dataset.node = piece.number;
      if (piece.note) element.classList.add('note');
      this.runs[piece.number].push(element);
    }
    if (this.noted.at(start)) element.classList.add('notemark');
    this.begins.set(start, element);
    const put = this.inserted.get(start);
    const elements = put ? [h('ins', { class: 'repair', title: put.what }, put.put ?? ''), element] : [element];
    return { elements, finding: this.found.at(start)?.number };
  }

  // element returns the element for what became of the text at a place. What
  // is not in the document is, to a screen reader, deleted.
  element(start, content) {
    const mark = this.marks.at(start)?.mark;
    if (!mark) return h('span', {}, content);
    const name = mark.fate === 'lost' ? 'mark' : 'del';
    const element = h(name, { class: mark.fate, title: mark.what ? `${mark.fate}: ${mark.what}` : mark.fate }, content);
    if (mark.put) element.append(h('ins', {}, mark.put));
    return element;
  }

  characters(start, end) {
    const text = this.text.slice(start, end);
    if (end - start > 1 || text.search(acting) < 0) return text;
    const code = text.charCodeAt(0);
    if (code === 0x0d) return '';
    if (code === 0x0c) return h('span', { class: 'feed', title: 'form feed: a page ends' });
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return h('span', { class: 'control', 'data-name': name, title: name });
  }

  // anchor returns the element at which a finding is shown.
  anchor(number) {
    return this.anchors[number] ?? this.begins.get(this.findings[number].at?.[0]);
  }
}
