package akn

import (
	"cmp"
	"slices"
	"strings"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/schema"
)

// text decodes the mixed content of n in canonical form.
func (d *decoder) text(n *node) []Inline { return settle(d.inlines(n.children)) }

// settle puts decoded content into canonical form.
func settle(content []Inline) []Inline {
	content, _ = canonicalText(content)
	return content
}

func (d *decoder) inlines(children []*node) []Inline {
	if len(children) == 0 {
		return nil
	}
	out := make([]Inline, 0, len(children))
	for _, c := range children {
		out = append(out, d.inline(c)...)
	}
	return out
}

// inline decodes one node of mixed content.
func (d *decoder) inline(n *node) []Inline {
	switch n.tag {
	case "":
		n.done = true
		return []Inline{&Text{Value: n.text}}
	case "sup":
		if d.flat {
			if content, ok := d.noteMark(n); ok {
				return content
			}
		}
		return emphasis(Superscript, d.inlines(n.children))
	case "i", "b", "u", "sub":
		return emphasis(Style(n.tag), d.inlines(n.children))
	case "span":
		return d.span(n)
	case "a", "ref":
		r := d.reference(n)
		if r.Href != "" && leadsNowhere(r) {
			d.once(schema.AKNReferenceUnusable, n, unlinked, unusable, r.Href)
		}
		return []Inline{r}
	case "authorialNote":
		return []Inline{d.note(n)}
	case "noteRef":
		return d.noteRef(n)
	case "eol", "br":
		return append([]Inline{&Break{}}, d.inlines(n.children)...)
	case "inline":
		return []Inline{d.named(n)}
	case "mref", "subheading", "heading":
		return d.inlines(n.children)
	case "eop":
		return d.inlines(n.children)
	case "img":
		d.once(schema.AKNElementUnknown, n, "", "the picture %q is not kept", n.attr("src"))
		return d.inlines(n.children)
	}
	if form := termFormOf(n.tag); form != nil {
		key := form.value
		switch {
		case form.byOrgan:
			key = "choice"
		case key == "":
			key = "title"
		}
		return []Inline{d.term(n, n.tag, n.attr(key))}
	}
	return d.strange(n)
}

// inlineNames are the names of inlines that the United Nations, the guidelines
// and Encode have beside those of the masthead.
var inlineNames = []string{
	"originating document", "decision type", "languageOfExpression", "adoptionMeeting", "meeting", "adoptionDate", "reference",
}

// named decodes an inline, which has its meaning from its name.
func (d *decoder) named(n *node) *Term {
	name := cmp.Or(canonicalName(n.attr("name")), "inline")
	if termFormOf(name) == nil && inlineRole(name) == "" && !slices.Contains(inlineNames, strings.TrimPrefix(name, "akn4un:")) {
		d.once(schema.AKNInlineUnknown, n, "", "the meaning of the inline %q is not known; it is kept under its name", name)
	}
	return d.term(n, name, n.attr("title"))
}

// noteMark decodes a superscript of the production profile that belongs to a
// note mark: the brackets and commas around it are none of the text, and figures
// that a note has as its marker repeat that note.
func (d *decoder) noteMark(n *node) ([]Inline, bool) {
	if n.find("authorialNote") != nil {
		return nil, false
	}
	printed := strings.Join(strings.Fields(n.words()), "")
	switch printed {
	case "", ",", "(", ")", "()":
		pass(n)
		return nil, true
	}
	if strings.Trim(printed, "0123456789*") != "" || !d.markers[printed] {
		return nil, false
	}
	for _, c := range n.neighbours() {
		if c.tag == "authorialNote" && canonicalValue(c.attr("marker")) == printed {
			pass(n)
			return nil, true // the note stands beside its own mark
		}
	}
	pass(n)
	return []Inline{&NoteRef{Marker: printed}}, true
}

