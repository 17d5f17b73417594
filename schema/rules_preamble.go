package schema

import "plenary/diag"

// The rules of the preamble.
var (
	FormulaMissing = &diag.Rule{
		Code: "formula-missing", Severity: diag.Warning,
		Title:     "The preamble has no formula",
		What:      "Speaks when the first preamble of a file has paragraphs in containers and no formula. The parts of a composite resolution may have one in common.",
		Why:       "The formula says which organ speaks; every preamble begins with it.",
		Bad:       exampleOpen + `<preamble eId="preamble"><container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 3, preamble; United Nations Editorial Manual, resolutions",
	}
	FormulaPunctuation = &diag.Rule{
		Code: "formula-punctuation", Severity: diag.Warning,
		Title:     "The formula does not end in a comma",
		What:      "Speaks when paragraphs follow the formula and it does not end in a comma.",
		Why:       "The formula is the subject of one long sentence; a part of it, or its end, is missing.",
		Bad:       exampleOpen + `<preamble eId="preamble"><formula eId="preamble__formula_1" name="enactingFormula"><p><i>The General Assembly</i></p></formula><container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "United Nations Editorial Manual, resolutions",
	}
	FormulaOrgan = &diag.Rule{
		Code: "formula-organ", Severity: diag.Warning,
		Title:     "The formula names another organ than the IRI",
		What:      "Speaks when the formula has the name of a principal organ or of the Human Rights Council, in one of the six languages, and the actor in the IRI of the Work is another of them. (The Councils may recommend a text in which the General Assembly speaks.)",
		Why:       "The document is filed under an organ that did not adopt it.",
		Bad:       exampleOpen + `<preamble eId="preamble"><formula eId="preamble__formula_1" name="enactingFormula"><p><i>The Security Council</i>,</p></formula><container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, IRI: actor",
	}
	ContainerName = &diag.Rule{
		Code: "container-name", Severity: diag.Warning,
		Title:     "A preambular paragraph does not begin with the name of its container",
		What:      "Speaks when the name of a container of the preamble is not what its text begins with, capitals apart.",
		Why:       "The name is the phrase by which software finds what a preamble recalls, notes or welcomes.",
		Bad:       examplePreamble + `<container eId="preamble__container_1" name="Noting"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "AKN4UN guidelines, Part 3, preamble: container",
	}
	PreambleNumber = &diag.Rule{
		Code: "preamble-number", Severity: diag.Warning,
		Title:     "A preambular paragraph has a number",
		What:      "Speaks when the text of a container of the preamble begins with a number and a full stop.",
		Why:       "Preambular paragraphs are not numbered: it is an operative one in the wrong place.",
		Bad:       examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container><container eId="preamble__container_2" name="1."><p>1. Thanks the keepers,</p></container></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "United Nations Editorial Manual, resolutions",
	}
	PreamblePunctuation = &diag.Rule{
		Code: "preamble-punctuation", Severity: diag.Note,
		Title:     "A preambular paragraph does not end in a comma",
		What:      "Speaks when the text of a container of the preamble ends in a letter or in a full stop.",
		Why:       "The preamble is one sentence with commas between its parts: most often the end is missing, or two paragraphs were one.",
		Bad:       examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog.</p></container></preamble>` + exampleBody + exampleClose,
		Good:      examplePreamble + `<container eId="preamble__container_1" name="Recalling"><p>Recalling fog,</p></container></preamble>` + exampleBody + exampleClose,
		Authority: "United Nations Editorial Manual, resolutions",
	}
)

var preambleRules = []*diag.Rule{
	FormulaMissing, FormulaPunctuation, FormulaOrgan, ContainerName, PreambleNumber, PreamblePunctuation,
}
