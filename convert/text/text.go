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
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
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
	n := &normaliser{Sheet: sheet.Read(string(source), language.English, literal)}
	n.read()
	r := (&grammar{normaliser: n}).resolution()
	if r == nil {
		n.refuse()
		return nil, nil, n.findings
	}
	return r, resolution.NewAccount(source, r, n.removed), n.findings
}

// A normaliser is the state of one conversion.
type normaliser struct {
	*sheet.Sheet
	label.Apparatus
	written  prose
	lineEnds []int               // where the text of each line of the body ends in the prose
	prose    string              // of written, when it is complete
	words    map[string]struct{} // of the source, when many were asked for
	asked    int                 // how many were

	half      letters          // the last word, that may be the first half of one
	swallowed []swallowed      // hyphens, in order
	organ     resolution.Organ // that speaks, once the formula was read
	blocks    []block
	noteTexts []block // of the notes
	tables    []*table.Table
	job       sheet.Line // of the job number alone
	marks     []markPlace
	removed   []account.Entry
	findings  diag.List
}

// read does all that comes before the grammar.
func (n *normaliser) read() {
	n.written.joint, n.written.hyphens = n.joinsWords, n.hyphensIn
	n.written.text.Grow(len(n.Src))
	n.written.runs = make([]run, 0, len(n.Lines))
	n.Sheet, n.Apparatus = label.FindStarNotes(n.Sheet)
	n.findTables(label.BesideNotes(n.Sheet))
	n.Sheet, n.Apparatus = label.FindNotes(n.Sheet, n.Apparatus)
	n.findTables(label.BelowHead(n.Sheet))
	n.Sheet = n.Measured()
	n.findSwallowed()
	n.findBroken()
	n.writeBlocks(label.Blocks(n.Sheet, n.tables))
	n.joinNotes()
	n.prose = n.written.text.String()
	n.reportForeign()
	n.placeMarks()
	n.keepLabels()
	n.takeJobNumber()
	n.removed = append(n.removed, sheet.Removed(n.Lines)...)
}

// findTables finds the tables among lines, and gives them their lines. Where the text
// shows where the notes of each page begin and end, this is done before they are
// lifted, for the small numbers of a table may be taken for theirs; elsewhere
// afterwards, for they stand among its rows.
func (n *normaliser) findTables(lines []int) {
	sh, tables, removed, findings := table.Find(n.Sheet, lines, n.tables)
	n.Sheet, n.tables = sh, tables
	n.removed = append(n.removed, removed...)
	n.findings = append(n.findings, findings...)
}
