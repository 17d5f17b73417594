package validate

import (
	"strings"

	"plenary/convert/printed"
	"plenary/diag"
	"plenary/schema"
)

func frbrChecks() []check {
	return []check{checkIRIs, checkComponents}
}

// An identification is the FRBR levels of one document.
type identification struct {
	*node
	work, expression, manifestation *node
}

func (i *identification) levels() [3]*node { return [3]*node{i.work, i.expression, i.manifestation} }

// document returns the document that i identifies, or nil.
func (i *identification) document() *node {
	if i.parent == nil || i.parent.parent == nil || !i.parent.parent.isDocument() {
		return nil
	}
	return i.parent.parent
}

// identifyDocuments gathers the identifications that have all levels, of each document the first; of
// the others the schema speaks.
func (x *index) identifyDocuments() {
	met := map[*node]bool{}
	x.every(func(n *node) {
		if met[n.parent] {
			return
		}
		met[n.parent] = true
		i := &identification{n, n.child("FRBRWork"), n.child("FRBRExpression"), n.child("FRBRManifestation")}
		if i.work != nil && i.expression != nil && i.manifestation != nil {
			x.identifications = append(x.identifications, i)
		}
	}, "identification")
}

// checkIRIs sees to each identification of the file.
func checkIRIs(x *index, r *report) {
	for _, i := range x.identifications {
		for _, check := range [...]func(*index, *report, *identification){
			checkIRIForm, checkIRIMetadata, checkIRILevels, checkIRIStyle, checkIRILanguage, checkFormat, checkMissing, checkAliases, checkLanguageCode, checkPrintedNumber,
		} {
			check(x, r, i)
		}
	}
}

// iri returns the IRI of an FRBR level.
func iri(level *node) string {
	if uri := level.child("FRBRuri"); uri != nil {
		return uri.value("value")
	}
	return ""
}

func base(level *node) string { return strings.TrimSuffix(iri(level), "/") }

// workParts returns the parts of a Work's IRI, if it has its form:
// /akn/{country}/{type}/{subtype}/{actor}/{date}/{number}.
func workParts(work *node) ([]string, bool) {
	parts := strings.Split(strings.Trim(iri(work), "/"), "/")
	return parts, len(parts) == 7 && parts[0] == "akn"
}

// checkIRIForm: [schema.IRIForm].
func checkIRIForm(_ *index, r *report, i *identification) {
	if uri := i.work.child("FRBRuri"); uri != nil {
		if _, ok := workParts(i.work); !ok {
			r.add(schema.IRIForm, uri, uri.tag, "the IRI %q has not the form /akn/country/type/subtype/actor/date/number", excerpt(uri.value("value")))
		}
	}
}

// checkIRIMetadata: [schema.IRIMetadata]. The parts of the Work's IRI are
// compared with the elements that repeat them.
func checkIRIMetadata(x *index, r *report, i *identification) {
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
		if n := i.work.child(c.element); n != nil && !hasValue(i.work, c.element, c.attribute, c.part) {
			r.add(schema.IRIMetadata, n, n.tag, "<%s> says %q, the IRI %q", c.element, n.value(c.attribute), c.part)
		}
	}
	checkType(r, i, parts[2])
	checkActor(x, r, i.work, parts[4])
}

// hasValue reports whether one of the children of this name has the value.
func hasValue(n *node, element, attribute, value string) bool {
	for _, c := range n.nodes {
		if c.name == element && c.value(attribute) == value {
			return true
		}
	}
	return false
}

// checkType: the type in the IRI is the element of the document. An annex has
// the IRI of the document that it is annexed to.
func checkType(r *report, i *identification, docType string) {
	document, uri := i.document(), i.work.child("FRBRuri")
	if document != nil && !document.inside("attachment") && document.name != docType {
		r.add(schema.IRIMetadata, uri, uri.tag, "the IRI says %q, the document is a <%s>", docType, document.name)
	}
}

// checkActor: the actor in the IRI is the end point of the IRI of the author.
func checkActor(x *index, r *report, work *node, actor string) {
	author := work.child("FRBRauthor")
	if author == nil || hasValue(work, "FRBRauthor", "href", "#"+actor) {
		return
	}
	target := author.value("href")
	if entry := x.ids[strings.TrimPrefix(target, "#")]; entry != nil {
		target = entry.value("href")
	}
	if end := target[strings.LastIndexByte(target, '/')+1:]; end != actor {
		r.once("", schema.IRIActor, author, author.tag, "the IRI of the author ends in %q, the actor in the IRI of the Work is %q", excerpt(end), actor)
	}
}

