package sheet

func (sh *Sheet) LineText(i int) string { return sh.Src[sh.Lines[i].Start:sh.Lines[i].End] }
