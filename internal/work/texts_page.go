package main

// tables, notes and pages: what the layout shows.
var layouts = []construct{
	{"table-of-bars", text{spoken + "1. Decides as follows:\n\n", "| Station {n} | {n} | brass |\n", tail}.make},
	{"table-of-tabs", text{spoken + "1. Decides as follows:\n\n", "Station {n}\t{n}\tbrass\n", tail}.make},
	{"table-of-columns", text{head + "1. Decides as follows:\n\nStation        Lamps     Metal\n", "Of the gulls   {n}      brass\n", tail}.make},
	{"table-of-figures", text{head + "1. Decides as follows:\n\nTable 1\nNumber of lamps\n\n", "Station {n} 12 345 67.5 – 98\n", tail}.make},
	{"table-of-wide-figures", text{head + "1. Decides as follows:\n\nTable 1\nNumber of lamps\n\n", "Station {n}     {n}     2     3     4     5\n", tail}.make},
	{"table-of-keys", text{head + "1. Decides as follows:\n\n", "{n}  Lamps of brass  the keepers\n", tail}.make},
	{"table-of-letters", text{head + "1. Decides as follows:\n\n", "{letter} Lamps of brass the keepers\n", tail}.make},
	{"table-of-dates", text{head + "1. Decides as follows:\n\n", "1 May 2145 Lamps of brass\n2 May 2145 Lamps of tin\n", tail}.make},
	{"small-tables", text{head, "{n}. Decides as follows:\n\nStation        Lamps     Metal\nOf the gulls   12        brass\nOf the fog     13        tin\n\n", tail}.make},
	{"wide-table", text{head + "1. Decides as follows:\n\n", "| {n} ", "|\n" + tail}.make},
	{"wide-columns", text{spoken + "1. Decides as follows:\n\n", "lamp {n}    ", "\n" + tail}.make},
	{"captions", text{spoken, "Table {n}\n\n", tail}.make},
	{"columns", text{said + "\n", "x                                        y\n", tail}.make},
	{"figures", text{said + "\n", "{n} {n}\n", tail}.make},
	{"figures-of-a-line", text{said + "\n", " 123", tail}.make},
	{"tabs-of-a-line", text{said + "\n", "\t", "x" + tail}.make},
	{"bars-of-a-line", text{said + "\n", "|", "x" + tail}.make},
	{"cells-of-lines", text{head + "1. Decides as follows:\n\n", "| lamps |\n| | of brass |\n", tail}.make},

	{"notes-of-a-page", marked{spoken + command, "word,{n} ", rule, "{n} See A/{n}/1.\n", ""}.make},
	{"notes-spaced", marked{said, "the lamps {n} and ", rule, "\n {n}  See A/{n}/1.\n", ""}.make},
	{"notes-of-pages", text{head, paragraph + "{n}\n__________________\n{n} See A/{n}/1.\n\f", tail}.make},
	{"notes-at-the-end", marked{spoken + "Adopted by the Council.\n\n1. Requests ", "word,{n} ", tail + "\n\n", "{n}/ See A/{n}/1.\n", ""}.make},
	{"notes-without-marks", text{spoken + command + "to wait;" + rule, "{n} See A/{n}/1.\n", ""}.make},
	{"equal-notes", text{spoken + command + "to wait;1" + rule, "1 See A/198/1.\n", ""}.make},
	{"marks-without-notes", text{spoken + command, "word,{n} ", rule + "1 See A/198/1.\n"}.make},
	{"equal-marks", text{spoken + command, "word,1 ", rule + "1 See A/198/1.\n"}.make},
	{"marks", text{said + "word", ",1", tail}.make},
	{"superscripts", text{said, "\u00b9\u00b2\u00b3", tail}.make},
	{"superscript-notes", marked{spoken + command, "word\u00b9 ", rule, "\u00b9 See A/{n}/1.\n", ""}.make},
	{"long-notes", text{said + "to wait;1" + rule + "1 See ", "A/{n}/1, and the lamps of the coast;\n", ""}.make},
	{"figures-like-marks", text{said, "12 lamps and 13 horns,14 of 15 stations, ", rule + "12 See A/198/1.\n13 See A/198/2.\n14 See A/198/3.\n"}.make},
	{"rules", text{spoken, paragraph + "\n\n__________________\n", tail}.make},
	{"rules-and-text", text{spoken, "__________________\nThe lamps of the coast were lit in the spring, and the masters of vessels wave.\n", tail}.make},
	{"form-feeds", text{head, "\f", tail}.make},
	{"pages", text{head, "\fA/RES/199/12\n\n" + paragraph + paragraph + "\n\n{n}/99\n", tail}.make},
	{"running-heads", text{head, "A/RES/199/12 Care of the lighthouses\n{n}. Requests the keepers to wait;\n\n", tail}.make},
	{"running-heads-alone", text{spoken, "A/RES/199/12\n", tail}.make},
	{"page-numbers", text{spoken, paragraph + "\n\n{n}/99\n\n", tail}.make},
	{"job-numbers", text{spoken, paragraph + "\n\n45-12345 (E) 120345\n*4512345*\n", tail}.make},
	{"links", text{spoken, "Please recycle\nhttps://undocs.org/A/RES/199/12\n", tail}.make},
	{"volume", text{"Resolutions adopted on the reports of the Third Committee 345\n\n" + head, paragraph + paragraph + "\n\nResolutions adopted on the reports of the Third Committee {n}\n\n", tail}.make},
	{"blank-lines", text{head, "\n", tail}.make},
	{"blanks", text{said, " ", "wait;" + tail}.make},
	{"short-lines", text{head, "a\n", tail}.make},
}

// A marked text repeats a mark and, below, its note.
type marked struct{ before, mark, between, note, after string }

// make returns the text with n notes and their marks.
func (m marked) make(n int) []byte {
	marks := text{m.before, m.mark, m.between}.make(n)
	return append(marks, text{"", m.note, m.after}.make(n)...)
}
