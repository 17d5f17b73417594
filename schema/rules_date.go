package schema

import "plenary/diag"

// The rules of dates.
var (
	DateAgreement = &diag.Rule{
		Code: "date-agreement", Severity: diag.Warning,
		Title:     "The dates of adoption disagree",
		What:      "Speaks when the date in the conclusions, or that of the event that generated the document, is none of the Work's dates.",
		Why:       "One of them was misread.",
		Bad:       exampleOpen + exampleBody + `<conclusions><p><docDate date="2145-03-15">15 March 2145</docDate></p></conclusions>` + exampleClose,
		Good:      exampleOpen + exampleBody + `<conclusions><p><docDate date="2145-03-14">14 March 2145</docDate></p></conclusions>` + exampleClose,
		Authority: "AKN4UN guidelines, Part 1, IRI: the date of the Work is that of adoption",
	}
	DateText = &diag.Rule{
		Code: "date-text", Severity: diag.Warning,
		Title:     "A date says another day than its text",
		What:      "Speaks when the year, the month or the day that the text of date or docDate prints, in one of the six languages, is not that of its attribute.",
		Why:       "Machines read the attribute and people the text; one of them is told something wrong.",
		Bad:       exampleText + `Recalls the fog of <date date="2140-05-02">1 May 2140</date>.` + exampleTextEnd,
		Good:      exampleText + `Recalls the fog of <date date="2140-05-01">1 May 2140</date>.` + exampleTextEnd,
		Authority: "AKN4UN guidelines, Part 1, date",
	}
	DateImpossible = &diag.Rule{
		Code: "date-impossible", Severity: diag.Warning,
		Title:     "A text prints a day that does not exist",
		What:      "Speaks when the text of date or docDate is a day that its month has not, 31 April.",
		Why:       "The date was read or typed wrongly.",
		Bad:       exampleText + `Recalls the fog of <date date="2140-05-01">31 April 2140</date>.` + exampleTextEnd,
		Good:      exampleText + `Recalls the fog of <date date="2140-04-30">30 April 2140</date>.` + exampleTextEnd,
		Authority: "ISO 8601-1",
	}
	DateStandIn = &diag.Rule{
		Code: "date-stand-in", Severity: diag.Warning,
		Title:     "A date stands for one that is not known",
		What:      "Speaks once a file when a date is 0001-01-01, 1900-01-01, 1970-01-01 or 9999-12-31. (An Expression with an FRBRversionNumber, which has no date, may be of 1900-01-01.)",
		Why:       "Software takes it for a date, sorts by it and counts from it.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + `<workflow source="#keeper"><step date="0001-01-01" by="#un-ga"/></workflow>` + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + `<workflow source="#keeper"><step date="2145-03-14" by="#un-ga"/></workflow>` + exampleReferences + exampleEnd,
		Authority: "AKN4UN guidelines, Part 1, identification: FRBRversionNumber; ISO 8601-1",
	}
	DateOrder = &diag.Rule{
		Code: "date-order", Severity: diag.Warning,
		Title:     "A text or file is older than its Work",
		What:      "Speaks when the date of the Expression or of the Manifestation is before that of the Work.",
		Why:       "Nothing can be issued before it is adopted; one of the dates is wrong.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleExpression + `<FRBRdate date="2144-03-14" name="publication"/><FRBRauthor href="#un-ga"/>` + exampleLanguage + exampleManifestation + exampleFormat + exampleIdentified + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN Naming Convention, clause 4.3: the FRBR levels",
	}
	DateBeforeUN = &diag.Rule{
		Code: "date-before-un", Severity: diag.Warning,
		Title:     "The Work is older than the United Nations",
		What:      "Speaks when the date of the Work is before 26 June 1945, when the Charter was signed.",
		Why:       "The year was read or typed wrongly.",
		Bad:       exampleRoot + exampleWorkOpen + `<FRBRthis value="/akn/un/statement/deliberation/un-ga/1845-03-14/199-12/!main"/>` + `<FRBRuri value="/akn/un/statement/deliberation/un-ga/1845-03-14/199-12"/>` + `<FRBRdate date="1845-03-14" name="adoption"/><FRBRauthor href="#un-ga"/><FRBRcountry value="un"/>` + exampleSubtype + exampleNumber + exampleRest + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "Charter of the United Nations, article 111",
	}
	StepDate = &diag.Rule{
		Code: "step-date", Severity: diag.Warning,
		Title:     "A step of the workflow does not fit the adoption",
		What:      "Speaks when there are steps with the outcome adopted and none has the date of the Work, or when a draft or a recommendation is after it.",
		Why:       "The history of the text contradicts its date.",
		Bad:       exampleRoot + exampleWork + exampleNumber + exampleLevels + exampleIdentified + `<workflow source="#keeper"><step date="2145-03-15" by="#un-ga" outcome="adopted"/></workflow>` + exampleReferences + exampleEnd,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "AKN4UN guidelines, Part 1, workflow",
	}
)

var dateRules = []*diag.Rule{
	DateAgreement, DateText, DateImpossible, DateStandIn, DateOrder, DateBeforeUN,
	StepDate,
}
