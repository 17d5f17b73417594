package akn

import (
	"testing"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// TestSeries holds the names of series, of bodies that are not known too.
func TestSeries(t *testing.T) {
	for id, want := range map[Organ]string{
		GeneralAssembly: "generalAssembly", EconomicAndSocial: "economicAndSocialCouncil", "": "unitedNations", "élan": "élan", "\u4e00-gulls": "\u4e00-gulls",
	} {
		if got := organOf(id).series(); got != want {
			t.Errorf("the series of %q is %q, not %q", id, got, want)
		}
	}
}
