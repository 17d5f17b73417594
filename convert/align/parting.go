package align

import (
	"slices"

	"plenary/convert/passage"
)

// A Parting is a place where the skeletons of expressions part: passages that
// some of them have and others have not, or that have other kinds or numbers.
type Parting struct {
	What  What
	Kind  passage.Kind       // of the first passage
	Path  string             // of the first passage, in the first expression that has it
	Units int                // how many units in a row
	Has   []int              // the expressions that have them
	Lacks []int              // the others; those of another kind, number or count where all have them
	First []*passage.Passage // the first passage, in each expression; nil where it is missing
}

// What is in what skeletons part.
type What string

// In what skeletons part.
const (
	Missing  What = "missing"  // some have no such passage
	Joined   What = "joined"   // some have two passages as one
	Kinds    What = "kind"     // the kinds differ
	Numbered What = "numbered" // the numbers differ
)

// Partings returns the places where the skeletons of expressions part. Units in a row that part in the same way are one.
func Partings(units []Unit) (list []Parting) {
	going := false // the unit before parts as the last of the list says
	for _, u := range units {
		p, parts := u.parting()
		switch {
		case parts && going && list[len(list)-1].goesOn(&p):
			list[len(list)-1].Units++
		case parts:
			list = append(list, p)
		}
		going = parts
	}
	return list
}

// goesOn reports whether p is more of what q tells.
func (q *Parting) goesOn(p *Parting) bool {
	return q.What == p.What && q.Kind == p.Kind && slices.Equal(q.Has, p.Has)
}

// parting tells whether and in what the expressions part at a unit.
func (u Unit) parting() (p Parting, parts bool) {
	first := slices.IndexFunc(u, func(members []*passage.Passage) bool { return len(members) > 0 })
	lead := u[first][0]
	p = Parting{Kind: lead.Kind, Path: lead.Path(), Units: 1, First: make([]*passage.Passage, len(u))}
	split := func(same func(members []*passage.Passage) bool) bool {
		p.Has, p.Lacks = nil, nil
		for i, members := range u {
			if same(members) {
				p.Has = append(p.Has, i)
			} else {
				p.Lacks = append(p.Lacks, i)
			}
		}
		return len(p.Lacks) > 0
	}
	for i, members := range u {
		if len(members) > 0 {
			p.First[i] = members[0]
		}
	}
	for _, way := range [...]struct {
		what What
		same func(members []*passage.Passage) bool
	}{
		{Missing, func(members []*passage.Passage) bool { return len(members) > 0 }},
		{Joined, func(members []*passage.Passage) bool { return len(members) == len(u[first]) }},
		{Kinds, func(members []*passage.Passage) bool { return members[0].Kind == lead.Kind }},
		{Numbered, func(members []*passage.Passage) bool { return sameNumber(members[0].Number, lead.Number) }},
	} {
		if split(way.same) {
			p.What = way.what
			return p, true
		}
	}
	return p, false
}

// sameNumber reports whether two numbers count the same: "(c)", "c)" and "(ج)".
func sameNumber(a, b string) bool {
	x, y := &trait{numbered: a != "", label: labelOf(a)}, &trait{numbered: b != "", label: labelOf(b)}
	e := numbers(x, y)
	return e == SameNumber || e == NoNumbers
}