// collectMarkers gathers the markers of all notes below n.
func collectMarkers(n *node, markers map[string]bool) {
	if n.tag == "authorialNote" {
		markers[canonicalValue(n.attr("marker"))] = true
	}
	for _, c := range n.children {
		collectMarkers(c, markers)
	}
}

// note decodes a footnote. Arabic files of the United Nations have empty brackets
// before its words, where the mark was printed.
func (d *decoder) note(n *node) *Note {
	note := &Note{Marker: canonicalValue(n.attr("marker")), Content: d.blocks(n)}
	d.name(note, n)
	if !d.flat || len(note.Content) == 0 {
		return note
	}
	if p, ok := note.Content[0].(*P); ok && len(p.Content) > 0 {
		if t, ok := p.Content[0].(*Text); ok && strings.HasPrefix(t.Value, "()") {
			rest := append([]Inline{&Text{Value: strings.TrimPrefix(t.Value, "()")}}, p.Content[1:]...)
			p.Content = settle(rest)
		}
	}
	return note
}

// spanStyles are the classes by which the United Nations styles text.
var spanStyles = [...]struct {
	class string
	style Style
}{{"bold", Bold}, {"italic", Italic}, {"underline", Underline}, {"superscript", Superscript}, {"subscript", Subscript}}

func (d *decoder) span(n *node) []Inline {
	content := d.inlines(n.children)
	classes := strings.Fields(n.attr("class"))
	for i := len(spanStyles) - 1; i >= 0; i-- {
		if slices.Contains(classes, spanStyles[i].class) {
			content = emphasis(spanStyles[i].style, content)
		}
	}
	return content
}

// reference decodes a link.
func (d *decoder) reference(n *node) *Reference {
	href := address(n)
	r := &Reference{Content: d.inlines(n.children)}
	if s, date, ok := cited(href); ok {
		r.Symbol, r.Date = s, date
		if printed := symbolOfURL(d.urls[n.attr("eId")]); printed != "" && printed != WholeSymbol(s) {
			r.Symbol = printed
		}
		return r
	}
	if r.Symbol = partSymbol(symbolOfURL(href), PlainText(r.Content)); r.Symbol == "" || publicURL(r.Symbol, d.language) != href {
		r.Href = href
	}
	return r
}

// address returns what the href of an element leads to.
func address(n *node) string { return escapeURI(canonicalValue(strings.TrimSpace(n.attr("href")))) }

// partSymbol returns the symbol of the part of a composite that the words of a
// link name, "217 A (III)", where its address has only the whole.
func partSymbol(symbol, words string) string {
	head := symbol[:strings.LastIndexByte(symbol, '/')+1]
	part := head + strings.Join(strings.Fields(words), "")
	if strings.HasSuffix(part, ")") && part != symbol && WholeSymbol(part) == symbol {
		return part
	}
	return symbol
}

// symbolOfURL returns the symbol of a document at one of the addresses where
// the United Nations publishes, or "".
func symbolOfURL(href string) string {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(strings.TrimPrefix(href, "https:"), "http:"), "//")
	if !ok {
		return ""
	}
	host, path, ok := strings.Cut(rest, "/")
	if host = strings.TrimPrefix(host, "www."); !ok || host != "undocs.org" && host != "docs.un.org" {
		return ""
	}
	language, symbol, ok := strings.Cut(path, "/")
	if !ok || len(language) != 2 || strings.ToLower(language) != language {
		symbol = path
	}
	if strings.ContainsAny(symbol, "?#%") || !strings.Contains(symbol, "/") {
		return ""
	}
	symbol = strings.ReplaceAll(symbol, " ", "")
	if whole := WholeSymbol(symbol); whole != symbol && !strings.HasSuffix(symbol, ")") {
		return whole + " " + symbol[len(whole):]
	}
	return symbol
}

