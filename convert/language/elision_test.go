package language

import (
	"testing"

	"plenary/convert/printed"
)

// TestElisions asks French for words whose elisions are typed as a typewriter has them.
func TestElisions(t *testing.T) {
	lang, _ := Of("fra")
	for what, is := range map[string]bool{
		"a formula":        lang.Formula("L'Assemblée générale,") == printed.GeneralAssembly,
		"an organ":         lang.Organ("Conseil des droits de l'homme") == printed.HumanRightsCouncil,
		"a cited organ":    lang.OrganAtEnd("les résolutions de l'Assemblée générale ") == lang.OrganAtEnd("les résolutions de l’Assemblée générale "),
		"an organ's own":   lang.OrganAtEnd("le Conseil des droits de l'homme dans sa ") == printed.HumanRightsCouncil,
		"the last organ":   lang.LastOrgan("du Conseil des droits de l'homme, dont la plus récente est la ") == printed.HumanRightsCouncil,
		"a leading phrase": lang.LeadLength("S'engage à veiller sur les phares ;", AnyOrgan) == len("S'engage à veiller"),
	} {
		if !is {
			t.Errorf("%s is not known", what)
		}
	}
}
