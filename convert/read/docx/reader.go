package docx

import (
	"plenary/convert/read/flow"
	"plenary/diag"
)

// A reader is what is known of a file while it is read.
type reader struct {
	*pack
	doc   *Document
	text  []byte
	facts [numberOfKinds]Fact
	tally tally

	places     []Place
	paragraphs int // of the body
	tables     int
	outlines   map[*flow.Paragraph]int // outline levels
	styled     bool                    // the body has headings by their level

	styles    *styles
	numbering numbering
	sections  []section
	section   int
	evenPages bool // even pages have heads of their own
	relation  map[string]relation
	related   []relation // in the order of the file
	readParts map[string]bool

	notes     map[noteKey]*node
	noteOrder []noteKey
	marks     map[noteKey]*mark
	marked    []*mark              // those of which there is a note, in order
	gone      map[noteKey]FactKind // notes marked in what is left out
	counted   [noteKinds]int
	comments  map[string]*node
	commented []string // their ids
}

// read reads a file.
func read(data []byte, o Options) (*Document, *Error) {
	a, err := openArchive(data, o.MaxBytes)
	if err != nil {
		return nil, err
	}
	r := &reader{
		pack: &pack{archive: a, nodes: maxNodes}, doc: &Document{},
		relation: map[string]relation{}, readParts: map[string]bool{}, notes: map[noteKey]*node{}, marks: map[noteKey]*mark{}, gone: map[noteKey]FactKind{}, outlines: map[*flow.Paragraph]int{}, comments: map[string]*node{},
	}
	name, err := r.mainPart()
	if err != nil {
		return nil, err
	}
	root, err := r.tree(name)
	if err != nil {
		return nil, err
	}
	if root.name != "w:document" {
		return nil, fault(NoText, name, "the main part is no document")
	}
	if err := r.parts(name, root); err != nil {
		return nil, err
	}
	body := root.child("w:body")
	for n := root.first; n != nil; n = n.next {
		if n != body && n.hasText() {
			r.leave(Misplaced, n)
		}
	}
	if err := r.stories(body); err != nil {
		return nil, err
	}
	r.finish()
	return r.doc, nil
}

// parts reads what the main part refers to, but for heads and feet.
func (r *reader) parts(name string, root *node) *Error {
	list, err := r.relations(name)
	if err != nil {
		return err
	}
	r.related = list
	kinds := map[string]*node{}
	for _, rel := range list {
		r.relation[rel.id] = rel
		switch rel.kind {
		case "styles", "numbering", "settings", "footnotes", "endnotes", "comments":
			if rel.external || kinds[rel.kind] != nil {
				continue
			}
			if kinds[rel.kind], err = r.tree(rel.target); err != nil {
				return err
			}
		case "hyperlink", "attachedTemplate":
		default:
			if rel.external {
				r.note1(External, rel.target)
			}
		}
	}
	r.mustKnow(root)
	for _, kind := range [...]string{"styles", "numbering"} {
		if n := kinds[kind].count(); n > maxDefinitions {
			return fault(TooMuch, "", "there are %d definitions of %s", n, kind)
		}
	}
	r.styles = readStyles(kinds["styles"])
	r.numbering = readNumbering(kinds["numbering"], r.styles)
	settings := kinds["settings"]
	r.evenPages = settings.on("w:evenAndOddHeaders")
	r.sections = readSections(root.child("w:body"), settings, func(id string) string {
		if rel := r.relation[id]; !rel.external && r.has(rel.target) {
			return rel.target
		}
		return ""
	})
	for kind := range noteKinds {
		r.counted[kind] = r.noteProps(kind).start - 1
		r.readNotes(kind, kinds[noteParts[kind].relation])
	}
	if c := kinds["comments"]; c != nil {
		for n := c.first; n != nil; n = n.next {
			if n.name != "w:comment" {
				if n.hasText() {
					r.leave(Misplaced, n)
				}
			} else {
				id := n.attr("w:id")
				if r.comments[id] != nil {
					r.leave(Comment, n)
					continue
				}
				r.comments[id] = n
				r.commented = append(r.commented, id)
			}
		}
	}
	return nil
}

