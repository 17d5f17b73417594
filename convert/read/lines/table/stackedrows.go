package table

import "slices"

// table makes the rows.
func (s *stackedRun) table() *Table {
	t := &Table{Certain: !s.mixed}
	if s.oneLine {
		t.Rows = append(t.Rows, s.figureRun.row(s.seq[s.from:s.from+1], nil))
	} else if header := s.header(); header != nil {
		t.Rows = append(t.Rows, &Row{Cells: header})
	}
	if len(t.Rows) > 0 {
		if p := s.first - 1; isUnit(s.LineText(s.seq[p])) {
			unit := s.cell(s.seq[p])
			unit.Columns = s.figures
			t.Rows = append(t.Rows, &Row{Cells: append(make([]Cell, s.columns()-s.figures), unit)})
		}
	}
	var label []int
	flush := func() {
		if len(label) > 0 {
			t.Rows = append(t.Rows, s.words(label))
			label = nil
		}
	}
	for p := s.first; p < s.to; p++ {
		switch end := s.endOf(p); {
		case end > p:
			figures := s.seq[p:end]
			for len(figures) > s.figures && len(label) > 0 && isYear(s.LineText(figures[0])) {
				label, figures = append(label, figures[0]), figures[1:]
			}
			row := s.words(label)
			for _, i := range figures {
				row.Cells = append(row.Cells, s.cell(i))
			}
			t.Rows = append(t.Rows, row)
			t.Certain = t.Certain && len(figures) == s.figures
			label = nil
			p = end - 1
		default:
			if !s.goesOn(p, true) {
				flush()
			}
			label = append(label, s.seq[p])
			if found := s.whole(p); found != nil {
				t.Rows = append(t.Rows, s.row(label, found))
				label = nil
			}
		}
	}
	flush()
	if s.oneLine {
		s.spreadHeader(t)
	}
	return t
}

// words makes the cells before the figures of the lines of a label.
func (s *stackedRun) words(label []int) *Row {
	if s.numbered && len(label) > 0 && numberAlone(s.LineText(label[0])) > 0 {
		row := s.figureRun.row(label[1:], nil)
		row.Cells[0] = s.cell(label[0])
		return row
	}
	if s.mixed && s.parted {
		row := &Row{}
		for _, i := range label {
			if k := len(row.Cells) - 1; k >= 0 && s.Lines[i].Gap == 0 {
				row.Cells[k].Pieces = append(row.Cells[k].Pieces, s.cell(i).Pieces...)
			} else {
				row.Cells = append(row.Cells, s.cell(i))
			}
		}
		return row
	}
	return s.figureRun.row(label, nil)
}

// header makes the cells of the headings.
func (s *stackedRun) header() []Cell {
	var cells []Cell
	for p := s.from; p < s.first; p++ {
		if p == s.first-1 && isUnit(s.LineText(s.seq[p])) {
			break
		}
		if k := len(cells) - 1; k >= 0 && (s.goesOn(p, false) && !s.mixed || s.mixed && s.parted && s.Lines[s.seq[p]].Gap == 0) {
			cells[k].Pieces = append(cells[k].Pieces, s.cell(s.seq[p]).Pieces...)
		} else {
			cells = append(cells, s.cell(s.seq[p]))
		}
	}
	switch {
	case len(cells) == 0:
		return nil
	case len(cells) == s.figures && !s.mixed:
		return slices.Concat(make([]Cell, s.columns()-len(cells)), cells)
	case s.numbered && len(cells) == s.figures+1:
		cells[len(cells)-1].Columns = 2
	}
	return cells
}
