package resolution

import (
	"strconv"
	"strings"
)

// Facts is what a catalogue wants to know of a resolution, under the names of
// the UN's own JSON Lines. All of it is derived from the tree; "" is unknown.
type Facts struct {
	Symbol              string
	ResolutionNumber    string
	Title               string
	Session             string
	AdoptionMeeting     string
	AdoptionDate        string
	IssuanceDate        string
	OriginatingDocument string
	Committee           string
	Sponsors            string // of a draft, as printed
	AgendaItem          string
	AgendaItemName      string
	Distribution        string
	JobNumber           string
}

// Facts derives the catalogue facts of r.
func (r *Resolution) Facts() Facts {
	f := Facts{
		Symbol:           r.Identity.Symbol,
		ResolutionNumber: r.Identity.Number,
		IssuanceDate:     string(r.Identity.Issuance),
		Session:          sessionOf(r.Identity),
	}
	if r.Identity.Occasion == "" { // on another day of the Work nothing was adopted
		f.AdoptionDate = string(r.Identity.Adoption)
	}
	if r.Preface != nil {
		f.Title = PlainText(firstLine(r.Preface.Title))
	}
	if r.Conclusions != nil && r.Conclusions.Meeting != nil {
		f.AdoptionMeeting = r.Conclusions.Meeting.Number
	}
	if r.CoverPage != nil {
		for _, line := range r.CoverPage.Lines {
			if line != nil {
				f.add(line, r.Identity.Kind.IsDraft())
			}
		}
	}
	return f
}

// firstLine returns what stands above the first break: below the title of one
// part of a composite stands its letter.
func firstLine(title []Inline) []Inline {
	for i, in := range title {
		if _, ok := in.(*Break); ok && i > 0 {
			return title[:i]
		}
	}
	return title
}

// add takes what a masthead line tells.
func (f *Facts) add(line *MastheadLine, draft bool) {
	text := PlainText(line.Content)
	value := line.Value
	if value == "" {
		value = text
	}
	switch line.Role {
	case RoleSession:
		f.Session = value
	case RoleAgendaItem:
		f.AgendaItem = value
	case RoleAgendaItemName:
		f.AgendaItemName = text
	case RoleDistribution:
		f.Distribution = text
	case RoleJobNumber:
		f.JobNumber = strings.ReplaceAll(text, "*", "") // of a document that was issued again
	case RoleProponent:
		if draft {
			f.Sponsors = text
		} else {
			f.Committee, f.OriginatingDocument = proponent(text)
		}
	}
}

// proponent splits "[on the report of the Fifth Committee (A/79/652, para.
// 58)]" into the words before the parentheses and the document in them.
func proponent(line string) (committee, document string) {
	line = strings.Trim(line, "[] ")
	open, end := strings.IndexByte(line, '('), strings.LastIndexByte(line, ')')
	if open < 0 || end < open {
		return line, ""
	}
	return strings.TrimSpace(line[:open]), line[open+1 : end]
}

// sessionOf returns the session that the number of a General Assembly or Human
// Rights Council resolution begins with: 72/7 is of session 72.
func sessionOf(id Identity) string {
	session, _, ok := strings.Cut(id.Number, "/")
	if !ok || (id.Organ != GeneralAssembly && id.Organ != HumanRightsCouncil) {
		return ""
	}
	if _, err := strconv.Atoi(session); err != nil && !strings.ContainsRune(session, '-') {
		return ""
	}
	return session
}
