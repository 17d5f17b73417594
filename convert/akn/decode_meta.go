package akn

import (
	"slices"
	"strings"

	"plenary/convert/printed"
	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/schema"
)

// meta reads the identity of a document and what its text refers to.
func (d *decoder) meta(r *Resolution, meta *node) {
	for _, c := range meta.children {
		switch c.tag {
		case "identification":
			if c != meta.child("identification") {
				d.leave(c, leaving{c.tag, "comes twice"})
				continue
			}
			d.identification(&r.Identity, c)
		case "publication":
			if r.Identity.Symbol == "" {
				r.Identity.Symbol = canonicalValue(c.attr("number"))
			}
		case "references":
			d.references(c, r.Identity.Organ)
		case "presentation":
			d.presentation(r, c)
			d.leave(c, leaving{})
		case "analysis":
			d.addresses(c)
		}
	}
}

// metadata keeps what else the metadata of a document say, but for what the
// encoder says by itself.
func (d *decoder) metadata(r *Resolution, meta *node) {
	usual := usualMetadata(r)
	for _, c := range meta.children {
		switch c.tag {
		case "", "identification", "publication", "references", "presentation":
		default:
			if !slices.ContainsFunc(usual, func(u *Element) bool { return d.isUsual(c, u) }) {
				d.keep(r, c)
			}
		}
	}
	r.Metadata = withoutUsual(r.Metadata, usual)
}

// leave tells of an element of metadata that is left with all its text.
func (d *decoder) leave(n *node, l leaving) {
	d.left(n, l)
	pass(n)
}

// left tells of metadata that has no place, and why.
func (d *decoder) left(n *node, l leaving) {
	if l.why == "" || l.name == n.tag && l.why == noPlace {
		d.once(schema.AKNMetadataLeft, n, "", "the metadata in %s is not kept", n.tag)
		return
	}
	d.once(schema.AKNMetadataLeft, n, "", "the metadata in %s is not kept whole: %s %s", n.tag, l.name, l.why)
}

// facts are the elements of the FRBR levels that are read, or follow from what is,
// with the attributes of which that is so.
var facts = map[string][]string{
	"FRBRthis":     {"value"},
	"FRBRuri":      {"value"},
	"FRBRalias":    {"value", "name"},
	"FRBRdate":     {"date", "name"},
	"FRBRauthor":   {"href", "as"},
	"FRBRcountry":  {"value"},
	"FRBRsubtype":  {"value"},
	"FRBRnumber":   {"value", "showAs"},
	"FRBRlanguage": {"language"},
	"FRBRformat":   {"value"},
}

// leftOfFact tells what is not kept of c, which stands in an FRBR level.
func (d *decoder) leftOfFact(level, c *node) {
	read, known := facts[c.tag]
	if !known {
		d.leave(c, leaving{})
		return
	}
	if c.tag == "FRBRdate" && c != level.child(c.tag) {
		d.left(c, leaving{c.tag, "comes twice in " + level.tag})
	}
	for _, a := range c.attrs {
		if a.Name != "eId" && !slices.Contains(read, a.Name) {
			d.left(c, leaving{a.Name, noPlace})
		}
	}
}

// identification reads the FRBR levels.
func (d *decoder) identification(id *Identity, n *node) {
	own := strings.HasSuffix(n.attr("source"), "converter")
	for _, level := range n.children {
		for _, c := range level.children {
			if c.tag != "" {
				d.leftOfFact(level, c)
			}
			switch level.tag + "/" + c.tag {
			case "FRBRWork/FRBRuri":
				id.Organ, id.Number = nameOf(canonicalValue(c.attr("value")))
				if d.flat {
					id.Aliases = append(id.Aliases, Alias{Name: unxml, Value: canonicalValue(c.attr("value"))})
				}
				if own {
					id.Number = "" // FRBRnumber says it, if there is one
				}
			case "FRBRWork/FRBRalias":
				name, value := canonicalValue(c.attr("name")), canonicalValue(c.attr("value"))
				if name == "symbol" && id.Symbol == "" {
					id.Symbol = value
				}
				id.Aliases = append(id.Aliases, Alias{Name: name, Value: value})
			case "FRBRWork/FRBRnumber":
				if showAs := canonicalValue(c.attr("showAs")); showAs != "" {
					id.Number = showAs
				}
			case "FRBRExpression/FRBRlanguage":
				d.languageOf(id, c)
			case "FRBRWork/FRBRdate":
				id.Adoption, id.Occasion = workDay(c)
			case "FRBRExpression/FRBRdate":
				if c.attr("name") == "publication" {
					id.Issuance = knownDate(c)
				}
			case "FRBRManifestation/FRBRdate":
				if c.attr("name") == "markup" {
					id.Markup = knownDate(c)
				}
			}
		}
	}
}

