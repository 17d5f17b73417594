package fidelity

import (
	"cmp"
	"slices"
)

// A sweep holds the letters of a source against those of a document in one
// pass: it walks through the source, and where that goes on elsewhere in the
// document, looks for the place. Each letter of the document answers for one
// letter of the source, so that what the source has twice the document must have
// twice. The time is linear in the lengths of the texts.
//
// What it matches may be matched otherwise than a reader would; but as many
// letters as the document lacks are left over in the source, wherever they
// stand. So it never clears a loss by itself: what is left over is for a [page]
// to know, or for the full collation to look at.
type sweep struct {
	source, document *spelling

	starts  []bool        // by letter of the source: whether a word begins
	state   []letterState // by letter of the document
	expect  int           // where in the document the source should go on
	gaps    []int         // where what the second walk has not yet found begins, in the document
	grams   *grams        // made when it is first needed
	matched []match       // in the order of the source, once [sweep.join] is done
	left    []run         // letters of the source without counterpart
}

func newSweep(source, document *spelling) *sweep {
	s := &sweep{source: source, document: document, starts: source.starts(), state: make([]letterState, len(document.text)+1)}
	previous := zone(anyZone)
	for _, w := range document.words {
		state := letterBegins
		if w.opens || w.zone != previous {
			state |= letterOpens
		}
		if w.zone == markerZone {
			state |= letterMarks
		}
		if w.zone == coverZone {
			state |= letterCover
		}
		previous = w.zone
		s.state[w.from] |= state
	}
	s.state[len(document.text)] = letterBegins | letterOpens | letterUsed
	return s
}

// walk goes through the source for the running text, past whatever stands between
// its pieces.
func (s *sweep) walk() {
	for w := 0; w < len(s.source.words); {
		w = s.step(w, len(s.source.words), s.ahead)
	}
}

// again looks for stretches that the walk has passed over among what the document
// still has.
func (s *sweep) again(passed []run) {
	s.gaps = s.unusedStarts()
	w := 0
	for _, r := range passed {
		for w < len(s.source.words) && int(s.source.words[w].from) < r.from {
			if s.source.end(w) > r.from { // the end of a word
				s.lose(r.from, s.source.end(w))
			}
			w++
		}
		end := w
		for end < len(s.source.words) && int(s.source.words[end].from) < r.to {
			end++
		}
		for w < end {
			w = s.step(w, end, s.anywhere)
		}
	}
}

// join puts what is left over in the order of the source.
func (s *sweep) join() {
	slices.SortFunc(s.left, func(m, n run) int { return cmp.Compare(m.from, n.from) })
	joined := s.left[:0]
	for _, r := range s.left {
		if n := len(joined); n > 0 && joined[n-1].to == r.from {
			joined[n-1].to = r.to
			continue
		}
		joined = append(joined, r)
	}
	s.left = joined
	slices.SortFunc(s.matched, func(m, n match) int { return cmp.Compare(m.a, n.a) })
}

// step matches word w of the source, which ends before word end, and what
// follows it, or puts it on record as lost. It returns the next word.
func (s *sweep) step(w, end int, find func(w, end int) (word, at int)) (next int) {
	found, at := find(w, end)
	if found > w {
		s.lose(int(s.source.words[w].from), s.source.end(found-1))
		w = found
	}
	if at < 0 {
		return w
	}
	limit := len(s.source.text)
	if end < len(s.source.words) {
		limit = int(s.source.words[end].from)
	}
	from := int(s.source.words[w].from)
	to := s.follow(from, at, limit)
	if to == from { // not even the first word
		s.lose(from, s.source.end(w))
		return w + 1
	}
	for w < end && s.source.end(w) <= to {
		w++
	}
	if w < end && int(s.source.words[w].from) < to { // in a word
		s.lose(to, s.source.end(w))
		w++
	}
	return w
}

// maxPassed is how many words may stand between two pieces of running text: more
// than the notes of a page have.
const maxPassed = 800

// coverWords is that within a masthead, whose pieces may stand on the page in any order:
// the job number at its foot.
const coverWords = 24

// nearWords is how many words may stand between two pieces of running text within a
// line: a mark of a note. More begin and end with lines.
const nearWords = 3

// ahead returns the next word at which the source goes on as the document is
// expected to, or goes on at all, and where in the document that is. Where there is
// none it returns the word behind those that it has seen, and -1.
func (s *sweep) ahead(w, end int) (word, at int) {
	if at, ok := s.goesOn(int(s.source.words[w].from), s.expect, expectedRun); ok {
		return w, at
	}
	if s.expect < len(s.document.text) {
		most := maxPassed
		if s.state[s.expect]&letterCover != 0 {
			most = coverWords
		}
		for word = w + 1; word < min(end, w+most); word++ {
			if word > w+nearWords && !s.source.words[word].opens {
				continue
			}
			if at, ok := s.goesOn(int(s.source.words[word].from), s.expect, foundRun); ok {
				return word, at
			}
		}
	}
	for word = w; word < min(end, w+maxPassed); word++ {
		if at, ok := s.search(int(s.source.words[word].from)); ok {
			return word, at
		}
	}
	return word, -1
}

