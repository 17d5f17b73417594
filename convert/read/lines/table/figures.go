package table

// findFigures finds the tables that only their figures show: first those with
// figures enough, then those that are headed as one of them is.
func (f *finder) findFigures() {
	f.scanFigures()
	if len(f.headRows) > 0 {
		f.scanFigures()
	}
}

func (f *finder) scanFigures() {
	for p := 0; p < len(f.seq); p++ {
		if !f.endsInFigures(p) {
			continue
		}
		run := f.figureRun(p)
		if stacked := run.stacked(); stacked != nil {
			f.add(stacked.table())
			run.to = stacked.to
		} else if run.isTable() {
			f.add(run.table())
		}
		p = max(p, run.to-1)
	}
}

// mostHead is how many lines stand above the first figures: headings, a word a line (table-head-lines-40 and -41).
const mostHead = 40

// figureRun gathers the lines round p that can be one table.
func (f *finder) figureRun(p int) figureRun {
	const label = 12 // lines from one row's figures to the next: labels of old budgets (case table-label-lines)
	run := figureRun{finder: f, from: p, to: p + 1}
	for q := p + 1; q < len(f.seq) && q-run.to < label && f.inTable(q); q++ {
		if f.endsInFigures(q) {
			run.to = q + 1
		}
	}
	for q := p - 1; q >= 0 && p-q <= mostHead && f.headsFigures(q) && !f.apart(q+1); q-- {
		run.from = q
	}
	if run.grouped() {
		for q := run.from - 1; q >= 0 && p-q <= mostHead && f.headsFigures(q) && !f.headsAt(run.from); q-- {
			run.from = q
		}
	} else if run.from > 0 && run.from < p && !f.apart(run.from) && f.broken(run.from) {
		run.from = p // the lines above are the end of a paragraph
	}
	run.survey()
	run.trim()
	return run
}

// trim leaves what stands apart above the first row to the text.
func (r *figureRun) trim() {
	if r.grouped() {
		return
	}
	for p := r.from + 1; p < r.to && r.rowEnd(p-1) == nil; p++ {
		if r.apart(p) {
			r.from = p
		}
	}
}

// awaits reports whether a row that a number opens has had no figures yet at p: they follow.
func (r *figureRun) awaits(first, p int) bool {
	return r.numbered && rowNumber(r.LineText(first)) > 0 && rowNumber(r.LineText(r.seq[p])) == 0
}

// table makes the rows.
func (r *figureRun) table() *Table {
	if r.grouped() {
		return r.groupedTable()
	}
	heads, body := r.brokenHeadings()
	r.mixed = heads == nil && r.rowEnd(r.from) == nil && len(r.headings(r.seq[r.from])) > r.columns()+1
	t := &Table{Certain: !r.mixed}
	var label []int
	top := heads == nil // above the first figures
	if !top {
		t.Rows = append(t.Rows, &Row{Cells: heads})
	}
	for p := body; p < r.to; p++ {
		found := r.rowEnd(p)
		if len(label) > 0 && !r.awaits(label[0], p) && (top && !r.mixed && r.endsHeading(label[len(label)-1], p, found) || !r.labelGoesOn(label[len(label)-1], p, found)) {
			t.Rows = append(t.Rows, r.row(label, nil))
			label = nil
		}
		label = append(label, r.seq[p])
		if found != nil {
			t.Rows = append(t.Rows, r.row(label, found))
			label, top = nil, false
		}
	}
	r.spreadHeader(t)
	return t
}
