package akn_test

import (
	. "plenary/convert/resolution" //nolint:revive // trees read best in the model's own words
	"plenary/convert/resolution/specimen"
)

func words(s string) []Inline          { return []Inline{&Text{Value: s}} }
func p(content ...Inline) *P           { return &P{Content: content} }
func say(s string) []Block             { return []Block{p(words(s)...)} }
func text(s string) *Text              { return &Text{Value: s} }
func italic(s string) *Emphasis        { return &Emphasis{Style: Italic, Content: words(s)} }
func num(s string) Num                 { return Num{Value: s} }
func para(n, s string) *Paragraph      { return &Paragraph{Num: num(n), Content: say(s)} }
func of(list ...Provision) []Provision { return list }

func keepers() Identity {
	return Identity{
		Kind: KindResolution, Organ: GeneralAssembly, Number: "199/12", Symbol: "A/RES/199/12",
		Language: "eng", Adoption: "2145-03-14", Markup: "2145-04-01",
	}
}

// body returns a resolution that has nothing but these provisions.
func body(list ...Provision) *Resolution {
	return &Resolution{Identity: keepers(), MainBody: list}
}

// cases is one small tree a construct; the golden file has the name.
func cases() map[string]*Resolution {
	deep := para("1.", "One:")
	deep.Points = []*Paragraph{para("(a)", "two;"), {Num: num("(b)"), Heading: words("Lamps."), Content: say("three:"), Points: []*Paragraph{para("(i)", "four;")}, WrapUp: say("and five.")}}
	preamble := func(c ...*Container) *Resolution {
		r := body(para("1.", "Keeps watch."))
		r.Preamble = &Preamble{Formula: &Formula{Content: []Inline{italic("The General Assembly"), text(",")}}, Containers: c}
		return r
	}
	council := body(para("1.", "Decides to remain seized of the lamp."))
	council.Identity = Identity{Kind: KindResolution, Organ: SecurityCouncil, Number: "9773 (2145)", Symbol: "S/RES/9773 (2145)", Language: "fra", Adoption: "2145-03-14"}
	council.CoverPage = &CoverPage{Lines: []*MastheadLine{
		{Role: RoleResolutionTitle, Content: words("Resolution 9773 (2145)")},
		{Role: RoleAdoption, Value: "2145-03-14", Content: []Inline{
			text("Adopted by the Security Council at its "), &Term{Element: "event", RefersTo: "adoptionMeeting", Content: words("99872nd meeting")},
			text(", on "), &Term{Element: "docDate", RefersTo: "adoptionDate", Value: "2145-03-14", Content: words("14 March 2145")},
		}},
		{Role: RoleUnclassified, Content: words("Printed on sailcloth")},
		{Role: RoleIssuance, Content: words("soon")},
	}}
	undated := body(para("1.", "Keeps watch."))
	undated.Identity = Identity{Kind: KindDecision}
	annexes := body(para("1.", "Adopts the rules."))
	annexes.Attachments = []*Attachment{
		{Heading: words("Annex I"), Body: of(para("1.", "No gulls."))},
		{Title: words("Oil"), Body: nil},
		{Heading: words("Annex III"), Title: words("Convention"), Body: of(&Division{Level: LevelArticle, Num: num("Article 1"), Heading: words("Use of terms"), Content: of(para("1.", "A lamp is a lamp."))})},
	}
	composite := &Resolution{
		Identity: keepers(), Preface: &Preface{Number: num("199/12."), Title: words("Horns")},
		Parts: []*Resolution{body(para("1.", "First.")), body(para("1.", "Second."))},
	}
	for i, part := range composite.Parts {
		letter := string(rune('A' + i))
		part.Identity.Number, part.Identity.Symbol = "199/12 "+letter, "A/RES/199/12 "+letter
		part.Preface = &Preface{Number: num(letter), Title: words("Horn " + letter)}
		part.Identity.Entities = []Entity{{Class: "TLCRole", ID: "keeper", Href: "/akn/ontology/role/xx/keeper", ShowAs: "Keeper"}}
		part.Preamble = &Preamble{Containers: []*Container{{Name: "Aware", Content: []Block{p(text("Aware of the "),
			&Term{Element: "role", RefersTo: "keeper", Content: words("keeper")}, text(","), &Note{Marker: "1", Content: say("Of part " + letter + ".")})}}}}
	}
	closing := func(c *Conclusions) *Resolution {
		r := body(para("1.", "Keeps watch."))
		r.Conclusions = c
		return r
	}
	return map[string]*Resolution{
		"specimen":   specimen.New(),
		"foreign":    specimen.Foreign(),
		"points":     body(deep),
		"unnumbered": body(para("", "No number."), para("1.", "One."), para("", "None again."), para("1.", "One again.")),
		"divisions": body(&Division{Level: LevelPart, Num: num("Part I"), Heading: words("Fog"), Content: of(
			&Division{Level: LevelChapter, Num: num("1."), Content: of(para("1.", "One."))},
			&Division{Heading: words("No level"), Content: of(&CrossHeading{Content: words("Recalling fog,")})},
			&Division{Level: LevelDivision, Heading: words("Empty")},
		)}, &CrossHeading{Content: words("Noting loose mist,")}),
		"preamble-list": preamble(
			&Container{Content: say("Whereas the lamp is lit,")},
			&Container{Name: "Noting", Content: []Block{&BlockList{
				Intro: words("Noting:"), Items: []*Item{{Num: num("(a)"), Content: say("oil,")}, {}}, WrapUp: words("and wicks,")}}},
		),
		"references": body(&Paragraph{Content: []Block{p(
			&Reference{Symbol: "A/RES/60/288", Date: "2006-09-08", Content: words("60/288")}, text(" "),
			&Reference{Symbol: "S/RES/1325(2000)", Date: "2000-10-31", Content: words("1325 (2000)")}, text(" "),
			&Reference{Symbol: "A/RES/217A(III)", Date: "1948-12-10", Content: words("217 A (III)")}, text(" "),
			&Reference{Symbol: "A/RES/ES-11/4", Date: "2022-10-12", Content: words("ES-11/4")}, text(" "),
			&Reference{Symbol: "S/2007/279", Content: words("S/2007/279")}, text(" "),
			&Reference{Href: "https://lamps.example/a?b=1&c=2", Content: words("a page")}, text(" "),
			&Reference{Href: "#para_1", Content: words("this paragraph")}, text(" "),
			&Reference{Href: "/akn/un/act/provision/un/1945-06-26/charter", Content: words("the Charter")},
		)}}),
		"terms": body(&Paragraph{Content: []Block{p(
			&Term{Element: "organization", Content: words("Gulls")}, text(" "),
			&Term{Element: "date", Value: "2145", Content: words("2145")}, text(" "),
			&Term{Element: "quantity", RefersTo: "adopted", Value: "7", Content: words("seven")}, text(" "),
			&Term{Element: "ceremony", Content: words("lighting")},
		)}}),
		"styles": body(&Paragraph{Content: []Block{p(
			&Emphasis{Style: Bold, Content: []Inline{italic("both")}}, &Break{}, &Emphasis{Style: Underline, Content: words("under")},
			&Emphasis{Style: Superscript, Content: words("2")}, text(" & < > \" é"))}}),
		"notes": body(&Paragraph{Content: []Block{p(
			text("One"), &Note{Marker: "1", Content: say("First.")}, text(" two"), &Note{Marker: "*"}, text(" again"), &NoteRef{Marker: "1"})}}),
		"tables": body(&Paragraph{Content: []Block{&Table{Rows: []*Row{
			{Cells: []*Cell{{Header: true, RowSpan: 2, Content: say("Coast")}, {ColSpan: 3}}}}}}}),
		"council":            council,
		"undated":            undated,
		"annexes":            annexes,
		"composite":          composite,
		"conclusion-meeting": closing(&Conclusions{Meeting: &Meeting{Number: "55", Content: words("the meeting of the fifty-fifth night")}}),
		"conclusion-date":    closing(&Conclusions{Date: &DocDate{Content: words("in spring")}}),
		"conclusion-vote":    closing(&Conclusions{Meeting: &Meeting{Number: "46", Content: words("46th meeting")}, Other: say("[Adopted without a vote.]")}),
	}
}
