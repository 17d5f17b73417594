package specimen

import . "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words

// Foreign returns a new draft that has what only the files of others have: metadata
// that the model has no words for, names of its own for inlines, an entity that a
// line of the masthead names, an address that does not follow from a symbol.
func Foreign() *Resolution {
	return &Resolution{
		Identity: Identity{
			Kind: "draftResolution", Organ: GeneralAssembly, Number: "199/13", Symbol: "A/199/L.4", Language: "eng",
			Adoption: "2145-03-14", Issuance: "2145-03-20", Markup: "2145-03-28", Occasion: "voting",
			Aliases:  []Alias{{Name: "unxml", Value: "/akn/un/statement/deliberation/unga/2145-03-14/L4/"}},
			Entities: []Entity{{Class: "TLCTerm", ID: "fogCommittee", Href: "#fogCommittee", ShowAs: "Committee on Fog"}},
		},
		Metadata: metadata(),
		CoverPage: &CoverPage{Lines: []*MastheadLine{
			{Role: RoleProponent, RefersTo: "fogCommittee", Content: []Inline{
				text("[on the report of the Committee on Fog ("), named("originating document", "A/199/3"), text(")]"),
			}},
		}},
		MainBody: []Provision{
			&Paragraph{Num: num("1."), Content: []Block{p(
				italic("Thanks"), text(" the masters of the "), named("vessel", "Tern"), text(" and the "), named("vessel", "Auk"), text(", and recalls "),
				&Reference{Symbol: "A/RES/198/7", Href: "https://docs.un.org/en/A/RES/198/7", Content: words("its thanks")}, text(";"),
			)}},
			&Paragraph{Num: num("2."), Content: []Block{p(&Term{Element: "vote", Content: words("Not adopted by 1 vote to 2.")})}},
		},
	}
}

func named(name, s string) *Term { return &Term{Element: name, Content: words(s)} }

func metadata() []*Element {
	element := func(name string, children ...*Element) *Element { return &Element{Name: name, Children: children} }
	with := func(e *Element, pairs ...string) *Element {
		for i := 0; i < len(pairs); i += 2 {
			e.Attributes = append(e.Attributes, Attribute{Name: pairs[i], Value: pairs[i+1]})
		}
		return e
	}
	voters := element("{http://un.org/akn4un}voters", with(&Element{Name: "organization", Text: "Marigold Coast"}, "refersTo", "memberState"))
	return []*Element{
		with(element("classification", with(element("keyword"), "value", "LAMPS", "showAs", "lamps", "dictionary", "KEEPERS")), "source", "KEEPERS"),
		with(element("workflow", with(element("step"), "date", "2145-03-14", "by", "Marigold Coast and Thrift", "outcome", "veto", "{http://un.org/akn4un}end", "2146-03-14")),
			"source", "#un-ga"),
		with(element("analysis", element("parliamentary", with(element("voting", with(element("count", voters), "value", "1", "refersTo", "inFavour")), "outcome", "notAdopted"))),
			"source", "#un-ga"),
		with(element("notes", element("note", &Element{Name: "p", Text: "* Issued again for want of light."})), "source", "KEEPERS"),
	}
}
