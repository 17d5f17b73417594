package schema

import "plenary/diag"

// The rules of what the guidelines of the United Nations rule out.
var (
	ProfileElement = &diag.Rule{
		Code: "profile-element", Severity: diag.Warning,
		Title:     "The guidelines rule an element out",
		What:      "Speaks once a file and element when ol, ul, toc or tblock stands in a resolution, its annexes apart.",
		Why:       "Readers of AKN4UN look for the elements of the profile: list and point, section and division.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><p>Thanks:</p><ul eId="para_1__ul_1"><li>keepers,</li><li>gulls.</li></ul></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, lists: ol and ul are not allowed in deliberative documents",
	}
	RecitalsUsed = &diag.Rule{
		Code: "recitals-used", Severity: diag.Warning,
		Title:     "The preamble of a resolution has recitals",
		What:      "Speaks when the preamble of a statement holds recitals; those of an annexed act are as they should be.",
		Why:       "The paragraphs of a preamble are containers with the name of their phrase.",
		Bad:       exampleOpen + `<preamble eId="preamble"><recitals eId="preamble__recs"><recital eId="preamble__recs__rec_1"><p>Recalling fog,</p></recital></recitals></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 3, preamble: container",
	}
	InlineName = &diag.Rule{
		Code: "inline-name", Severity: diag.Note,
		Title:     "The name of an inline has no prefix",
		What:      "Speaks once a file and name when an inline has a name that the guidelines recommend, such as note or originalLanguage, without the prefix akn4un that they give it.",
		Why:       "The prefix says whose name it is; without it the name may mean anything.",
		Bad:       exampleText + `Thanks the <inline name="meeting">keepers</inline>.` + exampleTextEnd,
		Good:      exampleText + `Thanks the <inline name="akn4un:meeting">keepers</inline>.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, inline, and Annex II",
	}
	ProfileNamespace = &diag.Rule{
		Code: "profile-namespace", Severity: diag.Note,
		Title:     "An extension is in a namespace that was for the time being",
		What:      "Speaks when an element is in the namespace http://a4u.un.org, which the guidelines used for their own purposes; files have http://un.org/akn4un.",
		Why:       "The same element in two namespaces is two elements.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + exampleOrganization + examplePerson + `</references><proprietary source="#keeper"><x:wick xmlns:x="http://a4u.un.org">braided</x:wick></proprietary></meta>` + exampleEnd,
		Good:      exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + exampleOrganization + examplePerson + `</references><proprietary source="#keeper"><x:wick xmlns:x="http://un.org/akn4un">braided</x:wick></proprietary></meta>` + exampleEnd,
		Authority: "AKN4UN guidelines, Part 2, namespaces",
	}
)

var profileRules = []*diag.Rule{
	ProfileElement, RecitalsUsed, InlineName, ProfileNamespace,
}
