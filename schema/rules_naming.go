package schema

import "plenary/diag"

// The rules of the identifiers: eId and wId.
var (
	DuplicateEID = &diag.Rule{
		Code: "duplicate-eid", Severity: diag.Error,
		Title:     "Two elements have the same eId",
		What:      "Speaks when an eId stands twice in a document, its annexes included.",
		Why:       "A reference to the identifier is ambiguous.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_2"><num>1.</num><content><p>Thanks.</p></content></paragraph>` + paragraphTwo + `</mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph>` + paragraphTwo + `</mainBody>` + exampleClose,
		Authority: "AKN Naming Convention, clause 5.4; Akoma Ntoso 1.0 Part 2, unique constraints",
	}
	EIDForm = &diag.Rule{
		Code: "eid-form", Severity: diag.Warning,
		Title:     "An eId has not the form of the naming convention",
		What:      "Speaks once a file when an eId is not [prefix__]name[_number]: parts with two low lines between, each a name or a name, one low line and a number of letters, digits and hyphens.",
		Why:       "Software that takes an identifier apart, to say \"paragraph 2 (a)\" or to find the same place in another language, goes wrong.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_2_list_point_a"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN Naming Convention, clause 5.4",
	}
	EIDAbbreviation = &diag.Rule{
		Code: "eid-abbreviation", Severity: diag.Warning,
		Title:     "An eId names the element otherwise than the tables do",
		What:      "Speaks once a file and element when the name in an eId is not the abbreviation that the tables give for the element, para for paragraph, or the whole name where they give none.",
		Why:       "The name in the identifier tells what it identifies; two spellings are two names.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="paragraph_1"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN Naming Convention, clause 5.4.2, tables of abbreviations",
	}
	EIDPrefix = &diag.Rule{
		Code: "eid-prefix", Severity: diag.Warning,
		Title:     "The prefix of an eId is that of no element around it",
		What:      "Speaks once a file when what stands before the last two low lines of an eId is not the eId of an element that the element stands in.",
		Why:       "The prefix says in which context a number counts; a wrong one leads to another place or to none.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="sec_II__para_1"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN Naming Convention, clause 5.4",
	}
	EIDNumber = &diag.Rule{
		Code: "eid-number", Severity: diag.Warning,
		Title:     "The number of an eId is not the one that is printed",
		What:      "Speaks once a file when the eId of an element with a num ends in another number than the num prints, punctuation and words such as \"Section\" apart.",
		Why:       "Who cites paragraph 2 looks for para_2, and finds another paragraph.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph><paragraph eId="para_18"><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN Naming Convention, clause 5.4: the number is that of num",
	}
	EIDCount = &diag.Rule{
		Code: "eid-count", Severity: diag.Note,
		Title:     "An eId counts otherwise than by its kind",
		What:      "Speaks once a file when elements that print no number are not counted 1, 2, 3 by their kind in their context: container_3 on the second container, since a formula was counted with them.",
		Why:       "One paragraph more or less elsewhere changes all identifiers behind it.",
		Bad:       examplePreamble + `<container eId="preamble__container_2" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "AKN Naming Convention, clause 5.4: the count of like elements in the context",
	}
	EIDMissing = &diag.Rule{
		Code: "eid-missing", Severity: diag.Note,
		Title:     "An element has no eId, though others of its kind have one",
		What:      "Speaks once a file and element when some of the paragraphs, points, containers, notes, tables or divisions have an eId and others have none.",
		Why:       "What has no identifier cannot be cited, and conformance of level 2 asks for it on all of them.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph><paragraph><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><num>1.</num><content><p>Thanks.</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p>Invites rest.</p></content></paragraph></mainBody>` + exampleClose,
		Authority: "AKN Naming Convention, clause 5.5.1",
	}
	WIDRedundant = &diag.Rule{
		Code: "wid-redundant", Severity: diag.Note,
		Title:     "A wId repeats the eId",
		What:      "Speaks once a file when an element has a wId with the same value as its eId.",
		Why:       "A wId says that the identifier of the Work differs from that of this Expression; where it does not, it only makes one wonder.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1" wId="para_1"><content><p>Thanks the keepers.</p></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + exampleBody + exampleClose,
		Authority: "AKN Naming Convention, clause 5.3",
	}
)

var namingRules = []*diag.Rule{
	DuplicateEID, EIDForm, EIDAbbreviation, EIDPrefix, EIDNumber, EIDCount,
	EIDMissing, WIDRedundant,
}
