package sheet

// A Form is a form of page furniture: what a line looks like that belongs to
// the page and not to the text. The list is closed: a line that has none of
// these forms is text. What of a document can be furniture at all is judged
// once more, by other rules, in [plenary/validate.Conservation].
type Form uint8

const (
	noForm       Form = iota
	FootnoteRule      // the line of underscores above footnotes
	linkLine          // the address of a link, that an extractor adds at a page's end
	barCode           // the text of a bar code, the job number between asterisks
	JobNumber         // the number of the job of printing, with language and date
	pageNumber        // the number of the page, or of the page and of all pages
	FootNumber        // the number of the page among those of its notes, with their texts below it
	pageMark          // the comment in which an extractor says where a page begins
	notice            // what the printer says beside the bar code: "Please recycle"
	headForm          // a running head: what the pages of a document repeat
	CellBorder        // the bar between two cells of a table
	TableRule         // the line between two rows of a table
	watermark         // what is set across a page, or beside its text
)

// formNames are what a report calls the forms.
var formNames = [...]string{
	FootnoteRule: "footnote rule",
	linkLine:     "link line",
	barCode:      "bar code",
	JobNumber:    "job number",
	pageNumber:   "page number",
	FootNumber:   "page number",
	pageMark:     "page mark",
	notice:       "notice of the printer",
	headForm:     "running head",
	CellBorder:   "border of a cell",
	TableRule:    "rule of a table",
	watermark:    "watermark",
}

func (f Form) String() string { return formNames[f] }

// InPage reports whether what stands below furniture of the form is on the same page.
func (f Form) InPage() bool { return f == FootnoteRule || f == FootNumber }

// A Class says what a line is part of.
type Class uint8

const (
	Body      Class = iota // the running text
	Furniture              // of the page
	Footnote               // a note at the foot of the page
)
