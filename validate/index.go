package validate

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// An index is what the rules look at, gathered in one walk over the tree so
// that no rule has to walk it again.
type index struct {
	*document
	named           map[string][]*node // the elements of Akoma Ntoso by name, in document order
	ids             map[string]*node   // the first element with each eId
	identified      []identified       // the elements whose eId the naming convention makes
	pointed         map[string]bool    // the identifiers that a reference names
	links           []link             // the attributes that point somewhere
	texts           []*node            // the runs of text outside metadata and foreign content
	blocks          []*block           // the printed paragraphs outside metadata and foreign content
	elements        []*node            // the elements of Akoma Ntoso, in document order
	documents       []*node            // the documents that are in no other
	later           map[*node]bool     // the lists that stand behind another of their parent
	before          map[*node]string   // the text before a superscript
	sides           map[*node][2]rune  // the characters on both sides of a note, 0 where there is none
	identifications []*identification  // of the documents
	pieces          []string           // the text of the blocks that the walk is in, the innermost last
	language        string             // of the first Expression: "eng", "fra"; "" when it is not said
}

// A link is one value of an attribute that points somewhere: a whole URI, or
// one of the list of refersTo.
type link struct {
	node  *node
	attr  *attr
	value string
}

// A block is one printed paragraph: an element that holds characters and
// inlines.
type block struct {
	*node
	text   string // its characters, without those of its notes
	inNote bool
	first  int // of its pieces, while the walk is in it
}

// trimmed returns the text of b without the white space at its ends.
func (b *block) trimmed() string { return strings.TrimSpace(b.text) }

// What a document has of names and identifiers: maps that need not grow.
const usualNames, usualIDs = 64, 256

func newIndex(d *document) *index {
	x := &index{document: d, named: make(map[string][]*node, usualNames), ids: make(map[string]*node, usualIDs), pointed: map[string]bool{},
		later: map[*node]bool{}, before: map[*node]string{}, sides: map[*node][2]rune{}}
	x.visit(d.root, place{})
	x.identifyDocuments()
	if languages := x.named["FRBRlanguage"]; len(languages) > 0 {
		x.language = languages[0].value("language")
	}
	return x
}

// A place is what the walk knows of where it is.
type place struct {
	metadata, foreign, note, document bool
	block                             *block
}

func (x *index) visit(n *node, at place) {
	if n.name == "" {
		x.text(n, at)
		return
	}
	at.foreign = at.foreign || n.space != aknNamespace
	outer := at.block
	if !at.foreign {
		x.element(n, &at)
	}
	lists := 0
	for i, c := range n.nodes {
		switch {
		case c.is("list", "sublist", "blockList"):
			if lists++; lists > 1 {
				x.later[c] = true
			}
		case c.is("authorialNote"):
			x.sides[c] = sides(n.nodes, i)
		case c.is("sup") && i > 0:
			x.before[c] = n.nodes[i-1].text
		}
		x.visit(c, at)
	}
	if at.block != nil && at.block != outer {
		x.close(at.block)
	}
}

// print adds to the text of the block that the walk is in.
func (x *index) print(at *place, text string) {
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
func sides(siblings []*node, i int) (s [2]rune) {
	if i > 0 && siblings[i-1].name == "" {
		s[0], _ = utf8.DecodeLastRuneInString(siblings[i-1].text)
	}
	if i+1 < len(siblings) && siblings[i+1].name == "" {
		s[1], _ = utf8.DecodeRuneInString(siblings[i+1].text)
	}
	return s
}

func (x *index) text(n *node, at place) {
	if at.metadata || at.foreign {
		return
	}
	x.texts = append(x.texts, n)
	x.print(&at, n.text)
}

func (x *index) element(n *node, at *place) {
	x.elements = append(x.elements, n)
	x.named[n.name] = append(x.named[n.name], n)
	if n.isDocument() && !at.document {
		x.documents, at.document = append(x.documents, n), true
	}
	x.identify(n, at.metadata)
	switch {
	case n.name == "meta":
		at.metadata = true
	case n.name == "authorialNote":
		at.note, at.block = true, nil
	case n.isBlock() && !at.metadata:
		at.block = &block{node: n, inNote: at.note, first: len(x.pieces)}
		x.blocks = append(x.blocks, at.block)
	case n.name == "eol":
		x.print(at, "\n")
	case n.name == "img", n.name == "sup":
		x.print(at, objectReplacement)
	}
	x.link(n)
}

// identify gathers the identifier of an element.
func (x *index) identify(n *node, metadata bool) {
	a := n.attr("eId")
	if a == nil {
		return
	}
	if _, known := x.ids[a.value]; !known && a.value != "" {
		x.ids[a.value] = n
	}
	if !metadata && !n.label() {
		x.identified = append(x.identified, identified{n, a, splitEID(a.value)})
	}
}

// objectReplacement stands in the text of a block for a picture, and before a
// superscript, which is no part of the word before it.
const objectReplacement = "\uFFFC"

// isBlock tells the elements that hold characters and inlines and are printed
// apart. (Akoma Ntoso 1.0 Part 2, inline content model.)
func (n *node) isBlock() bool {
	switch n.name {
	case "p", "num", "heading", "subheading", "crossHeading", "listIntroduction", "listWrapUp", "caption", "block", "li":
		return true
	}
	return false
}

// link gathers the references of an element.
func (x *index) link(n *node) {
	for i := range n.attrs {
		a := &n.attrs[i]
		if a.space != "" || a.name != "refersTo" && !isURI(a.name) {
			continue
		}
		if a.name != "refersTo" {
			x.point(link{n, a, a.value})
			continue
		}
		for value := range strings.FieldsSeq(a.value) {
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
func (x *index) every(visit func(*node), names ...string) {
	for _, name := range names {
		for _, n := range x.named[name] {
			visit(n)
		}
	}
}

// printedBlocks returns the printed paragraphs of n. Those of notes don't count,
// and neither do numbers.
func (x *index) printedBlocks(n *node) []*block {
	var list []*block
	for _, b := range x.blocks[x.blockAt(n.span.Start):] {
		if b.span.Start >= n.span.End {
			break
		}
		if !b.inNote && b.name != "num" {
			list = append(list, b)
		}
	}
	return list
}

// blockAt returns the index of the first block that begins at offset or later.
func (x *index) blockAt(offset int) int {
	return sort.Search(len(x.blocks), func(i int) bool { return x.blocks[i].span.Start >= offset })
}

// firstBlock returns the first printed paragraph of n that is no number, nil
// when it has none.
func (x *index) firstBlock(n *node) *block {
	for _, b := range x.blocks[x.blockAt(n.span.Start):] {
		switch {
		case b.span.Start >= n.span.End:
			return nil
		case !b.inNote && b.name != "num":
			return b
		}
	}
	return nil
}
