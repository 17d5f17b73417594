package sheet

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// lineForms are the forms that a line has by itself, whatever stands around it,
// in the order in which they are tried, with the widest line that has each, in
// bytes: what an extractor puts between its parts is not much (case furniture-widths).
var lineForms = [...]struct {
	form  Form
	width int
	is    func(s string) bool
}{
	{FootnoteRule, 200, IsRule},
	{linkLine, 400, isLink},
	{barCode, 24, isBarCode},
	{JobNumber, 32, IsJobLine},
	{pageNumber, 240, isPageNumber}, // the two numbers may stand at the two edges of the page
	{pageMark, 40, isPageMark},
}

// formOf returns the form of furniture that a line has by itself.
func formOf(s string, lang *language.Language) Form {
	if lang.IsNotice(s) {
		return notice
	}
	for _, f := range lineForms {
		if len(s) <= f.width && f.is(s) {
			return f.form
		}
	}
	return noForm
}

// NameOf returns what a report calls a line of furniture, of a source that knows it for one: by its
// form, or else a running head.
func NameOf(s string, lang *language.Language) string {
	if f := formOf(s, lang); f != noForm {
		return f.String()
	}
	return headForm.String()
}

// IsRule reports a line of underscores, the rule above footnotes.
func IsRule(s string) bool {
	const least = 3 // two may be a blank to be filled (case furniture-widths)
	return len(s) >= least && strings.Trim(s, "_") == ""
}

// linkHosts are the hosts whose addresses an extractor adds at the end of a
// page for each link on it.
var linkHosts = []string{
	"undocs.org/", "docs.un.org/", "daccess-ods.un.org/", "daccess-dds-ny.un.org/", "documents.un.org/", "documents-dds-ny.un.org/",
}

// isLink reports the address of a document, with what may stand apart in a
// symbol behind it. One that is printed ends with its sentence.
func isLink(s string) bool {
	address := printed.FirstWord(s)
	if !endsSymbol(s[len(address):]) || strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") {
		return false
	}
	at := addressOf(address)
	return slices.ContainsFunc(linkHosts, func(host string) bool { return strings.HasPrefix(at, host) })
}

// endsSymbol reports whether s is what may stand apart at the end of a symbol: letters of parts, and a year, a session in
// roman numbers or the name of a part between brackets, "A (III)", "(vol. I)".
func endsSymbol(s string) bool {
	for s = strings.TrimLeft(s, " \t"); s != ""; s = strings.TrimLeft(s, " \t") {
		end := len(printed.FirstWord(s))
		if s[0] == '(' {
			end = strings.IndexByte(s, ')') + 1
		}
		if s[0] != '(' && end > 1 || end == 0 {
			return false
		}
		s = s[end:]
	}
	return true
}

// addressOf returns what a line that is nothing but an address says after its
// scheme and "www.", or "".
func addressOf(s string) string {
	if address, ok := strings.CutPrefix(s, "mailto:"); ok {
		return address
	}
	scheme, rest, ok := strings.Cut(s, "://")
	if !ok || !strings.HasPrefix(scheme, "http") || strings.Contains(s, " ") {
		return ""
	}
	return strings.TrimPrefix(rest, "www.")
}

// LongestPage is more letters than the text of a page has, so that what is looked
// for on the page above costs the same wherever no page ends.
const LongestPage = 6000

// markLinks marks the addresses that an extractor repeats at the end of a page:
// the text above has them, and where they stand in it a stop follows. So are those
// that stand among them.
func (sh *Sheet) markLinks() {
	for i, l := range sh.Lines {
		s := sh.LineText(i)
		address := strings.TrimSuffix(addressOf(s), "/")
		if l.Class != Body || address == "" || sh.Lang.EndsInStop(s) {
			continue
		}
		if above := sh.Src[max(0, l.Start-sh.Lang.Bytes(LongestPage)):l.Start]; strings.Contains(withoutSpace(above), address) {
			MarkFurniture(sh.Lines[i:i+1], linkLine)
		}
	}
	for i := range sh.Lines {
		sh.markLinkBeside(i, i-1)
	}
	for i := range slices.Backward(sh.Lines) {
		sh.markLinkBeside(i, i+1)
	}
}

