package language

import (
	"slices"
	"strings"
	"testing"

	"plenary/convert/printed"
	_ "plenary/internal/update" // the flag -update
)

// TestLead reads leading phrases: a bar stands where the italics end.
func TestLead(t *testing.T) {
	const (
		ga  = printed.GeneralAssembly
		hrc = printed.HumanRightsCouncil
		sc  = printed.SecurityCouncil
	)
	cases := []struct {
		organ printed.OrganCode
		text  string
	}{
		{ga, "Recalling| its resolutions on lamps"},
		{ga, "Recalling also| the gulls"},
		{ga, "Recalling with appreciation also| the gulls"},
		{ga, "Having also considered| the report"},
		{ga, "Having considered further| the report"},
		{ga, "Deeply concerned also| by the fog"},
		{ga, "Remaining deeply concerned| by the fog"},
		{ga, "Bearing in mind further| the fog"},
		{ga, "Taking note with satisfaction| of the lamps"},
		{ga, "Calls once again upon| all keepers"},
		{ga, "Also calls for| lamps"},
		{ga, "Encourages| further cooperation of the keepers"},
		{ga, "Decides further| that the lamps shall burn"},
		{ga, "Welcomes and continues to encourage| the keepers"},
		{ga, "Deplores and strongly condemns| the fog"},
		{ga, "Expresses its deep and growing concern| that the lamps are out"},
		{ga, "Expressing the view| that lamps are needed"},
		{ga, "Reiterates its request| to the keepers"},
		{ga, "Reaffirms its call upon| the keepers"},
		{ga, "Reaffirms| its decision on lamps"},
		{ga, "Noting in this regard| the lamps"},
		{ga, "Condemns| in this regard the fog"},
		{ga, "Condemns in the strongest possible terms| the fog"},
		{ga, "Lighting| the lamps"},
		{ga, "Brightly lighting| the lamps"},
		{hrc, "Reiterating its serious concern| about the fog"},
		{hrc, "Reiterates| its request to the keepers"},
		{sc, "Expressing| its deep concern at the fog"},
		{sc, "Noting| with concern the fog"},
		{sc, "Reiterates| its call on the keepers"},
		{sc, "Calls upon| the keepers"},
		{sc, "Calls| for lamps"},
		{sc, "Recalling further| the gulls"},
	}
	for _, c := range cases {
		lead, rest, _ := strings.Cut(c.text, "|")
		if got := (lead + rest)[:English.LeadLength(lead+rest, c.organ)]; got != lead {
			t.Errorf("%s: lead of %q is %q, want %q", c.organ, lead+rest, got, lead)
		}
	}
}

// TestOpens holds what is evidence that a paragraph begins.
func TestOpens(t *testing.T) {
	for _, c := range []struct {
		text                  string
		preambular, operative bool
	}{
		{"Also noting the gulls", true, false},
		{"Gravely concerned at the fog", true, false},
		{"Once again urges the keepers", false, true},
		{"Assembly decides that the lamps", false, false}, // a line of a paragraph
		{"Further lamps", false, false},
		{"noting the gulls", false, false},
		{"Strongly", false, false},
		{"", false, false},
	} {
		if p, o := English.OpensPreambular(c.text), English.OpensOperative(c.text); p != c.preambular || o != c.operative {
			t.Errorf("%q: preambular %v, operative %v", c.text, p, o)
		}
	}
}

// TestSymbolOpensNoParagraph tells a symbol from a leading phrase that opens with its organ: "A décidé".
func TestSymbolOpensNoParagraph(t *testing.T) {
	for text, want := range map[string]bool{"A décidé que les phares": true, "A/72/7, par. 3.": false} {
		if got := french.Leads(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestLeadWordsSorted holds the lists that are searched by halves in order.
func TestLeadWordsSorted(t *testing.T) {
	for _, list := range [][]string{English.phrases.preambular, English.phrases.operative} {
		if !slices.IsSorted(list) {
			t.Errorf("not sorted: %q", list)
		}
	}
}
