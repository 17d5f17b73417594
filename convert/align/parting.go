package align

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"plenary/convert/passage"
)

// A Parting is a place where the skeletons of expressions part: passages that
// some of them have and others have not, or that have other kinds or numbers.
type Parting struct {
	What  What
	Unit  Unit // the first
	Units int  // how many in a row part so
}

// What is in what skeletons part.
type What string

// In what skeletons part.
const (
	Nothing  What = ""
	Missing  What = "missing" // some have no such passage
	Joined   What = "joined"  // some have two passages as one
	Kind     What = "kind"    // the kinds differ
	Numbered What = "number"  // the numbers count differently
)

// Partings returns the places where the skeletons of expressions part. Units in a row that part in the same way are one.
func Partings(units []Unit) (list []Parting) {
	going := false // the unit before parts as the last of the list says
	for _, u := range units {
		what := u.parts()
		switch {
		case what == Nothing:
		case going && list[len(list)-1].goesOn(what, u):
			list[len(list)-1].Units++
		default:
			list = append(list, Parting{what, u, 1})
		}
		going = what != Nothing
	}
	return list
}

// goesOn reports whether a unit is more of what p tells.
func (p *Parting) goesOn(what What, u Unit) bool {
	return p.What == what && p.Unit.Lead().Kind == u.Lead().Kind && slices.EqualFunc(p.Unit, u, func(a, b []*passage.Passage) bool { return len(a) == len(b) })
}

// Lead returns the first passage of the first expression that has the unit.
func (u Unit) Lead() *passage.Passage {
	for _, members := range u {
		if len(members) > 0 {
			return members[0]
		}
	}
	return nil
}

// parts tells in what the expressions part at a unit.
func (u Unit) parts() What {
	lead := u.Lead()
	for _, way := range [...]struct {
		what What
		same func(members []*passage.Passage) bool
	}{
		{Missing, func(members []*passage.Passage) bool { return len(members) > 0 }},
		{Joined, func(members []*passage.Passage) bool { return len(members) == len(u[0]) }},
		{Kind, func(members []*passage.Passage) bool { return members[0].Kind == lead.Kind }},
		{Numbered, func(members []*passage.Passage) bool { return sameNumber(members[0].Number, lead.Number) }},
	} {
		if slices.ContainsFunc(u, func(members []*passage.Passage) bool { return !way.same(members) }) {
			return way.what
		}
	}
	return Nothing
}

// sameNumber reports whether two numbers count the same: "(c)", "c)" and "(ج)".
func sameNumber(a, b string) bool {
	x, y := &trait{numbered: a != "", label: labelOf(a)}, &trait{numbered: b != "", label: labelOf(b)}
	e := numbers(x, y)
	return e == SameNumber || e == NoNumbers
}

// Describe says in words how expressions part.
func (p *Parting) Describe(expressions []Expression) string {
	of := map[string][]string{} // the languages by what they have, which is in order in said
	var said []string
	for i, members := range p.Unit {
		has := ""
		switch {
		case len(members) == 0 || p.What == Missing:
			has = fmt.Sprint(min(1, len(members)) * p.Units)
		case p.What == Joined:
			has = fmt.Sprint(len(members))
		case p.What == Kind:
			has = string(members[0].Kind)
		case p.What == Numbered:
			has = cmp.Or(members[0].Number, "no number")
		}
		if of[has] == nil {
			said = append(said, has)
		}
		of[has] = append(of[has], expressions[i].Language)
	}
	for i, has := range said {
		languages := strings.Join(of[has], ", ")
		if p.What == Missing || p.What == Joined {
			has += " " + string(p.Unit.Lead().Kind)
		}
		said[i] = has + " in " + languages
	}
	return strings.Join(said, "; ")
}

// A PartingRecord is a parting as JSON has it.
type PartingRecord struct {
	What      What                       `json:"what"`
	Path      string                     `json:"path"`
	Units     int                        `json:"units"`     // how many in a row part so
	Languages map[string][]PassageRecord `json:"languages"` // of the first of them; of those that have it
}

// A PassageRecord is a passage in a [PartingRecord].
type PassageRecord struct {
	Kind   passage.Kind `json:"kind"`
	Number string       `json:"number,omitempty"`
	EID    string       `json:"eId,omitempty"`
	Text   string       `json:"text"`
}

// Record returns a parting as JSON has it.
func (p *Parting) Record(expressions []Expression) PartingRecord {
	record := PartingRecord{p.What, p.Unit.Lead().Path(), p.Units, map[string][]PassageRecord{}}
	for i, members := range p.Unit {
		e := expressions[i]
		for _, q := range members {
			record.Languages[e.Language] = append(record.Languages[e.Language], PassageRecord{q.Kind, q.Number, e.IDs[q.Node], q.Text()})
		}
	}
	return record
}