// languageOf reads the language of the Expression.
func (d *decoder) languageOf(id *Identity, n *node) {
	switch code := n.attr("language"); {
	case code == "und":
		id.Language = ""
	case isLanguage(code):
		id.Language = code
	case code != "":
		d.left(n, leaving{n.tag, "has the language " + quote(code) + ", which is no code of ISO 639"})
	}
}

// dropUsual takes the aliases that the encoder writes anyway out of r and its
// parts.
func dropUsual(r *Resolution) {
	usual := usualAliases(r)
	id := &r.Identity
	id.Aliases = slices.DeleteFunc(id.Aliases, func(a Alias) bool { return a.Value == "" || slices.Contains(usual, a) })
	if len(id.Aliases) == 0 {
		id.Aliases = nil
	}
	for _, part := range r.Parts {
		dropUsual(part)
	}
}

// workDay reads the day of the Work, and what it is where it is no adoption. The
// day of submission is that of issuance, which the Expression has.
func workDay(n *node) (Date, string) {
	day, occasion := knownDate(n), n.attr("name")
	if day == "" || occasion == submission {
		return "", ""
	}
	return day, occasionOf(&Identity{Occasion: occasion})
}

// knownDate reads a day, and gives "" for those that stand for no day.
func knownDate(n *node) Date {
	date, _, _ := strings.Cut(n.attr("date"), "T")
	if !isKnown(Date(date)) {
		return ""
	}
	return Date(date)
}

// nameOf reads organ and number off a Work IRI of either profile. The number is
// the form of the IRI, for want of the printed one.
func nameOf(href string) (Organ, string) {
	parts := strings.Split(strings.Trim(href, "/"), "/")
	if len(parts) < 7 || parts[0] != "akn" {
		return "", ""
	}
	actor, number := segment(parts[4]), parts[6]
	o, known := printed.OrganOf(actor)
	switch {
	case actor == nations:
		return "", ""
	case !known:
		return Organ(actor), ""
	case strings.Trim(number[:1], "0123456789ES") == "":
		return Organ(o.Code), printedNumber(o, number)
	}
	return Organ(o.Code), ""
}

// printedNumber puts the number of an IRI into the form of print, "72/7" or
// "2773 (2025)".
func printedNumber(o printed.Organ, number string) string {
	symbol := citedSymbol(o, number)
	number = strings.TrimPrefix(strings.TrimPrefix(symbol, o.Resolutions), o.Decisions)
	if head, tail, ok := strings.Cut(number, "("); ok && head != "" {
		return head + " (" + tail
	}
	return number
}

// references reads the entries that terms may refer to.
func (d *decoder) references(n *node, organ Organ) {
	for _, c := range n.children {
		if !strings.HasPrefix(c.tag, "TLC") {
			if c.tag != "" && c.tag != "original" {
				d.leave(c, leaving{})
			}
			continue
		}
		id := label(d.local(c.attr("eId")))
		if id == "" {
			d.leave(c, leaving{c.tag, "has no eId"})
			continue
		}
		d.entities[id] = fitEntity(Entity{Class: c.tag, ID: id, Href: c.attr("href"), ShowAs: c.attr("showAs")})
		if !isStanding(d.entities[id], organ) {
			d.refer(id)
		}
	}
}

