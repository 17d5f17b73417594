package language

import "testing"

// TestQuestions asks English what the lines of a document are.
func TestQuestions(t *testing.T) {
	hold(t, map[string]question{
		"a meeting line": {English.IsMeeting,
			[]string{"55th plenary meeting", "Hundred and second plenary meeting,", "36th meeting 17 November 2017", "3rd (resumed) plenary meeting", "No plenary meeting"},
			[]string{"plenary meeting", "55th plenary meeting of the keepers", "No plenary meeting of the keepers", "the lamps"}},
		"a date line": {English.IsDateLine,
			[]string{"17 November 2017", "17 November 2017. ", "_17 November 2017_"},
			[]string{"17 November", "17 November 2017 and after"}},
		"a heading": {English.IsHeading,
			[]string{"Lamps and their keepers", "“Lamps”", "(“Lamps”)", "2045 Programme of Work"},
			[]string{"Lamps,", "lamps", "(Lamps)", "The General Assembly stresses that", "Lamps; bells", "Ann Gull (Fogland) Tom Bell (Isle)", "Annex", "Decides that", "(a) Lamps", "2045 Programme"}},
		"an annex": {English.Annex,
			[]string{"Annex", "Annex II", "Annex 2", "Annex 2: the lamps", "Annex I – The lamps", "Annex*", "Enclosure A"},
			[]string{"Annexes", "Annex to the lamps"}},
		"a caption": {English.Caption,
			[]string{"Table 2", "Table IV"}, []string{"Table", "Table of lamps", "Tables 2"}},
		"a sum": {func(s string) bool { return English.SumOf(s) == "Lamps of the coast" },
			[]string{"Lamps of the coast total"}, []string{"Lamps of the coast", "Total", "total"}},
		"a subtotal": {English.IsSubtotal,
			[]string{"Subtotal", "Sub-total"}, []string{"Total", "Subtotal of lamps"}},
		"the letter of a part": {English.IsPartLetter,
			[]string{"B", "B 12", "B*"}, []string{"I", "b", "BB", "B 123", ""}},
		"another document": {func(s string) bool { _, sure := English.OtherDocument(s); return sure },
			[]string{"Letter dated 3 May", "Note verbale"}, []string{"Letter", "Reporting on lamps", "Lamps"}},
		"an open line": {English.EndsOpen,
			[]string{"the lamps of the", "lamps and"}, []string{"the lamps", ""}},
		"a citation of a point": {func(s string) bool { return English.CitesPart(s, "as set out in paragraph 1") },
			[]string{"(a)", "(iv), and"}, []string{"a)", "1.", "lamps"}},
		"an opening": {English.OpensPreface,
			[]string{"72/7. Lamps", "72/7.", "76/247 A-C. Lamps", "1514 (XV). Lamps", "Resolution 2773 (2025)", "S-32/1. Lamps"},
			[]string{"72/7 Lamps", "72. Lamps", "Lamps"}},
		"a decision": {English.Decides,
			[]string{"At its 54th plenary meeting", "The General Assembly, at its 54th plenary meeting", "On 8 March 2032, the lamps"}, []string{"At its meeting", "On 8 March 2032 the lamps", "On March", "Lamps"}},
		"a closing line": {English.IsAdoption,
			[]string{"Adopted unanimously at the 1382nd meeting."}, []string{"Adopted by the keepers", "Adopted", "Adopted at the eighth meeting of the keepers"}},
	})
}

func TestWithoutConjunction(t *testing.T) {
	for text, want := range map[string]string{
		"the lamps; and": "the lamps;", "the lamps; and,": "the lamps;", "the lamps; or": "the lamps;", "the lamps,": "the lamps,", "and": "and",
	} {
		if got := English.WithoutConjunction(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPartNumbers(t *testing.T) {
	for number, want := range map[string]string{
		"76/247 A-C": "76/247 A-C", "76/247 A, B and C": "76/247 A-C", "76/247 A and C": "76/247 A, C", "217 A (III)": "217A(III)", "72/7": "72/7",
	} {
		if got := English.SymbolForm(number); got != want {
			t.Errorf("%q: %q, want %q", number, got, want)
		}
	}
}

// A question is one that a language is asked of texts, with those for which it says yes and no.
type question struct {
	ask     func(string) bool
	yes, no []string
}

// hold looks that questions are answered so, by what they ask for.
func hold(t *testing.T, questions map[string]question) {
	t.Helper()
	for name, q := range questions {
		for _, s := range q.yes {
			if !q.ask(s) {
				t.Errorf("%q is not %s", s, name)
			}
		}
		for _, s := range q.no {
			if q.ask(s) {
				t.Errorf("%q is %s", s, name)
			}
		}
	}
}
