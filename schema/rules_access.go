package schema

import "plenary/diag"

// The rules of accessibility.
var (
	TitleMissing = &diag.Rule{
		Code: "title-missing", Severity: diag.Warning,
		Title:     "The document has no title",
		What:      "Speaks when a file has no docTitle, longTitle or shortTitle at all.",
		Why:       "The title is what lists, windows and screen readers call the document.",
		Bad:       exampleRoot + exampleMeta + "\n" + exampleBody + exampleClose,
		Good:      exampleRoot + exampleMeta + exampleEnd,
		Authority: "WCAG 2.2, success criterion 2.4.2; AKN4UN guidelines, Part 3, preface",
	}
	ImageAlternative = &diag.Rule{
		Code: "image-alternative", Severity: diag.Warning,
		Title:     "A picture has no alternative text",
		What:      "Speaks once a file when an img has no alt, or an empty one.",
		Why:       "Who does not see the picture does not learn what it shows.",
		Bad:       exampleText + `Thanks the <img src="media/gull.png"/> keepers.` + exampleTextEnd,
		Good:      exampleText + `Thanks the <img src="media/gull.png" alt="a gull"/> keepers.` + exampleTextEnd,
		Authority: "WCAG 2.2, success criterion 1.1.1",
	}
	TableHeader = &diag.Rule{
		Code: "table-header", Severity: diag.Note,
		Title:     "A table has no header cell",
		What:      "Speaks once a file when a table of two or more rows has no th.",
		Why:       "Screen readers read the headers of a cell with it; without them a figure is only a figure.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><table eId="para_1__table_1"><tr><td><p>Coast</p></td><td><p>Hours</p></td></tr><tr><td><p>East</p></td><td><p>7</p></td></tr></table></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><content><table eId="para_1__table_1"><tr><th><p>Coast</p></th><th><p>Hours</p></th></tr><tr><td><p>East</p></td><td><p>7</p></td></tr></table></content></paragraph></mainBody>` + exampleClose,
		Authority: "WCAG 2.2, success criterion 1.3.1; AKN4UN guidelines, Part 1, tables",
	}
	TableRagged = &diag.Rule{
		Code: "table-ragged", Severity: diag.Note,
		Title:     "The rows of a table differ in width",
		What:      "Speaks once a file at the first row of a table that has not as many columns as the first one, colspan and rowspan counted.",
		Why:       "Screen readers count columns to say under which header a cell stands.",
		Bad:       exampleOpen + `<mainBody><paragraph eId="para_1"><content><table eId="para_1__table_1"><tr><th><p>Coast</p></th><th><p>Hours</p></th></tr><tr><td><p>East</p></td></tr></table></content></paragraph></mainBody>` + exampleClose,
		Good:      exampleOpen + `<mainBody><paragraph eId="para_1"><content><table eId="para_1__table_1"><tr><th><p>Coast</p></th><th><p>Hours</p></th></tr><tr><td><p>East</p></td><td><p>7</p></td></tr></table></content></paragraph></mainBody>` + exampleClose,
		Authority: "WCAG 2.2, success criterion 1.3.1",
	}
	LinkBare = &diag.Rule{
		Code: "link-bare", Severity: diag.Note,
		Title:     "The text of a link is its address",
		What:      "Speaks once a file when the text of an a is one word with ://.",
		Why:       "Read aloud, an address tells nobody where the link leads.",
		Bad:       exampleText + `Thanks <a href="https://keepers.example/">https://keepers.example/</a>.` + exampleTextEnd,
		Good:      exampleText + `Thanks <a href="https://keepers.example/">the keepers</a>.` + exampleTextEnd,
		Authority: "WCAG 2.2, success criterion 2.4.4",
	}
)

var accessRules = []*diag.Rule{
	TitleMissing, ImageAlternative, TableHeader, TableRagged, LinkBare,
}
