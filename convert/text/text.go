// Package text reads source text, the text that extractors take out of the
// PDFs of United Nations resolutions, and builds the document from it.
//
// It works in stages, each on what the one before has made:
//
//	bytes → lines → page furniture and footnotes set apart → blocks, one a printed
//	paragraph → words repaired, note marks placed → the grammar → Resolution
//
// What it knows of a language is data ([Language], one file a language); the
// grammar itself goes by numbers, punctuation and layout.
package text

import (
	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/read/clean"
	"plenary/convert/resolution"
	"plenary/diag"
)

// Normalise builds the document that source, UTF-8 text, holds. The account tells
// where every byte of source went; what was doubtful or repaired is a finding. When the text is no resolution the
// document is nil and the findings hold an error.
func Normalise(source []byte) (*resolution.Resolution, account.Account, diag.List) {
	return NormaliseLiteral(source, diag.Span{})
}

// NormaliseLiteral is [Normalise], but takes what stands in a part of the
// source as it is: no word is joined there, no hyphen put back, no table made. It
// is for a source of which [Normalise] gives an account that is not true.
func NormaliseLiteral(source []byte, literal diag.Span) (*resolution.Resolution, account.Account, diag.List) {
	t := clean.Of(source)
	r, entries, findings := normalise(t.Clean, t.Place(literal))
	entries = t.Restore(r, entries, findings)
	findings = append(findings, t.Findings()...)
	findings.Sort()
	return r, entries, findings
}

// normalise is [NormaliseLiteral] for a text whose characters are what they seem.
func normalise(source []byte, literal diag.Span) (*resolution.Resolution, account.Account, diag.List) {
	n := &normaliser{Sheet: &Sheet{src: string(source), lang: language.English, literal: literal}}
	n.read()
	r := (&grammar{normaliser: n}).resolution()
	if r == nil {
		n.refuse()
		return nil, nil, n.findings
	}
	return r, resolution.NewAccount(source, r, n.removed), n.findings
}

// A Sheet is the lines of a text, with what is known of how they are set.
type Sheet struct {
	src     string
	lang    *language.Language
	literal diag.Span // where nothing is repaired
	lines   []line
	shape   shape
	measure int  // width of a full line of the body in print
	paged   bool // form feeds separate the pages
}

// A normaliser is the state of one conversion.
type normaliser struct {
	*Sheet
	head     head
	zone     zone
	written  prose
	lineEnds []int               // where the text of each line of the body ends in the prose
	prose    string              // of written, when it is complete
	words    map[string]struct{} // of the source, when many were asked for
	asked    int                 // how many were

	half      letters          // the last word, that may be the first half of one
	swallowed []swallowed      // hyphens, in order
	organ     resolution.Organ // that speaks, once the formula was read
	blocks    []block
	tables    []*table
	notes     []note // those of the masthead first
	stars     []star
	job       line // of the job number alone
	marks     []mark
	removed   []account.Entry
	findings  diag.List
}

// isLiteral reports whether nothing is repaired at a place of the source.
func (sh *Sheet) isLiteral(at int) bool { return sh.literal.Start <= at && at < sh.literal.End }

// read does all that comes before the grammar.
func (n *normaliser) read() {
	n.written.joint, n.written.hyphens = n.joinsWords, n.hyphensIn
	n.written.text.Grow(len(n.src))
	n.lines = splitLines(n.src)
	n.written.runs = make([]run, 0, len(n.lines))
	n.markFurniture()
	n.setMargins()
	n.shape = shapeOf(n.src, n.lines)
	n.head = n.readHead()
	n.liftStars()
	n.findTables(false)
	if n.isVolume() {
		n.liftVolumeNotes()
	} else {
		n.liftNotes()
	}
	n.liftEndnotes()
	n.findTables(true)
	n.joinBlocks()
	n.joinNotes()
	n.prose = n.written.text.String()
	n.reportForeign()
	n.placeMarks()
	n.keepLabels()
	n.takeJobNumber()
	n.removed = append(n.removed, removed(n.lines)...)
}
