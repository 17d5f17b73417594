package fidelity

import (
	"fmt"
	"strings"
	"testing"

	"plenary/diag"
)

// TestEdges holds which lines are furniture of what a source itself sets apart, in a document of three
// pages. They are written between < and > where the source sets them apart.
func TestEdges(t *testing.T) {
	const document = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>metadata</meta>
<preface><p><docNumber>199/12.</docNumber> <docTitle>Care of gulls and of their perches</docTitle></p></preface>
<mainBody><paragraph><num>1.</num><content><p><i>Welcomes</i> the new perches on the northern coast;</p></content></paragraph>
<paragraph><num>2.</num><content><p><i>Requests</i> the keepers to count the gulls every winter;</p></content></paragraph>
<paragraph><num>3.</num><content><p><i>Decides</i> to rest.</p></content></paragraph></mainBody></statement></akomaNtoso>`
	const first, second, third = "199/12. Care of gulls and of their perches\n1. Welcomes the new perches on the northern coast;\n",
		"2. Requests the keepers to count the gulls every winter;\n", "3. Decides to rest.\n"
	const twelve = "Lamp Lamp Lamp Lamp Lamp Lamp Lamp Lamp Lamp Lamp Lamp oil"
	lines := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<Keeper %c>\n", 'A'+i)
		}
		return b.String()
	}
	tests := map[string]struct {
		source string
		want   string // the first error
	}{
		"foot of the first page":   {first + "<Advance version>\n\f" + second + "\f" + third, ""},
		"not set apart":            {first + "Advance version\n\f" + second + "\f" + third, `3:1 "Advance version"`},
		"in the text":              {first + "\f" + second + "<Advance version>\n" + third, `4:1 "Advance version"`},
		"half of a line":           {first + "<Advance> version\n\f" + second + "\f" + third, `3:1 "Advance version"`},
		"other half of a line":     {first + "Advance <version>\n\f" + second + "\f" + third, `3:1 "Advance version"`},
		"in two parts":             {first + "<Advance> <version> \n\f" + second + "\f" + third, ""},
		"twelve words":             {first + "\f" + "<" + twelve + ">\n" + second + "\f" + third, ""},
		"thirteen words":           {first + "\f" + "<" + twelve + " wick>\n" + second + "\f" + third, `3:2 "` + twelve + ` wick"`},
		"a sentence":               {first + "\f<No keeper sleeps.>\n" + second + "\f" + third, `3:2 "No keeper sleeps."`},
		"a sentence on two pages":  {first + "\f<No keeper sleeps.>\n" + second + "\f<No keeper sleeps.>\n" + third, ""},
		"with its numbers":         {first + "\f<Sheet 2 of the copy was made for members of the group of keepers only.>\n" + second + "\f<Sheet 3 of the copy was made for members of the group of keepers only.>\n" + third, ""},
		"heads at the end, once":   {first + second + third + "<Ministry of Gulls>\n<Draft>\n", ""},
		"a sentence at the end":    {first + second + third + "<No keeper sleeps.>\n<Draft>\n", `5:1 "No keeper sleeps."`},
		"two of it at the end":     {first + second + third + "<No keeper sleeps.>\n<Draft>\n<No keeper sleeps.>\n", ""},
		"four lines":               {first + "\f" + lines(4) + second + "\f" + third, ""},
		"five lines":               {first + "\f" + lines(5) + second + "\f" + third, `7:1 "Keeper E"`},
		"twelve lines at the end":  {first + second + third + lines(12), ""},
		"thirteen of them":         {first + second + third + lines(13), `17:1 "Keeper M"`},
		"six alike at the end":     {first + second + third + strings.Repeat("<Advance version>\n", 6), ""},
		"six titles at the end":    {first + second + third + strings.Repeat("<Care of gulls and of their perches>\n", 6), ""},
		"rows":                     {first + "\f<P-5 1>\n<P-4 2>\n<P-3 3>\n<P-2 4>\n<P-1 5>\n" + second + "\f<P-3 5>\n" + third, `7:1 "P-1 5"`},
		"a number below":           {first + "<- 7 ->\n\f" + second + "\f" + third, ""},
		"text that is set apart":   {first + "<" + second[:len(second)-1] + ">\n\f" + third, ""},
		"a heading is furniture":   {first + "\f<Annex>\n" + second + "\f" + third, ""},
		"a line of the text is so": {first + "<No keeper>\nsleeps at night.\n\f" + second + "\f" + third, `3:1 "No keeper sleeps at night."`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			source := Source{Name: "pages.txt"}
			for _, c := range test.source {
				switch n := len(source.Pages); c {
				case '<':
					source.Pages = append(source.Pages, diag.Span{Start: len(source.Text)})
				case '>':
					source.Pages[n-1].End = len(source.Text)
				default:
					source.Text = append(source.Text, string(c)...)
				}
			}
			got := ""
			list := Holds(source, []byte(document))
			if len(list) > 0 {
				got = fmt.Sprintf("%d:%d %s", list[0].Place.Start.Line, list[0].Place.Start.Column, strings.TrimSuffix(list[0].Message, " is not in the document"))
			}
			if got != test.want {
				t.Errorf("the first error is %s, not %s", got, test.want)
			}
			if all := judge(source, []byte(document)); all.HasErrors() != (len(list) > 0) {
				t.Errorf("the whole judgement is\n%v", all.Err())
			}
		})
	}
}
