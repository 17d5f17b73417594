package rules

import (
	"strings"

	"plenary/convert/printed"
	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func frbrChecks() []check {
	return []check{checkIRIs, checkComponents}
}

func (i *identification) levels() [3]*xmltree.Node {
	return [3]*xmltree.Node{i.work, i.expression, i.manifestation}
}

// document returns the document that i identifies, or nil.
func (i *identification) document() *xmltree.Node {
	if i.Parent == nil || i.Parent.Parent == nil || !isDocument(i.Parent.Parent) {
		return nil
	}
	return i.Parent.Parent
}

// identifyDocuments gathers the identifications that have all levels, of each document the first; of
// the others the schema speaks.
func (x *index) identifyDocuments() {
	met := map[*xmltree.Node]bool{}
	x.every(func(n *xmltree.Node) {
		if met[n.Parent] {
			return
		}
		met[n.Parent] = true
		i := &identification{n, n.Child("FRBRWork"), n.Child("FRBRExpression"), n.Child("FRBRManifestation")}
		if i.work != nil && i.expression != nil && i.manifestation != nil {
			x.identifications = append(x.identifications, i)
		}
	}, "identification")
}

// checkIRIs sees to each identification of the file.
func checkIRIs(x *index, r *report.Report) {
	for _, i := range x.identifications {
		for _, check := range [...]func(*index, *report.Report, *identification){
			checkIRIForm, checkIRIMetadata, checkIRILevels, checkIRIStyle, checkIRILanguage, checkFormat, checkMissing, checkAliases, checkLanguageCode, checkPrintedNumber,
		} {
			check(x, r, i)
		}
	}
}

// iri returns the IRI of an FRBR level.
func iri(level *xmltree.Node) string {
	if uri := level.Child("FRBRuri"); uri != nil {
		return uri.Value("value")
	}
	return ""
}

func base(level *xmltree.Node) string { return strings.TrimSuffix(iri(level), "/") }

// workParts returns the parts of a Work's IRI, if it has its form:
// /akn/{country}/{type}/{subtype}/{actor}/{date}/{number}.
func workParts(work *xmltree.Node) ([]string, bool) {
	parts := strings.Split(strings.Trim(iri(work), "/"), "/")
	return parts, len(parts) == 7 && parts[0] == "akn"
}

// checkIRIForm: [schema.IRIForm].
func checkIRIForm(_ *index, r *report.Report, i *identification) {
	if uri := i.work.Child("FRBRuri"); uri != nil {
		if _, ok := workParts(i.work); !ok {
			r.Add(schema.IRIForm, uri, uri.Tag, "the IRI %q has not the form /akn/country/type/subtype/actor/date/number", report.Excerpt(uri.Value("value")))
		}
	}
}

// checkIRIMetadata: [schema.IRIMetadata]. The parts of the Work's IRI are
// compared with the elements that repeat them.
func checkIRIMetadata(x *index, r *report.Report, i *identification) {
	parts, ok := workParts(i.work)
	if !ok {
		return
	}
	for _, c := range [...]struct{ part, element, attribute string }{
		{parts[1], "FRBRcountry", "value"},
		{parts[3], "FRBRsubtype", "value"},
		{parts[5], "FRBRdate", "date"},
		{parts[6], "FRBRnumber", "value"},
	} {
		if n := i.work.Child(c.element); n != nil && !hasValue(i.work, c.element, c.attribute, c.part) {
			r.Add(schema.IRIMetadata, n, n.Tag, "<%s> says %q, the IRI %q", c.element, n.Value(c.attribute), c.part)
		}
	}
	checkType(r, i, parts[2])
	checkActor(x, r, i.work, parts[4])
}

// hasValue reports whether one of the children of this name has the value.
func hasValue(n *xmltree.Node, element, attribute, value string) bool {
	for _, c := range n.Children {
		if c.Name == element && c.Value(attribute) == value {
			return true
		}
	}
	return false
}

// checkType: the type in the IRI is the element of the document. An annex has
// the IRI of the document that it is annexed to.
func checkType(r *report.Report, i *identification, docType string) {
	document, uri := i.document(), i.work.Child("FRBRuri")
	if document != nil && !inside(document, "attachment") && document.Name != docType {
		r.Add(schema.IRIMetadata, uri, uri.Tag, "the IRI says %q, the document is a <%s>", docType, document.Name)
	}
}

// checkActor: the actor in the IRI is the end point of the IRI of the author.
func checkActor(x *index, r *report.Report, work *xmltree.Node, actor string) {
	author := work.Child("FRBRauthor")
	if author == nil || hasValue(work, "FRBRauthor", "href", "#"+actor) {
		return
	}
	target := author.Value("href")
	if entry := x.ids[strings.TrimPrefix(target, "#")]; entry != nil {
		target = entry.Value("href")
	}
	if end := target[strings.LastIndexByte(target, '/')+1:]; end != actor {
		r.Once("", schema.IRIActor, author, author.Tag, "the IRI of the author ends in %q, the actor in the IRI of the Work is %q", report.Excerpt(end), actor)
	}
}

// checkIRILevels: [schema.IRILevels].
func checkIRILevels(_ *index, r *report.Report, i *identification) {
	work, expression := base(i.work), base(i.expression)
	speak := func(n *xmltree.Node, format string, args ...any) { r.Add(schema.IRILevels, n, n.Tag, format, args...) }
	if uri := i.expression.Child("FRBRuri"); uri != nil && work != "" && !strings.HasPrefix(uri.Value("value"), work+"/") {
		speak(uri, "the IRI of the Expression, %q, does not begin with that of the Work, %q", report.Excerpt(uri.Value("value")), report.Excerpt(work))
	}
	if uri := i.manifestation.Child("FRBRuri"); uri != nil && !strings.HasPrefix(uri.Value("value"), expression) {
		speak(uri, "the IRI of the Manifestation, %q, does not begin with that of the Expression, %q", report.Excerpt(uri.Value("value")), report.Excerpt(expression))
	}
	for _, level := range i.levels() {
		if this := level.Child("FRBRthis"); this != nil && !strings.HasPrefix(this.Value("value"), stem(level)) {
			speak(this, "FRBRthis %q does not begin with FRBRuri %q", report.Excerpt(this.Value("value")), report.Excerpt(stem(level)))
		}
	}
}

// stem returns the IRI of a level without the slash at its end and, for a
// Manifestation, without the format.
func stem(level *xmltree.Node) string {
	iri := base(level)
	if level.Name == "FRBRManifestation" {
		iri = strings.TrimRight(iri[:strings.LastIndexByte(iri, '.')+1], "./")
	}
	return iri
}

// checkIRIStyle: [schema.IRITrailingSlash], [schema.IRIComponent] and
// [schema.IRIAddress].
func checkIRIStyle(_ *index, r *report.Report, i *identification) {
	for _, level := range i.levels() {
		for _, name := range [...]string{"FRBRuri", "FRBRthis"} {
			n := level.Child(name)
			if n == nil || n.Attr("value") == nil {
				continue
			}
			a := n.Attr("value")
			if strings.Contains(a.Value, "://") {
				r.Add(schema.IRIAddress, n, a.Span, "%s of the %s is an address, %q", name, levelName(level), report.Excerpt(a.Value))
				continue
			}
			if strings.HasSuffix(a.Value, "/") {
				r.Once("", schema.IRITrailingSlash, n, a.Span, "the IRI %q ends in a slash", report.Excerpt(a.Value))
			}
			if at := strings.IndexByte(a.Value, '!'); at > 0 && a.Value[at-1] != '/' {
				r.Once("", schema.IRIComponent, n, a.Span, "there is no slash before the component in %q", report.Excerpt(a.Value))
			}
		}
	}
}

func levelName(level *xmltree.Node) string { return strings.TrimPrefix(level.Name, "FRBR") }

// checkIRILanguage: [schema.IRILanguage].
func checkIRILanguage(_ *index, r *report.Report, i *identification) {
	rest, ok := strings.CutPrefix(iri(i.expression), base(i.work)+"/")
	language := i.expression.Child("FRBRlanguage")
	if !ok || language == nil {
		return
	}
	code, _, _ := strings.Cut(rest, "@")
	code, _, _ = strings.Cut(code, "/")
	if !hasValue(i.expression, "FRBRlanguage", "language", code) {
		r.Add(schema.IRILanguage, language, language.Tag, "<FRBRlanguage> says %q, the IRI %q", language.Value("language"), report.Excerpt(code))
	}
}

// checkFormat: [schema.IRIFormat].
func checkFormat(_ *index, r *report.Report, i *identification) {
	format := i.manifestation.Child("FRBRformat")
	uri := iri(i.manifestation)
	dot := strings.LastIndexByte(uri, '.')
	if format == nil || dot < 0 {
		return
	}
	said := format.Value("value")
	said = said[strings.LastIndexAny(said, "/+.")+1:] // application/akn+xml is xml
	if got := uri[dot+1:]; !strings.EqualFold(got, said) {
		r.Add(schema.IRIFormat, format, format.Tag, "<FRBRformat> says %q, the IRI ends in %q", report.Excerpt(format.Value("value")), report.Excerpt(got))
	}
}

// checkMissing: [schema.FRBRMissing].
func checkMissing(_ *index, r *report.Report, i *identification) {
	unnumbered := strings.HasSuffix(base(i.work), "/nn") // the convention's word for a document without number
	var missing []string
	for _, want := range [...]struct {
		level *xmltree.Node
		name  string
	}{{i.work, "FRBRcountry"}, {i.work, "FRBRsubtype"}, {i.work, "FRBRnumber"}, {i.expression, "FRBRlanguage"}, {i.manifestation, "FRBRformat"}} {
		if want.level.Child(want.name) == nil && !(unnumbered && want.name == "FRBRnumber") {
			missing = append(missing, want.name)
		}
	}
	if len(missing) > 0 {
		r.Once("", schema.FRBRMissing, i.Node, i.Tag, "there is no %s", strings.Join(missing, ", no "))
	}
}

// checkPrintedNumber: [schema.NumberAgreement]. The number that the preface
// prints is compared by its digits, and the session by its first ones.
func checkPrintedNumber(_ *index, r *report.Report, i *identification) {
	parts, ok := workParts(i.work)
	document := i.document()
	if !ok || document == nil || inside(document, "attachment", "component") {
		return
	}
	number := digitRuns(parts[6])
	for _, front := range [...]*xmltree.Node{document.Child("preface"), document.Child("coverPage")} {
		if front == nil {
			continue
		}
		front.Walk(func(n *xmltree.Node) bool {
			if markup.Is(n, "docNumber") {
				printed := printedText(n)
				if said := digitRuns(printed); len(number) > 0 && len(said) > 0 && !containsRuns(said, number) && !containsRuns(number, said) {
					r.Add(schema.NumberAgreement, n, n.Span, "the text says %q, the IRI %q", report.Excerpt(strings.TrimSpace(printed)), parts[6])
				}
			}
			if value := n.Value("value"); markup.Is(n, "session") && len(number) == 2 && isDigits(value) && parts[6][0] != 'S' && parts[6][0] != 'E' &&
				isAssembly(parts[4]) && value != number[0] {
				r.Add(schema.NumberAgreement, n, n.Tag, "the session is %q, the number in the IRI %q", value, parts[6])
			}
			return true
		})
	}
}

// isAssembly reports whether an actor numbers its resolutions by session.
func isAssembly(actor string) bool { return actor == "unga" || actor == "un-ga" }

// checkAliases: [schema.AliasRedundant].
func checkAliases(_ *index, r *report.Report, i *identification) {
	for _, level := range i.levels() {
		uri, this := iri(level), level.Child("FRBRthis")
		for _, n := range level.Children {
			if markup.Is(n, "FRBRalias") && (n.Value("value") == uri || this != nil && n.Value("value") == this.Value("value")) {
				r.Add(schema.AliasRedundant, n, n.Tag, "the alias %q is the IRI itself", report.Excerpt(n.Value("value")))
			}
		}
	}
}

// checkLanguageCode: [schema.LanguageCode].
func checkLanguageCode(_ *index, r *report.Report, i *identification) {
	for _, n := range i.expression.Children {
		if !markup.Is(n, "FRBRlanguage") {
			continue
		}
		code := n.Value("language")
		switch l, known := printed.LanguageOf(code); {
		case known && code != l.Code:
			r.Add(schema.LanguageCode, n, n.Tag, "%q is %q in the codes for terminology", code, l.Code)
		case len(code) != 3 || !isAlphabetic(code) || code != strings.ToLower(code):
			r.Add(schema.LanguageCode, n, n.Tag, "%q is no language code of three letters", report.Excerpt(code))
		}
	}
}

// checkComponents: [schema.ComponentRepeated], [schema.ComponentLevels] and
// [schema.AnnexWork].
func checkComponents(x *index, r *report.Report) {
	first := map[string]*xmltree.Node{}
	for _, i := range x.identifications {
		checkAnnexWork(r, i)
		checkComponentLevels(r, i)
		this := i.work.Child("FRBRthis")
		if this == nil {
			continue
		}
		value := this.Value("value")
		if earlier := first[value]; earlier != nil && !r.Full(schema.ComponentRepeated) {
			f := r.Add(schema.ComponentRepeated, this, this.Tag, "two documents of the file say that they are %q", report.Excerpt(value))
			f.Related = []diag.Related{{Place: diag.Place{Span: earlier.Tag, Path: earlier.XPath()}, Message: "first here"}}
			continue
		}
		first[value] = this
	}
}

// checkAnnexWork: an annex has the IRI of the document that it is annexed to.
func checkAnnexWork(r *report.Report, i *identification) {
	document := i.document()
	if document == nil || !markup.Is(document.Parent, "attachment") {
		return
	}
	host := document.Parent
	for host != nil && !isDocument(host) {
		host = host.Parent
	}
	if host == nil || host.Child("meta") == nil {
		return
	}
	identification := host.Child("meta").Child("identification")
	if identification == nil || identification.Child("FRBRWork") == nil {
		return
	}
	if uri, want := i.work.Child("FRBRuri"), base(identification.Child("FRBRWork")); uri != nil && want != "" && base(i.work) != want {
		r.Add(schema.AnnexWork, uri, uri.Tag, "the annex is of %q, the document it is annexed to is %q", report.Excerpt(uri.Value("value")), report.Excerpt(want))
	}
}

// checkComponentLevels: the levels of one document name one component.
func checkComponentLevels(r *report.Report, i *identification) {
	work := component(i.work)
	for _, level := range []*xmltree.Node{i.expression, i.manifestation} {
		if got := component(level); work != "" && got != "" && got != work {
			this := level.Child("FRBRthis")
			r.Add(schema.ComponentLevels, this, this.Tag, "the %s names the component %q, the Work %q", levelName(level), report.Excerpt(got), report.Excerpt(work))
		}
	}
}

// component returns the component that the FRBRthis of a level names: what
// stands behind "!", without slashes at its ends and without the format.
func component(level *xmltree.Node) string {
	this := level.Child("FRBRthis")
	if this == nil {
		return ""
	}
	_, name, _ := strings.Cut(this.Value("value"), "!")
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 && level.Name == "FRBRManifestation" {
		name = name[:dot]
	}
	return strings.Trim(name, "/")
}
