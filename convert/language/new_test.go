package language

import (
	"testing"

	"plenary/convert/printed"
)

// TestNothingKnown asks a language that has a script and no words: it answers all
// questions, and knows nothing.
func TestNothingKnown(t *testing.T) {
	l := &Language{Code: "xxx", Script: latin}
	for _, s := range []string{
		"The General Assembly,", "United Nations", "Distr.: General", "Original: English", "General Assembly", "Annex", "Table 2",
		"Recalling its resolution 72/7", "Adopted at the 3rd meeting", "55th plenary meeting", "4 May 2145", "Seventy-fifth session", "Letter dated 3 May",
		"Resolution 2773 (2145)", "At its 3rd meeting", "draft resolution",
	} {
		_, published := l.WithoutPublisher(s)
		other, _ := l.OtherDocument(s)
		_, dated := l.DateAfter(s)
		for what, yes := range map[string]bool{
			"a formula": l.Formula(s) != "", "the publisher": published, "an organ": l.Organ(s) != "" || l.NamesOrgan(s) || l.OrganAtEnd(s) != "", "an annex": l.Annex(s),
			"a caption": l.Caption(s), "a leading phrase": l.Leads(s), "an adoption": l.OpensAdoption(s) || l.IsAdoption(s), "a meeting": l.IsMeeting(s), "a date": l.IsDate(s) || dated > 0,
			"another document": other != "", "an opening": l.OpensPreface(s), "a decision": l.Decides(s), "a draft": l.Sponsors(s).Kind != "", "a statement": l.Statement(s) != "",
			"a running head": l.IsVolumeHead(s), "a known word": l.Knows(s), "words of its own": l.OwnWords(s) > 0, "open at its end": l.EndsOpen(s), "an adverbial": l.Inflected(s),
			"a line of a masthead": l.Role(s, "", 0) != printed.RoleUnclassified,
		} {
			if yes {
				t.Errorf("%q is %s", s, what)
			}
		}
		if length := l.LeadLength(s, AnyOrgan); length > len(s) {
			t.Errorf("%q: the leading phrase has %d bytes", s, length)
		}
	}
}

// TestAnotherLanguage asks a language that is data alone: no question needs a branch
// for it.
func TestAnotherLanguage(t *testing.T) {
	l := &Language{
		Code:     "spa",
		Script:   latin,
		formulas: []named{{"La Asamblea General", printed.GeneralAssembly}},
		dates:    []dateForm{{day, " de ", month, " de ", year}},
		annexes:  []string{"Anexo"},
		ordinals: []string{"a", "ª"}, meetingWord: "sesión", meetings: []string{"sesión plenaria"},
		phrases:  leadWords{preambular: []string{"recordando"}, operative: []string{"decide"}},
		masthead: masthead{publisher: "Naciones Unidas", title: "Resolución"},
	}
	for what, yes := range map[string]bool{
		"a formula":            l.Formula("La Asamblea General,") == printed.GeneralAssembly,
		"a date":               l.IsDate("16 de diciembre de 2145"),
		"a meeting":            l.IsMeeting("35ª sesión plenaria"),
		"an annex":             l.Annex("Anexo II"),
		"an organ":             l.Organ("Asamblea General") == printed.GeneralAssembly,
		"the publisher":        l.Role("Naciones Unidas", "", 0) == printed.RolePublisher,
		"preambular":           l.IsPreambular("Recordando los faros,"),
		"operative":            l.OpensOperative("Decide que los faros"),
		"the end of a meeting": l.Closes("16 de diciembre de 2145"),
		"a council's number":   l.OpensPreface("Resolución 2773 (2145)"),
	} {
		if !yes {
			t.Errorf("it does not know %s", what)
		}
	}
}
