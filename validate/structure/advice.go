package structure

// advice says how to put right the mistakes that are made most often, by the
// element and the parent that it stands in. (AKN4UN guidelines, Part 3; the
// UN's own files make them, too.)
func advice(parent, element string) string {
	switch {
	case element == "crossHeading":
		return "a crossHeading may stand only in a division: put it and the paragraphs after it into a <section>"
	case parent == "mainBody" && (element == "conclusions" || element == "attachments"):
		return "<" + element + "> stands behind <mainBody>, not in it"
	case element == "body":
		return "the body of a statement is <mainBody>; <body> is that of an act"
	case element == "p" && (parent == "paragraph" || parent == "point" || parent == "alinea"):
		return "put the text into <content>, or before a list into its <intro>"
	case element == "p" && (parent == "listIntroduction" || parent == "p"):
		return "running text stands here without <p>"
	case element == "list" && (parent == "paragraph" || parent == "point"):
		return "a paragraph has either <content> or a list: put the text before the list into the list's <intro>"
	case element == "thead" || element == "tbody" || element == "tfoot":
		return "a table has rows and nothing round them: write header cells as <th>"
	case element == "ul" || element == "ol":
		return "lists of resolutions are <list> with <point>, in blocks <blockList> with <item>"
	case parent == "meta":
		return "the order is identification, publication, classification, lifecycle, workflow, analysis, references, proprietary, presentation"
	case parent == "FRBRWork":
		return "the order is FRBRthis, FRBRuri, FRBRalias, FRBRdate, FRBRauthor, componentInfo, FRBRcountry, FRBRsubtype, FRBRnumber, FRBRname"
	case element == "preamble" || element == "preface" || element == "coverPage":
		return "the order is meta, coverPage, preface, preamble, mainBody, conclusions, attachments, components"
	}
	return ""
}
