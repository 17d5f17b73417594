package compare

import (
	"strings"
	"unicode"
)

// notes compares the notes, each with the next that has its mark.
func (c *comparison) notes() {
	others := newNotes(c.b.notes)
	for _, x := range c.a.notes {
		y := others.take(x)
		if y == nil {
			c.add(Note, x.host.Path(), x.marker, x.text, "")
			continue
		}
		if !sameText(x.text, y.text) {
			c.add(Note, x.host.Path(), x.marker, x.text, y.text)
		}
		if c.partOf[x.host] != y.host && !(x.host.title && y.host.title) || !c.sameAnchor(x, y) {
			c.add(Anchor, x.host.Path(), x.marker, tail(x.before), tail(y.before))
		}
	}
	for _, y := range c.b.notes {
		if !others.taken[y] {
			c.add(Note, y.host.Path(), y.marker, "", y.text)
		}
	}
}

// sameAnchor reports whether the same text stands before two notes in their hosts.
func (c *comparison) sameAnchor(x, y *note) bool {
	hosts := [2]*block{x.host, y.host}
	common, met := c.common[hosts]
	if !met {
		common = commonPrefix(x.host.noted, y.host.noted)
		c.common[hosts] = common
	}
	return x.at == y.at && x.at <= common
}

func commonPrefix(a, b string) (n int) {
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// Notes are those of one side, from which the other takes counterparts.
type notes struct {
	marked map[string][]*note    // by their marks
	equal  map[[2]string][]*note // by mark and text
	taken  map[*note]bool
}

func newNotes(list []*note) notes {
	n := notes{map[string][]*note{}, map[[2]string][]*note{}, map[*note]bool{}}
	for _, y := range list {
		n.marked[y.marker] = append(n.marked[y.marker], y)
		k := [2]string{y.marker, fold(y.text)}
		n.equal[k] = append(n.equal[k], y)
	}
	return n
}

// mostAlike is how many notes of one mark are looked at for one that is like another.
// No mark has as many on purpose.
const mostAlike = 64

// take returns the counterpart of x: the next that has its mark and text, or else its
// mark and a text like it. It returns nil when there is none.
func (n notes) take(x *note) *note {
	k := [2]string{x.marker, fold(x.text)}
	if n.equal[k] = n.left(n.equal[k]); len(n.equal[k]) > 0 {
		n.taken[n.equal[k][0]] = true
		return n.equal[k][0]
	}
	n.marked[x.marker] = n.left(n.marked[x.marker])
	for i, y := range n.marked[x.marker] {
		if i == mostAlike {
			break
		}
		if !n.taken[y] && likeness(x.text, y.text) >= alike {
			n.taken[y] = true
			return y
		}
	}
	return nil
}

// left returns list without what was taken from its beginning.
func (n notes) left(list []*note) []*note {
	for len(list) > 0 && n.taken[list[0]] {
		list = list[1:]
	}
	return list
}

// tail returns the last words of a text. It reads no more of it.
func tail(s string) string {
	const most = 6
	at := len(s)
	for range most {
		at = max(strings.LastIndexFunc(strings.TrimRightFunc(s[:at], unicode.IsSpace), unicode.IsSpace), 0)
	}
	last := strings.Join(strings.Fields(s[at:]), " ")
	if strings.TrimSpace(s[:at]) != "" {
		return "… " + last
	}
	return last
}