// noteRef decodes a repeated mark. It holds no text but, in some files, its own
// mark.
func (d *decoder) noteRef(n *node) []Inline {
	marker := d.refMarker(n)
	if marker == "" {
		d.once(schema.AKNNoteRefDangling, n, "", "a reference to a note has no mark; it is not kept")
		return d.inlines(n.children)
	}
	if canonicalValue(n.words()) == marker {
		pass(n)
		return []Inline{&NoteRef{Marker: marker}}
	}
	return append([]Inline{&NoteRef{Marker: marker}}, d.inlines(n.children)...)
}

// refMarker returns the mark of a noteRef, from the note it points to where it
// has none itself.
func (d *decoder) refMarker(n *node) string {
	if marker := canonicalValue(n.attr("marker")); marker != "" {
		return marker
	}
	if note := d.withID(n, n.ref("href")); note != nil {
		return canonicalValue(note.attr("marker"))
	}
	return canonicalValue(n.words())
}

// withID returns the first element of the file of n with an eId, or nil.
func (d *decoder) withID(n *node, id string) *node {
	if d.byID == nil {
		for n.parent != nil {
			n = n.parent
		}
		d.byID = map[string]*node{"": nil}
		n.name(d.byID)
	}
	return d.byID[id]
}

// name enters n and what is in it under their eIds, of which the first counts.
func (n *node) name(byID map[string]*node) {
	id := n.attr("eId")
	if _, met := byID[id]; !met {
		byID[id] = n
	}
	for _, c := range n.children {
		c.name(byID)
	}
}

// term decodes an element with a meaning.
func (d *decoder) term(n *node, element, value string) *Term {
	t := &Term{Element: element, RefersTo: label(d.local(n.ref("refersTo"))), Value: canonicalValue(value), Content: d.inlines(n.children)}
	if t.RefersTo != "" {
		d.declared(n, t)
	}
	return t
}

// declared sees to it that there is an entry for what t refers to. Of a body of
// the United Nations it is known what the entry must be.
func (d *decoder) declared(n *node, t *Term) {
	if _, ok := d.entities[t.RefersTo]; !ok {
		if _, ok := standingOf(t.RefersTo); ok || t.RefersTo == d.organ || t.RefersTo == original {
			return
		}
		d.entities[t.RefersTo] = entityFor(t)
		if !isOrgan(t.RefersTo) {
			d.once(schema.AKNEntityMissing, n, "an entry was made for it from the words of the text", "%q is not declared in the references", t.RefersTo)
		}
	}
	d.refer(t.RefersTo)
}

// strange keeps the text of an element that no text should hold.
func (d *decoder) strange(n *node) []Inline {
	d.unknown(n)
	return d.flatten(n)
}

// flatten returns the text of n, with spaces around what are blocks.
func (d *decoder) flatten(n *node) []Inline {
	if !isBlockish(n.tag) {
		return d.flattenAll(n.children)
	}
	out := []Inline{&Text{Value: " "}}
	out = append(out, d.flattenAll(n.children)...)
	return append(out, &Text{Value: " "})
}

func (d *decoder) flattenAll(children []*node) []Inline {
	var out []Inline
	for _, c := range children {
		if isBlockish(c.tag) || len(c.children) > 0 && !isInline(c.tag) {
			out = append(out, d.flatten(c)...)
		} else {
			out = append(out, d.inline(c)...)
		}
	}
	return out
}

func isBlockish(tag string) bool {
	switch tag {
	case "p", "num", "heading", "subheading", "content", "intro", "wrapUp", "paragraph", "point", "list", "container", "td", "th", "tr", "item",
		"table", "embeddedStructure", "quotedStructure", "listIntroduction", "li", "blockList":
		return true
	}
	return false
}

func isInline(tag string) bool {
	switch tag {
	case "", "i", "b", "u", "sup", "sub", "span", "a", "ref", "authorialNote", "noteRef", "eol", "br", "inline", "mref", "img":
		return true
	}
	return termFormOf(tag) != nil
}
