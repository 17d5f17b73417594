package html

import (
	"plenary/convert/account"
	"plenary/convert/printed"
)

//nolint:revive // a tree reads best in the model's own words

// A view is what the page shows of a document when it is opened.
type view struct {
	Text  string  `json:"text,omitempty"`
	Plain bool    `json:"plain,omitempty"` // the lines of Text have no numbers
	Pages []int   `json:"pages,omitempty"` // the numbers of its pages
	Lang  string  `json:"lang,omitempty"`  // the tag of that of Text
	Marks []mark  `json:"marks,omitempty"`
	Nodes []*node `json:"nodes,omitempty"`

	units offsets // of Text
	root  *node   // above Nodes
}

// A mark is source text of one fate other than to be kept or to be space.
type mark struct {
	Fate string `json:"fate"`
	What string `json:"what,omitempty"`
	Put  string `json:"put,omitempty"` // in its place
	At   []int  `json:"at"`            // all its places: start, end, start, ...
}

func newView(d Document) view {
	b := builder{source: newSource(d.Text, d.Account), ids: d.EIDs}
	v := view{Text: string(d.Text), Plain: d.Plain, Pages: d.Numbers, Marks: b.units.marks(d.Account), units: b.units, root: &node{}}
	if d.Resolution != nil {
		v.Lang = printed.Tag(d.Resolution.Identity.Language)
		b.statement(v.root, d.Resolution)
		v.Nodes = v.root.Inner
	}
	return v
}

// marks returns those of an account, in the order in which their kinds begin.
func (o offsets) marks(entries account.Account) (marks []mark) {
	for _, e := range entries {
		if e.Fate == account.Kept || e.Fate == account.Space || !o.holds(e.Span) {
			continue
		}
		marks = o.appendMark(marks, e)
	}
	return marks
}

func (o offsets) appendMark(marks []mark, e account.Entry) []mark {
	what, put := visible(e.What), visible(e.Text)
	for i, m := range marks {
		if m.Fate == e.Fate.String() && m.What == what && m.Put == put {
			marks[i].At = o.appendSpan(m.At, e.Span)
			return marks
		}
	}
	return append(marks, mark{e.Fate.String(), what, put, o.appendSpan(nil, e.Span)})
}