// markLinkBeside marks line i where it is nothing but an address, and stands close to line k, a link line.
func (sh *Sheet) markLinkBeside(i, k int) {
	if k < 0 || k == len(sh.Lines) || sh.Lines[k].Form != linkLine || sh.Lines[max(i, k)].Gap > 0 || sh.Lines[max(i, k)].NewPage {
		return
	}
	if s := sh.LineText(i); sh.Lines[i].Class == Body && addressOf(s) != "" && !sh.Lang.EndsInStop(s) {
		MarkFurniture(sh.Lines[i:i+1], linkLine)
	}
}

// isBarCode reports the text of a bar code, the job number between asterisks.
func isBarCode(s string) bool {
	const least = len("*24147*") // shorter ones are the stars of notes (case furniture-widths)
	if len(s) < least || s[0] != '*' || s[len(s)-1] != '*' {
		return false
	}
	code := s[1 : len(s)-1]
	if len(namedJob(code)) == len(code) {
		return true
	}
	_, digits := printed.Number(code)
	return digits == len(code)
}

// namedJob returns the job number that s begins with where it has the form in which files are named by it,
// "N2414711", or "".
func namedJob(s string) string {
	const figures = len("2414711")
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return ""
	}
	if _, digits := printed.Number(s[1:]); digits != figures {
		return ""
	}
	return s[:1+figures]
}

// markNamedJobs marks the job numbers in the form in which files are named, "N2414711 (E)". Without a language the
// line may be the number of a passport: the bar code decides.
func (sh *Sheet) markNamedJobs() {
	for i := range sh.Lines {
		s := sh.LineText(i)
		job := namedJob(s)
		if job == "" || sh.Lines[i].Class != Body {
			continue
		}
		switch rest := strings.TrimLeft(s[len(job):], "* "); {
		case len(rest) == len("(E)") && rest[0] == '(' && rest[2] == ')',
			rest == "" && (strings.Contains(sh.Src, "*"+job+"*") || strings.Contains(sh.Src, "*"+job[1:]+"*")):
			MarkFurniture(sh.Lines[i:i+1], JobNumber)
		}
	}
}

// isPageNumber reports a line of a page number n/N and a job number, in either
// order; an extractor may leave no space between them.
func isPageNumber(s string) bool {
	const job = len("24-14711")
	if !printed.IsDigit(s[0]) {
		return false
	}
	pages, other := 0, 0
	for field := range strings.FieldsSeq(s) {
		switch {
		case isFraction(field), len(field) > job && isJobNumber(field[:job]) && isFraction(field[job:]):
			pages++
		case !isJobNumber(field):
			other++
		}
	}
	return pages == 1 && other == 0
}

// isPageMark reports a comment in which an extractor says where a page begins:
// a word or two, and a number.
func isPageMark(s string) bool {
	const words = 3 // "<!-- Page no. 66 -->" (case furniture-widths)
	note, opened := strings.CutPrefix(s, "<!--")
	note, closed := strings.CutSuffix(note, "-->")
	return opened && closed && strings.ContainsAny(note, "0123456789") && len(strings.Fields(note)) <= words
}

func isFraction(s string) bool {
	n, d := printed.Number(s)
	if d == 0 || d >= len(s) || s[d] != '/' {
		return false
	}
	const most = 3 // figures: "71/2057" is the number of a resolution (cases furniture-widths, page-number-figures)
	of, d2 := printed.Number(s[d+1:])
	return d2 > 0 && d2 <= most && d+1+d2 == len(s) && 0 < n && n <= of
}

// IsJobLine reports a job number with the language and the date of print,
// "24-14711 (E)    280525".
func IsJobLine(s string) bool {
	if !isJobNumber(printed.FirstWord(s)) {
		return false
	}
	rest := strings.Trim(s[len(printed.FirstWord(s)):], "* 0123456789-–") // "45-12077 -", beside the number of a page
	return rest == "" || len(rest) == len("(E)") && rest[0] == '(' && rest[2] == ')'
}

// isJobNumber reports a job number, "24-14711", of Geneva "GE.24-14711". That of
// a document that was issued again has a star.
func isJobNumber(s string) bool {
	s = strings.TrimPrefix(printed.Unstarred(s), "GE.")
	_, d := printed.Number(s)
	if d != 2 || d >= len(s) || s[d] != '-' {
		return false
	}
	_, d2 := printed.Number(s[d+1:])
	return d2 == len("14711") && d+1+d2 == len(s)
}

// withoutSpace returns s without the white space in it.
func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }

// JobLength returns the length of the job number that the line s begins with, and
// of its language: "45-03579 (E)".
func JobLength(s string) int {
	if end := strings.IndexByte(s, ')'); end >= 0 {
		return end + 1
	}
	return len(printed.FirstWord(s))
}