// anywhere returns where in the document word w of the source is, or the next
// word and -1.
func (s *sweep) anywhere(w, _ int) (word, at int) {
	i := int(s.source.words[w].from)
	if at, ok := s.goesOn(i, s.expect, expectedRun); ok {
		return w, at
	}
	if at, ok := s.search(i); ok {
		return w, at
	}
	for len(s.gaps) > 0 && s.state[s.gaps[0]]&letterUsed != 0 {
		s.gaps = s.gaps[1:]
	}
	for _, gap := range s.gaps[:min(len(s.gaps), maxGaps)] {
		if at, ok := s.goesOn(i, gap, expectedRun); ok {
			return w, at
		}
	}
	return w + 1, -1
}

// maxGaps is how many of the next notes are looked at for one that is too short to
// be searched for.
const maxGaps = 16

// whole looks for stretches, each of which the document has as a whole or not at all.
func (s *sweep) whole(lines []run) {
	gaps := gapIndex{sweep: s, starts: s.unusedStarts()}
	for _, r := range lines {
		n := r.to - r.from
		at, ok := s.search(r.from)
		if !ok || s.common(r.from, at, n) < n {
			at, ok = gaps.find(r)
		}
		if !ok {
			s.lose(r.from, r.to)
			continue
		}
		for k := range n {
			s.state[at+k] |= letterUsed
		}
		s.matched = append(s.matched, match{r.from, at, n})
	}
}

// unusedStarts returns where the stretches of the document begin that have no
// counterpart.
func (s *sweep) unusedStarts() (starts []int) {
	before := letterUsed
	for i, state := range s.state {
		if state&(letterUsed|letterCover) == 0 && (before&letterUsed != 0 || state&letterOpens != 0) {
			starts = append(starts, i)
		}
		before = state
	}
	return starts
}

// goesOn reports whether least letters of the source at i, or whole words, are
// the document at letter j, or behind the mark of a note that stands there.
func (s *sweep) goesOn(i, j, least int) (at int, ok bool) {
	for {
		n := s.common(i, j, least)
		if n == least || n >= least/4 && n > 0 && s.state[j+n]&(letterOpens|letterUsed) != 0 && s.starts[i+n] {
			return j, true
		}
		if s.state[j]&letterMarks == 0 || s.state[j]&letterUsed != 0 {
			return 0, false
		}
		j = s.nextWord(j)
	}
}

// nextWord returns the letter of the document at which the word behind j
// begins.
func (s *sweep) nextWord(j int) int {
	for j++; s.state[j]&letterBegins == 0; j++ {
	}
	return j
}

// common returns how many letters, at most n, the source at i and the document
// at j have in common that are not used.
func (s *sweep) common(i, j, n int) int {
	n = min(n, len(s.source.text)-i, len(s.document.text)-j)
	for k := range n {
		if s.source.text[i+k] != s.document.text[j+k] || s.state[j+k]&letterUsed != 0 {
			return k
		}
	}
	return max(n, 0)
}

// follow matches the source at letter i with the document at j for as long as
// they are the same, but not beyond limit, and returns the letter behind.
func (s *sweep) follow(i, j, limit int) int {
	for {
		from := i
		for i < limit && s.source.text[i] == s.document.textAt(j) && s.state[j]&letterUsed == 0 {
			s.state[j] |= letterUsed
			i, j = i+1, j+1
		}
		if i > from {
			s.matched = append(s.matched, match{from, j - (i - from), i - from})
		}
		if s.state[j]&letterMarks == 0 || s.state[j]&letterUsed != 0 || i == limit || s.common(i, s.nextWord(j), 2) < 2 {
			break
		}
		j = s.nextWord(j)
	}
	if inWord := s.state[j]&letterBegins == 0; inWord && !s.starts[i] ||
		!s.starts[i] && isFigure(s.source.text[i-1]) && isFigure(s.source.text[i]) ||
		inWord && s.starts[i] && isFigure(s.document.text[j-1]) && isFigure(s.document.text[j]) {
		i, j = s.rollBack(i, j)
	}
	s.expect = j
	return i
}

// rollBack gives up what the last match has of a word that is another word in
// the document.
func (s *sweep) rollBack(i, j int) (int, int) {
	if len(s.matched) == 0 {
		return i, j
	}
	last := &s.matched[len(s.matched)-1]
	for last.n > 0 {
		i, j, last.n = i-1, j-1, last.n-1
		s.state[j] &^= letterUsed
		if s.starts[i] {
			break
		}
	}
	if last.n == 0 {
		s.matched = s.matched[:len(s.matched)-1]
	}
	return i, j
}

func isFigure(c byte) bool { return c-'0' < 10 }

// lose puts letters of the source on record as without counterpart.
func (s *sweep) lose(from, to int) {
	if n := len(s.left); n > 0 && s.left[n-1].to == from {
		s.left[n-1].to = to
		return
	}
	s.left = append(s.left, run{from, to})
}

// search finds the source at letter i anywhere in the document.
func (s *sweep) search(i int) (at int, ok bool) {
	if len(s.source.text)-i < foundRun {
		return 0, false
	}
	if s.grams == nil {
		s.grams = newGrams(s.document)
	}
	for at := range s.grams.places(s.source.text[i:], s.state) {
		if s.common(i, at, foundRun) == foundRun {
			return at, true
		}
	}
	return 0, false
}

// textAt returns letter i, or 0 behind the last.
func (l *spelling) textAt(i int) byte {
	if i < len(l.text) {
		return l.text[i]
	}
	return 0
}