// isStanding reports whether the encoder makes this entry by itself, in a
// document of this organ.
func isStanding(entity Entity, id Organ) bool {
	if s, ok := standingOf(entity.ID); ok {
		e := standingEntries[s]
		return s == adoptionMeeting || ontology+e.iri == entity.Href && e.class == entity.Class && e.showAs == entity.ShowAs
	}
	o := organOf(id)
	return entity.ID == o.Code && entity.Href == ontology+"organization/un/"+entity.ID && entity.ShowAs == o.name
}

// refer notes that something refers to an entity.
func (d *decoder) refer(id string) {
	if !d.refers[id] {
		d.refers[id] = true
		d.referred = append(d.referred, id)
	}
}

// presentation takes the job number out of the page footers that the United
// Nations publishes.
func (d *decoder) presentation(r *Resolution, n *node) {
	docket := n.find("docketNumber")
	if docket == nil {
		return
	}
	if number := canonicalValue(docket.words()); number != "" {
		d.line(r, &MastheadLine{Role: RoleJobNumber, Content: []Inline{&Text{Value: number}}})
	}
}

// addresses reads the public addresses of references.
func (d *decoder) addresses(analysis *node) {
	for _, c := range analysis.children {
		if c.tag != "otherReferences" {
			continue
		}
		for _, alternative := range c.children {
			if alternative.tag == "alternativeReference" {
				d.urls[alternative.ref("for")] = address(alternative)
			}
		}
	}
}

// complete fills in from the text what the metadata does not say.
func (d *decoder) complete(r *Resolution, n *node) {
	id := &r.Identity
	for _, k := range r.Metadata {
		d.answered(n, k)
	}
	for _, name := range d.referred {
		if entity, ok := d.entities[name]; ok && !isStanding(entity, id.Organ) {
			id.Entities = append(id.Entities, entity)
		}
	}
	if isOwn(n) {
		return // what it does not say, the resolution did not say
	}
	o := organOf(id.Organ)
	if r.Preface != nil && r.Preface.Number.Value != "" && (d.flat || id.Number == "") && strings.Contains(r.Preface.Number.Value, "/") {
		id.Number = strings.TrimSuffix(r.Preface.Number.Value, ".")
	}
	if id.Symbol == "" {
		id.Symbol = d.printedSymbol(r)
	}
	if id.Symbol == "" && id.Number != "" && o.Resolutions != "" && d.flat && (id.Kind == KindResolution || id.Kind == KindDecision) {
		prefix := o.Resolutions
		if id.Kind == KindDecision {
			prefix = o.Decisions
		}
		id.Symbol = prefix + id.Number
	}
	if (id.Number == "" || d.flat && id.Organ == SecurityCouncil) && id.Symbol != "" {
		id.Number = numberOfSymbol(o, id.Symbol)
	}
}

// isOwn reports whether the encoder wrote the metadata of a document.
func isOwn(n *node) bool {
	meta := n.child("meta")
	if meta == nil {
		return false
	}
	id := meta.child("identification")
	return id != nil && strings.HasSuffix(id.attr("source"), "converter")
}

// numberOfSymbol returns the number in a symbol: "2637 (2022)" in S/RES/2637
// (2022), "2001/5" in S/PRST/2001/5, and the whole of S/2024/173.
func numberOfSymbol(o organ, symbol string) string {
	for _, prefix := range []string{o.Resolutions, o.Decisions, "S/PRST/"} {
		if tail, ok := strings.CutPrefix(symbol, prefix); ok && prefix != "" && tail != "" {
			if at := strings.IndexByte(tail, '('); at > 0 && tail[at-1] != ' ' {
				tail = tail[:at] + " " + tail[at:]
			}
			return tail
		}
	}
	return symbol
}

// printedSymbol returns the symbol in the masthead.
func (d *decoder) printedSymbol(r *Resolution) string {
	if r.CoverPage == nil {
		return ""
	}
	for _, line := range r.CoverPage.Lines {
		if line.Role == RoleSymbol {
			return PlainText(line.Content)
		}
	}
	return ""
}
