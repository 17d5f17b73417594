package akn

import (
	"slices"
	"strings"
	"testing"

	"plenary/schema"
)

// TestLeftOfFacts sees that what is not kept of the FRBR levels is told.
func TestLeftOfFacts(t *testing.T) {
	const work = `<FRBRWork><FRBRdate date="2145-03-14" name="adoption"/>{more}</FRBRWork>`
	for more, want := range map[string]string{
		`<FRBRcountry value="un"/>`:                     "",
		`<FRBRdate date="2145-03-15" name="adoption"/>`: "the metadata in FRBRdate is not kept whole: FRBRdate comes twice in FRBRWork",
		`<FRBRauthor href="#lamp" preferred="true"/>`:   "the metadata in FRBRauthor is not kept whole: preferred has no place",
		`<FRBRlamp value="x"/>`:                         "the metadata in FRBRlamp is not kept",
	} {
		meta := `<meta><identification source="#converter">` + strings.Replace(work, "{more}", more, 1) + `</identification></meta><mainBody><p>x</p></mainBody>`
		_, findings := Decode([]byte(strings.Replace(linearHead, `<mainBody>`, meta, 1) + `</statement></akomaNtoso>`))
		var got []string
		for _, f := range findings {
			if f.Rule == schema.AKNMetadataLeft {
				got = append(got, f.Message)
			}
		}
		if want != "" && !slices.Equal(got, []string{want}) || want == "" && len(got) > 0 {
			t.Errorf("of %s: %q, want %q", more, got, want)
		}
	}
}
