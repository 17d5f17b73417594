package rules

import (
	"sort"
	"strings"
	"unicode/utf8"

	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// An index is what the rules look at, gathered in one walk over the tree so
// that no rule has to walk it again.
type index struct {
	root            *xmltree.Node
	named           map[string][]*xmltree.Node // the elements of Akoma Ntoso by name, in document order
	ids             map[string]*xmltree.Node   // the first element with each eId
	identified      []identified               // the elements whose eId the naming convention makes
	pointed         map[string]bool            // the identifiers that a reference names
	links           []link                     // the attributes that point somewhere
	texts           []*xmltree.Node            // the runs of text outside metadata and foreign content
	blocks          []*block                   // the printed paragraphs outside metadata and foreign content
	elements        []*xmltree.Node            // the elements of Akoma Ntoso, in document order
	documents       []*xmltree.Node            // the documents that are in no other
	later           map[*xmltree.Node]bool     // the lists that stand behind another of their parent
	before          map[*xmltree.Node]string   // the text before a superscript
	sides           map[*xmltree.Node][2]rune  // the characters on both sides of a note, 0 where there is none
	identifications []*identification          // of the documents
	pieces          []string                   // the text of the blocks that the walk is in, the innermost last
	language        string                     // of the first Expression: "eng", "fra"; "" when it is not said
}

// A link is one value of an attribute that points somewhere: a whole URI, or
// one of the list of refersTo.
type link struct {
	node  *xmltree.Node
	attr  *xmltree.Attr
	value string
}

// A block is one printed paragraph: an element that holds characters and
// inlines.
type block struct {
	*xmltree.Node
	text   string // its characters, without those of its notes
	inNote bool
	first  int // of its pieces, while the walk is in it
}

// trimmed returns the text of b without the white space at its ends.
func (b *block) trimmed() string { return strings.TrimSpace(b.text) }

func newIndex(root *xmltree.Node) *index {
	x := &index{root: root, named: make(map[string][]*xmltree.Node, usualNames), ids: make(map[string]*xmltree.Node, usualIDs), pointed: map[string]bool{},
		later: map[*xmltree.Node]bool{}, before: map[*xmltree.Node]string{}, sides: map[*xmltree.Node][2]rune{}}
	x.visit(root, scope{})
	x.identifyDocuments()
	if languages := x.named["FRBRlanguage"]; len(languages) > 0 {
		x.language = languages[0].Value("language")
	}
	return x
}

// A scope is what the walk knows of where it is.
type scope struct {
	metadata, foreign, note, document bool
	block                             *block
}

func (x *index) visit(n *xmltree.Node, at scope) {
	if n.Name == "" {
		x.text(n, at)
		return
	}
	at.foreign = at.foreign || n.Space != markup.Namespace
	outer := at.block
	if !at.foreign {
		x.element(n, &at)
	}
	lists := 0
	for i, c := range n.Children {
		switch {
		case markup.Is(c, "list", "sublist", "blockList"):
			if lists++; lists > 1 {
				x.later[c] = true
			}
		case markup.Is(c, "authorialNote"):
			x.sides[c] = sides(n.Children, i)
		case markup.Is(c, "sup") && i > 0:
			x.before[c] = n.Children[i-1].Text
		}
		x.visit(c, at)
	}
	if at.block != nil && at.block != outer {
		x.close(at.block)
	}
}

// print adds to the text of the block that the walk is in.
func (x *index) print(at *scope, text string) {
	if at.block != nil {
		x.pieces = append(x.pieces, text)
	}
}

// close joins the text of a block that the walk leaves.
func (x *index) close(b *block) {
	b.text = strings.Join(x.pieces[b.first:], "")
	x.pieces = x.pieces[:b.first]
}

// sides returns the characters next to a node among its siblings.
func sides(siblings []*xmltree.Node, i int) (s [2]rune) {
	if i > 0 && siblings[i-1].Name == "" {
		s[0], _ = utf8.DecodeLastRuneInString(siblings[i-1].Text)
	}
	if i+1 < len(siblings) && siblings[i+1].Name == "" {
		s[1], _ = utf8.DecodeRuneInString(siblings[i+1].Text)
	}
	return s
}

func (x *index) text(n *xmltree.Node, at scope) {
	if at.metadata || at.foreign {
		return
	}
	x.texts = append(x.texts, n)
	x.print(&at, n.Text)
}

func (x *index) element(n *xmltree.Node, at *scope) {
	x.elements = append(x.elements, n)
	x.named[n.Name] = append(x.named[n.Name], n)
	if isDocument(n) && !at.document {
		x.documents, at.document = append(x.documents, n), true
	}
	x.identify(n, at.metadata)
	switch {
	case n.Name == "meta":
		at.metadata = true
	case n.Name == "authorialNote":
		at.note, at.block = true, nil
	case isBlock(n) && !at.metadata:
		at.block = &block{Node: n, inNote: at.note, first: len(x.pieces)}
		x.blocks = append(x.blocks, at.block)
	case n.Name == "eol":
		x.print(at, "\n")
	case n.Name == "img", n.Name == "sup":
		x.print(at, objectReplacement)
	}
	x.link(n)
}

// identify gathers the identifier of an element.
func (x *index) identify(n *xmltree.Node, metadata bool) {
	a := n.Attr("eId")
	if a == nil {
		return
	}
	if _, known := x.ids[a.Value]; !known && a.Value != "" {
		x.ids[a.Value] = n
	}
	if !metadata && !isLabel(n) {
		x.identified = append(x.identified, identified{n, a, splitEID(a.Value)})
	}
}

// objectReplacement stands in the text of a block for a picture, and before a
// superscript, which is no part of the word before it.
const objectReplacement = "\uFFFC"

// isBlock tells the elements that hold characters and inlines and are printed
// apart. (Akoma Ntoso 1.0 Part 2, inline content model.)
func isBlock(n *xmltree.Node) bool {
	switch n.Name {
	case "p", "num", "heading", "subheading", "crossHeading", "listIntroduction", "listWrapUp", "caption", "block", "li":
		return true
	}
	return false
}

// link gathers the references of an element.
func (x *index) link(n *xmltree.Node) {
	for i := range n.Attrs {
		a := &n.Attrs[i]
		if a.Space != "" || a.Name != "refersTo" && !markup.IsURI(a.Name) {
			continue
		}
		if a.Name != "refersTo" {
			x.point(link{n, a, a.Value})
			continue
		}
		for value := range strings.FieldsSeq(a.Value) {
			x.point(link{n, a, value})
		}
	}
}

func (x *index) point(l link) {
	x.links = append(x.links, l)
	if id, ok := strings.CutPrefix(l.value, "#"); ok {
		x.pointed[id] = true
	}
}

// every visits the elements of these names.
func (x *index) every(visit func(*xmltree.Node), names ...string) {
	for _, name := range names {
		for _, n := range x.named[name] {
			visit(n)
		}
	}
}

// printedBlocks returns the printed paragraphs of n. Those of notes don't count,
// and neither do numbers.
func (x *index) printedBlocks(n *xmltree.Node) []*block {
	var list []*block
	for _, b := range x.blocks[x.blockAt(n.Span.Start):] {
		if b.Span.Start >= n.Span.End {
			break
		}
		if !b.inNote && b.Name != "num" {
			list = append(list, b)
		}
	}
	return list
}

// blockAt returns the index of the first block that begins at offset or later.
func (x *index) blockAt(offset int) int {
	return sort.Search(len(x.blocks), func(i int) bool { return x.blocks[i].Span.Start >= offset })
}

// firstBlock returns the first printed paragraph of n that is no number, nil
// when it has none.
func (x *index) firstBlock(n *xmltree.Node) *block {
	for _, b := range x.blocks[x.blockAt(n.Span.Start):] {
		switch {
		case b.Span.Start >= n.Span.End:
			return nil
		case !b.inNote && b.Name != "num":
			return b
		}
	}
	return nil
}