// checkIRILevels: [schema.IRILevels].
func checkIRILevels(_ *index, r *report, i *identification) {
	work, expression := base(i.work), base(i.expression)
	speak := func(n *node, format string, args ...any) { r.add(schema.IRILevels, n, n.tag, format, args...) }
	if uri := i.expression.child("FRBRuri"); uri != nil && work != "" && !strings.HasPrefix(uri.value("value"), work+"/") {
		speak(uri, "the IRI of the Expression, %q, does not begin with that of the Work, %q", excerpt(uri.value("value")), excerpt(work))
	}
	if uri := i.manifestation.child("FRBRuri"); uri != nil && !strings.HasPrefix(uri.value("value"), expression) {
		speak(uri, "the IRI of the Manifestation, %q, does not begin with that of the Expression, %q", excerpt(uri.value("value")), excerpt(expression))
	}
	for _, level := range i.levels() {
		if this := level.child("FRBRthis"); this != nil && !strings.HasPrefix(this.value("value"), stem(level)) {
			speak(this, "FRBRthis %q does not begin with FRBRuri %q", excerpt(this.value("value")), excerpt(stem(level)))
		}
	}
}

// stem returns the IRI of a level without the slash at its end and, for a
// Manifestation, without the format.
func stem(level *node) string {
	iri := base(level)
	if level.name == "FRBRManifestation" {
		iri = strings.TrimRight(iri[:strings.LastIndexByte(iri, '.')+1], "./")
	}
	return iri
}

// checkIRIStyle: [schema.IRITrailingSlash], [schema.IRIComponent] and
// [schema.IRIAddress].
func checkIRIStyle(_ *index, r *report, i *identification) {
	for _, level := range i.levels() {
		for _, name := range [...]string{"FRBRuri", "FRBRthis"} {
			n := level.child(name)
			if n == nil || n.attr("value") == nil {
				continue
			}
			a := n.attr("value")
			if strings.Contains(a.value, "://") {
				r.add(schema.IRIAddress, n, a.span, "%s of the %s is an address, %q", name, levelName(level), excerpt(a.value))
				continue
			}
			if strings.HasSuffix(a.value, "/") {
				r.once("", schema.IRITrailingSlash, n, a.span, "the IRI %q ends in a slash", excerpt(a.value))
			}
			if at := strings.IndexByte(a.value, '!'); at > 0 && a.value[at-1] != '/' {
				r.once("", schema.IRIComponent, n, a.span, "there is no slash before the component in %q", excerpt(a.value))
			}
		}
	}
}

func levelName(level *node) string { return strings.TrimPrefix(level.name, "FRBR") }

// checkIRILanguage: [schema.IRILanguage].
func checkIRILanguage(_ *index, r *report, i *identification) {
	rest, ok := strings.CutPrefix(iri(i.expression), base(i.work)+"/")
	language := i.expression.child("FRBRlanguage")
	if !ok || language == nil {
		return
	}
	code, _, _ := strings.Cut(rest, "@")
	code, _, _ = strings.Cut(code, "/")
	if !hasValue(i.expression, "FRBRlanguage", "language", code) {
		r.add(schema.IRILanguage, language, language.tag, "<FRBRlanguage> says %q, the IRI %q", language.value("language"), excerpt(code))
	}
}

// checkFormat: [schema.IRIFormat].
func checkFormat(_ *index, r *report, i *identification) {
	format := i.manifestation.child("FRBRformat")
	uri := iri(i.manifestation)
	dot := strings.LastIndexByte(uri, '.')
	if format == nil || dot < 0 {
		return
	}
	said := format.value("value")
	said = said[strings.LastIndexAny(said, "/+.")+1:] // application/akn+xml is xml
	if got := uri[dot+1:]; !strings.EqualFold(got, said) {
		r.add(schema.IRIFormat, format, format.tag, "<FRBRformat> says %q, the IRI ends in %q", excerpt(format.value("value")), excerpt(got))
	}
}

// checkMissing: [schema.FRBRMissing].
func checkMissing(_ *index, r *report, i *identification) {
	unnumbered := strings.HasSuffix(base(i.work), "/nn") // the convention's word for a document without number
	var missing []string
	for _, want := range [...]struct {
		level *node
		name  string
	}{{i.work, "FRBRcountry"}, {i.work, "FRBRsubtype"}, {i.work, "FRBRnumber"}, {i.expression, "FRBRlanguage"}, {i.manifestation, "FRBRformat"}} {
		if want.level.child(want.name) == nil && !(unnumbered && want.name == "FRBRnumber") {
			missing = append(missing, want.name)
		}
	}
	if len(missing) > 0 {
		r.once("", schema.FRBRMissing, i.node, i.tag, "there is no %s", strings.Join(missing, ", no "))
	}
}

