// Package specimen holds a resolution, plainly fictional, that has every kind
// of node of the document model. Tests of the encoders and of the layout begin
// with it.
package specimen

import . "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words

// New returns a new specimen: masthead, preface with a note on the
// title, preamble with a block list, sections, points to the third degree, a
// wrap-up, a table, a repeated note mark, references, terms, and an annex.
func New() *Resolution {
	return &Resolution{
		Identity: Identity{
			Kind: KindResolution, Organ: GeneralAssembly, Number: "199/12", Symbol: "A/RES/199/12", Language: "eng",
			Adoption: "2145-03-14", Issuance: "2145-03-20", Markup: "2145-03-14",
			Entities: []Entity{{Class: "TLCLocation", ID: "marigold", Href: "/akn/ontology/location/xx/marigold", ShowAs: "Marigold"}},
		},
		CoverPage:   coverPage(),
		Preface:     &Preface{Number: Num{Value: "199/12."}, Title: []Inline{text("Care of lighthouses"), note("1", "The title was chosen by lot.")}},
		Preamble:    preamble(),
		MainBody:    mainBody(),
		Conclusions: conclusions(),
		Attachments: []*Attachment{annex()},
	}
}

func coverPage() *CoverPage {
	line := func(role Role, value, s string) *MastheadLine {
		return &MastheadLine{Role: role, Value: value, Content: words(s)}
	}
	return &CoverPage{Lines: []*MastheadLine{
		line(RolePublisher, "", "United Nations"),
		line(RoleSymbol, "", "A/RES/199/12"),
		line(RoleIssuingBody, "", "General Assembly"),
		line(RoleDistribution, "", "Distr.: General"),
		line(RoleIssuance, "2145-03-20", "20 March 2145"),
		line(RoleJobNumber, "", "45-00012 (E)"),
		line(RoleSession, "199", "One hundred and ninety-ninth session"),
		line(RoleAgendaItem, "41", "Agenda item 41"),
		line(RoleAgendaItemName, "", "Lamps, horns and keepers"),
		line(RoleAdoption, "2145-03-14", "Resolution adopted by the General Assembly on 14 March 2145"),
		line(RoleProponent, "", "[without reference to a Main Committee (A/199/L.3)]"),
	}}
}

func preamble() *Preamble {
	return &Preamble{
		Formula: &Formula{Content: []Inline{italic("The General Assembly"), text(",")}},
		Containers: []*Container{
			{Name: "Recalling", Content: []Block{p(
				italic("Recalling"), text(" its resolution "),
				&Reference{Symbol: "A/RES/198/7", Date: "2144-01-09", Content: words("198/7")},
				text(" of 9 January 2144,"), note("2", "See A/198/PV.3 & \"annex\" <II>."), text(" on fog,"),
			)}},
			{Name: "Noting with concern", Content: []Block{&BlockList{
				Intro: []Inline{italic("Noting with concern"), text(" that the keepers report:")},
				Items: []*Item{
					{Num: num("(a)"), Content: []Block{p(text("Cracked lenses,"))}},
					{Num: num("(b)"), Content: []Block{p(text("Gulls in the horn,"))}},
				},
			}}},
			{Name: "Aware", Content: []Block{p(
				italic("Aware"), text(" of the light at "),
				&Term{Element: "location", RefersTo: "marigold", Content: words("Marigold")},
				text(" since "), &Term{Element: "date", Value: "2140-05-01", Content: words("1 May 2140")}, text(","),
			)}},
		},
	}
}

func mainBody() []Provision {
	return []Provision{
		&Paragraph{Num: num("1."), Content: []Block{p(italic("Welcomes"), text(" the new lamps;"))}},
		&Paragraph{
			Num:     num("2."),
			Content: []Block{p(italic("Requests"), text(" the Keeper-General:"))},
			Points: []*Paragraph{
				{Num: num("(a)"), Content: []Block{p(text("To report"), &NoteRef{Marker: "2"}, text(" each spring;"))}},
				{
					Num:     num("(b)"),
					Content: []Block{p(text("To ensure:"))},
					Points: []*Paragraph{
						{Num: num("(i)"), Content: []Block{p(text("Oil, namely:"))}, Points: []*Paragraph{
							{Num: num("a."), Content: []Block{p(text("Whale-free oil;"))}},
						}},
						{Num: num("(ii)"), Content: []Block{p(text("Wicks;"))}},
					},
				},
			},
			WrapUp: []Block{p(text("and to keep the light;"))},
		},
		&Division{
			Level: LevelSection, Num: num("I"), Heading: words("Horns"),
			Content: []Provision{
				&CrossHeading{Content: []Inline{italic("Recalling"), text(" the winter of 2139,")}},
				&Division{Level: LevelTitle, Num: num("A."), Heading: words("Tuning"), Content: []Provision{
					&Paragraph{Num: num("3."), Content: []Block{p(italic("Decides"), text(" that horns shall sound H"), sub("2"), text("O-proof;"))}},
				}},
				&Division{Level: LevelDivision, Heading: words("Silence"), Content: []Provision{
					&Paragraph{Num: num("4."), Content: []Block{p(italic("Invites"), text(" rest.")), table()}},
				}},
			},
		},
	}
}

func table() *Table {
	cell := func(header bool, s string) *Cell { return &Cell{Header: header, Content: []Block{p(words(s)...)}} }
	wide := cell(false, "Both coasts")
	wide.ColSpan = 2
	return &Table{Caption: words("Hours of silence"), Rows: []*Row{
		{Cells: []*Cell{cell(true, "Coast"), cell(true, "Hours")}},
		{Cells: []*Cell{cell(false, "East"), cell(false, "7")}},
		{Cells: []*Cell{wide}},
	}}
}

func conclusions() *Conclusions {
	return &Conclusions{
		Meeting: &Meeting{Number: "61", Content: words("61st plenary meeting")},
		Date:    &DocDate{Date: "2145-03-14", Content: words("14 March 2145")},
	}
}

func annex() *Attachment {
	return &Attachment{
		Heading: words("Annex"),
		Title:   words("Rules for keepers"),
		Body: []Provision{
			&Division{Level: LevelSection, Num: num("I."), Heading: words("Watch"), Content: []Provision{
				&Paragraph{Num: num("1."), Content: []Block{p(text("The watch is kept by two,"), note("3", "Three in fog.", "Four in war."), text(" never by one."))}},
			}},
			&Paragraph{Content: []Block{p(text("Done at the lamp."))}},
		},
	}
}

func text(s string) *Text       { return &Text{Value: s} }
func words(s string) []Inline   { return []Inline{text(s)} }
func italic(s string) *Emphasis { return &Emphasis{Style: Italic, Content: words(s)} }
func sub(s string) *Emphasis    { return &Emphasis{Style: Subscript, Content: words(s)} }
func num(s string) Num          { return Num{Value: s} }
func p(content ...Inline) *P    { return &P{Content: content} }
func note(marker string, paragraphs ...string) *Note {
	n := &Note{Marker: marker}
	for _, s := range paragraphs {
		n.Content = append(n.Content, p(words(s)...))
	}
	return n
}