// maxDefinitions is how many styles a file may have, and how many lists. Word has no more than 4,079
// styles.
const maxDefinitions = 50_000

// mustKnow tells of namespaces that the file says must be understood. (ECMA-376-3, 7.5.)
func (r *reader) mustKnow(root *node) {
	if list := root.attr("mc:MustUnderstand"); list != "" {
		r.note1(MustKnow, list)
	}
}

// stories reads all texts of the file in the order of [Document].
func (r *reader) stories(body *node) *Error {
	head, foot := r.firstHead()
	if err := r.readHead(head); err != nil {
		return err
	}
	if body != nil {
		s := r.story(Place{Story: Body}, body)
		s.blocks(body)
		r.doc.Flow.Body = s.out
	}
	r.readNoteTexts()
	heads, feet := r.shownHeads()
	for _, part := range heads {
		if err := r.readFurniture(part, true, part == head); err != nil {
			return err
		}
	}
	for _, part := range feet {
		if err := r.readFurniture(part, false, part == foot); err != nil {
			return err
		}
	}
	return r.unlinked()
}

// headTree returns the tree of a head or a foot; nil of none.
func (r *reader) headTree(part string) (*node, *Error) {
	if part == "" {
		return nil, nil
	}
	return r.tree(part)
}

// unlinked tells of heads and feet that no page shows.
func (r *reader) unlinked() *Error {
	for _, rel := range r.related {
		if rel.kind != "header" && rel.kind != "footer" || rel.external || r.readParts[rel.target] || !r.has(rel.target) {
			continue
		}
		r.readParts[rel.target] = true
		root, err := r.tree(rel.target)
		if err != nil {
			return err
		}
		if root.hasText() {
			r.leave(Unlinked, root)
		}
	}
	return nil
}

// finish puts the document together.
func (r *reader) finish() {
	for _, id := range r.commented {
		if n := r.comments[id]; n != nil {
			delete(r.comments, id)
			r.leave(Comment, n)
		}
	}
	r.decideHeadings()
	r.doc.Flow.Text = string(r.text)
	r.doc.places = r.places
	r.doc.tally = r.tally
	for i := range r.facts {
		if f := r.facts[i]; f.Count > 0 {
			f.Kind = FactKind(i)
			r.doc.Facts = append(r.doc.Facts, f)
		}
	}
}

// note1 tells a fact once more, with a sample in words.
func (r *reader) note1(kind FactKind, sample string) {
	f := &r.facts[kind]
	if f.Count++; f.Count == 1 {
		f.First = diag.Span{Start: len(r.text), End: len(r.text)}
		f.Sample = sampleOf(sample)
	}
}

// tell tells a fact once more, of an element, or of nil.
func (r *reader) tell(kind FactKind, n *node) {
	if r.facts[kind].Count > 0 || n == nil {
		r.note1(kind, "")
		return
	}
	r.note1(kind, n.words())
}

// leave tells of an element that is left out with all that is in it; notes that it marks go with it.
func (r *reader) leave(kind FactKind, n *node) {
	if n == nil {
		return
	}
	words := n.words()
	if isText(n.name) || words != "" {
		r.facts[kind].Characters += solid(words)
	}
	r.note1(kind, words)
	r.drop(kind, n)
}

// drop notes which notes are marked in an element that is left out.
func (r *reader) drop(kind FactKind, n *node) {
	if n.name == "w:footnoteReference" || n.name == "w:endnoteReference" {
		r.gone[noteKindOf(n)] = kind
		return
	}
	for c := n.first; c != nil; c = c.next {
		if c.name != "" {
			r.drop(kind, c)
		}
	}
}

// unread tells of a part that is not read.
func (r *reader) unread(what string, n *node) {
	id := n.attr("r:id")
	if rel, ok := r.relation[id]; ok {
		if rel.external {
			r.note1(External, rel.target)
			return
		}
		what += " " + rel.target
	}
	r.note1(Unread, what)
}
