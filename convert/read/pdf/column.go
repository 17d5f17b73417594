package pdf

func (b *board) findColumns() {}