// checkPrintedNumber: [schema.NumberAgreement]. The number that the preface
// prints is compared by its digits, and the session by its first ones.
func checkPrintedNumber(_ *index, r *report, i *identification) {
	parts, ok := workParts(i.work)
	document := i.document()
	if !ok || document == nil || document.inside("attachment", "component") {
		return
	}
	number := digitRuns(parts[6])
	for _, front := range [...]*node{document.child("preface"), document.child("coverPage")} {
		if front == nil {
			continue
		}
		front.walk(func(n *node) bool {
			if n.is("docNumber") {
				printed := n.printed()
				if said := digitRuns(printed); len(number) > 0 && len(said) > 0 && !containsRuns(said, number) && !containsRuns(number, said) {
					r.add(schema.NumberAgreement, n, n.span, "the text says %q, the IRI %q", excerpt(strings.TrimSpace(printed)), parts[6])
				}
			}
			if value := n.value("value"); n.is("session") && len(number) == 2 && isDigits(value) && parts[6][0] != 'S' && parts[6][0] != 'E' &&
				isAssembly(parts[4]) && value != number[0] {
				r.add(schema.NumberAgreement, n, n.tag, "the session is %q, the number in the IRI %q", value, parts[6])
			}
			return true
		})
	}
}

// isAssembly reports whether an actor numbers its resolutions by session.
func isAssembly(actor string) bool { return actor == "unga" || actor == "un-ga" }

// checkAliases: [schema.AliasRedundant].
func checkAliases(_ *index, r *report, i *identification) {
	for _, level := range i.levels() {
		uri, this := iri(level), level.child("FRBRthis")
		for _, n := range level.nodes {
			if n.is("FRBRalias") && (n.value("value") == uri || this != nil && n.value("value") == this.value("value")) {
				r.add(schema.AliasRedundant, n, n.tag, "the alias %q is the IRI itself", excerpt(n.value("value")))
			}
		}
	}
}

// checkLanguageCode: [schema.LanguageCode].
func checkLanguageCode(_ *index, r *report, i *identification) {
	for _, n := range i.expression.nodes {
		if !n.is("FRBRlanguage") {
			continue
		}
		code := n.value("language")
		switch l, known := printed.LanguageOf(code); {
		case known && code != l.Code:
			r.add(schema.LanguageCode, n, n.tag, "%q is %q in the codes for terminology", code, l.Code)
		case len(code) != 3 || !isAlphabetic(code) || code != strings.ToLower(code):
			r.add(schema.LanguageCode, n, n.tag, "%q is no language code of three letters", excerpt(code))
		}
	}
}

// checkComponents: [schema.ComponentRepeated], [schema.ComponentLevels] and
// [schema.AnnexWork].
func checkComponents(x *index, r *report) {
	first := map[string]*node{}
	for _, i := range x.identifications {
		checkAnnexWork(r, i)
		checkComponentLevels(r, i)
		this := i.work.child("FRBRthis")
		if this == nil {
			continue
		}
		value := this.value("value")
		if earlier := first[value]; earlier != nil && !r.full(schema.ComponentRepeated) {
			f := r.add(schema.ComponentRepeated, this, this.tag, "two documents of the file say that they are %q", excerpt(value))
			f.Related = []diag.Related{{Place: diag.Place{Span: earlier.tag, Path: earlier.xpath()}, Message: "first here"}}
			continue
		}
		first[value] = this
	}
}

// checkAnnexWork: an annex has the IRI of the document that it is annexed to.
func checkAnnexWork(r *report, i *identification) {
	document := i.document()
	if document == nil || !document.parent.is("attachment") {
		return
	}
	host := document.parent
	for host != nil && !host.isDocument() {
		host = host.parent
	}
	if host == nil || host.child("meta") == nil {
		return
	}
	identification := host.child("meta").child("identification")
	if identification == nil || identification.child("FRBRWork") == nil {
		return
	}
	if uri, want := i.work.child("FRBRuri"), base(identification.child("FRBRWork")); uri != nil && want != "" && base(i.work) != want {
		r.add(schema.AnnexWork, uri, uri.tag, "the annex is of %q, the document it is annexed to is %q", excerpt(uri.value("value")), excerpt(want))
	}
}

// checkComponentLevels: the levels of one document name one component.
func checkComponentLevels(r *report, i *identification) {
	work := component(i.work)
	for _, level := range []*node{i.expression, i.manifestation} {
		if got := component(level); work != "" && got != "" && got != work {
			this := level.child("FRBRthis")
			r.add(schema.ComponentLevels, this, this.tag, "the %s names the component %q, the Work %q", levelName(level), excerpt(got), excerpt(work))
		}
	}
}

// component returns the component that the FRBRthis of a level names: what
// stands behind "!", without slashes at its ends and without the format.
func component(level *node) string {
	this := level.child("FRBRthis")
	if this == nil {
		return ""
	}
	_, name, _ := strings.Cut(this.value("value"), "!")
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 && level.name == "FRBRManifestation" {
		name = name[:dot]
	}
	return strings.Trim(name, "/")
}
