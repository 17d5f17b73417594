package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
)

// A masthead is what stands at fixed places of the first page: the publisher
// and the symbol over a thin rule, the organ and the distribution over a thick
// one. The place of the emblem is left empty, unless the user gives a picture:
// its use is restricted. (General Assembly resolution 92 (I).)
type masthead struct {
	lines    []line
	strokes  []stroke
	pictures []placedPicture
	gap      float64 // that the text leaves below it
	notes    []*note
	job      []span // printed at the foot
	jobText  string
}

// The looks and places of the masthead.
var (
	publisherLook = look{size: 14, scale: 0.96, mast: true}
	organLook     = look{size: 20, scale: 0.97, face: bold, mast: true}
	symbolLook    = look{size: 10, scale: 1.03, spacing: 0.2}
	initialLook   = look{size: 20, scale: 1}
	distrLook     = bodyLook
)

const (
	publisherY = 57.8
	symbolY    = 56.5
	mastRuleY  = 64.8
	organY     = 86.4
	distrY     = 86.7
	distrX     = 397.0
	mastEndY   = 208.9
	jobX       = 65.4
	jobFoot    = 44.4 // from the baseline to the lower edge
)

// mastheadNames returns the names of the publisher and of the organ that the masthead of a body's
// documents has, for documents without a masthead: in the language of the document, or else in English. That of
// the organ is "" for an unknown body.
func mastheadNames(id resolution.Identity) (publisher, organ string) {
	body, _ := printed.OrganOf(string(id.Organ))
	above, _ := printed.OrganOf(body.Masthead)
	for _, code := range [...]string{id.Language, "eng"} {
		l, _ := printed.LanguageOf(code)
		publisher, organ = cmp.Or(publisher, l.Publisher), cmp.Or(organ, above.Name(l.Code))
	}
	return publisher, organ
}

// masthead composes the cover page. What a document of a known organ lacks
// there is taken from its identity.
func (c *composer) masthead() {
	known := c.in.add(tagDivision) // what the document does not say comes first
	m := mastSetter{composer: c, printed: make(map[resolution.Role]bool)}
	if c.of.CoverPage != nil {
		for _, line := range c.of.CoverPage.Lines {
			if line != nil {
				m.line(line)
			}
		}
	}
	m.inside(known, m.complete)
	m.print()
}

// A mastSetter sorts the lines of a masthead by their places.
type mastSetter struct {
	*composer
	printed                  map[resolution.Role]bool
	publisher, symbol, organ []span
	distr                    [][]span
	original                 bool
}

// below says how the roles are set that stand below the masthead, in the order
// of the document; what is not listed is set like the agenda item.
var below = map[resolution.Role]shape{
	resolution.RoleSession:         sessionShape,
	resolution.RoleSubsidiaryBody:  sessionShape,
	resolution.RoleAgendaItemName:  sessionShape,
	resolution.RoleResolutionTitle: adoptedShape,
	resolution.RoleAdoption:        adoptedShape,
	resolution.RoleProponent:       proponentShape,
}

// line puts one line of the masthead where it belongs. A second line of a role
// with a single place goes below.
func (m *mastSetter) line(l *resolution.MastheadLine) {
	again := m.printed[l.Role]
	m.printed[l.Role] = true
	switch {
	case l.Role == resolution.RolePublisher && !again:
		m.publisher = m.tagged(m.spans(l.Content, publisherLook))
	case l.Role == resolution.RoleSymbol && !again:
		m.symbol = m.tagged(m.spans(l.Content, symbolLook))
	case l.Role == resolution.RoleIssuingBody && !again:
		m.organ = m.tagged(m.spans(l.Content, organLook))
	case l.Role == resolution.RoleDistribution, l.Role == resolution.RoleIssuance, l.Role == resolution.RoleOriginal:
		m.original = m.original || l.Role == resolution.RoleOriginal
		m.distr = append(m.distr, m.inEnglish(l, m.tagged(m.spans(l.Content, distrLook))))
	case l.Role == resolution.RoleJobNumber && !again:
		m.mast.job, m.mast.jobText = m.sheet.leftToRight(untagged(m.spans(l.Content, jobLook))), resolution.PlainText(l.Content)
	default:
		m.below(l)
	}
}

func (m *mastSetter) below(l *resolution.MastheadLine) {
	s, ok := below[l.Role]
	if !ok {
		s = agendaShape
	}
	if l.Role == resolution.RoleAdoption && m.printed[resolution.RoleResolutionTitle] {
		s = statedShape
	}
	text := m.spans(l.Content, s.look)
	if l.Role == resolution.RoleProponent {
		text = uprightBrackets(text)
	}
	made := item{shape: s, text: text}
	if l.Role == resolution.RoleResolutionTitle && m.of.Preface == nil && m.level == 0 && len(text) > 0 {
		made.element = m.heading() // the only title there is
		m.level++
	}
	m.put(made)
	m.inEnglish(l, text)
}

// english are the lines of a masthead that the United Nations print in English in documents of other scripts.
var english = map[resolution.Role]bool{
	resolution.RoleDistribution: true, resolution.RoleIssuance: true, resolution.RoleOriginal: true, resolution.RoleUnclassified: true,
}

// inEnglish tells the language of a line of Latin letters in a document of another script. (ISO 14289-1, 7.2.)
func (m *mastSetter) inEnglish(l *resolution.MastheadLine, text []span) []span {
	isForeign := func(s span) bool { return s.look.face&foreign != 0 }
	if m.typeface != nil && m.typeface.script != nil && english[l.Role] && len(text) > 0 && text[0].tag != nil &&
		!slices.ContainsFunc(text, isForeign) && strings.ContainsFunc(textOf(text), unicode.IsLetter) {
		text[0].tag.language = "en"
	}
	return text
}

// tagged makes text of a fixed place a paragraph of the document.
func (m *mastSetter) tagged(text []span) []span {
	i := item{text: text}
	m.tag(&i)
	return i.text
}

// untagged makes text no part of the document: an artifact. The number of a printer's job stands at the foot of
// the page, where reading order has the text that goes on overleaf. (ISO 32000-1, 14.8.2.2.1.)
func untagged(text []span) []span {
	for i := range text {
		text[i].tag = nil
	}
	return text
}

// uprightBrackets sets the brackets around a line of italics in roman.
func uprightBrackets(spans []span) []span {
	if n := len(spans); n > 0 && strings.HasPrefix(spans[0].text, "[") && strings.HasSuffix(spans[n-1].text, "]") {
		first, last := spans[0], spans[n-1]
		first.text, last.text = "[", "]"
		first.look.face &^= italic
		last.look.face &^= italic
		spans[n-1].text = strings.TrimSuffix(spans[n-1].text, "]")
		spans[0].text = strings.TrimPrefix(spans[0].text, "[")
		spans = append(append([]span{first}, spans...), last)
	}
	return spans
}

// complete adds what is known though it was not printed.
func (m *mastSetter) complete() {
	id := m.of.Identity
	publisher, organ := mastheadNames(id)
	if len(m.publisher) == 0 && (len(m.organ) > 0 || organ != "") {
		m.publisher = m.tagged(m.plain(publisher, publisherLook, diag.Span{}))
	}
	if len(m.symbol) == 0 {
		m.symbol = m.tagged(m.plain(id.Symbol, symbolLook, diag.Span{}))
	}
	if len(m.organ) == 0 {
		m.organ = m.tagged(m.plain(organ, organLook, diag.Span{}))
	}
}

// print places the lines. Without publisher, symbol and organ there is no
// masthead.
func (m *mastSetter) print() {
	if len(m.publisher) == 0 && len(m.symbol) == 0 && len(m.organ) == 0 && len(m.distr) == 0 {
		return
	}
	edge := m.sheet.edge()
	m.fixed(m.publisher, left, publisherY)
	symbol := m.withInitial(m.symbol)
	m.fixed(symbol, edge-widthOf(symbol), symbolY)
	m.organName()
	y := distrY
	for i, l := range m.distr {
		if m.original && i == len(m.distr)-1 {
			y += 12
		}
		x := min(distrX, max(edge-widthOf(l), left))
		if m.sheet.leftwards && isLatin(textOf(l)) {
			x = edge - widthOf(l) // English lines begin where others end
		}
		m.fixed(l, x, y)
		y += 11.8
	}
	m.mast.strokes = []stroke{
		{margin, mastRuleY, edge - margin, 0.48},
		{margin - 0.7, mastEndY, edge - margin + 0.7, 1.44},
	}
	if p, err := readPicture(m.options.Emblem); err == nil {
		m.mast.pictures = []placedPicture{emblem(p)}
	}
}

func (m *mastSetter) fixed(spans []span, x, y float64) {
	if len(spans) > 0 {
		segments := placed(spans, x)
		m.mast.lines = append(m.mast.lines, line{y: y, segments: segments})
		m.mast.notes = append(m.mast.notes, notesOf(segments)...)
	}
}

// organName sets the name of the organ, which may need more than one line.
func (m *mastSetter) organName() {
	t := setter{sheet: m.sheet}
	s := m.script().shaped(shape{look: organLook, leading: 24, align: ragged})
	y := organY
	for _, slug := range t.paragraph(s, box{left, distrX - 6}, nil, m.organ) {
		slug.lines[0].y = y
		m.mast.lines = append(m.mast.lines, slug.lines...)
		m.mast.notes = append(m.mast.notes, slug.notes...)
		y += s.leading
	}
}

// withInitial sets the first letter of a symbol large.
func (m *mastSetter) withInitial(spans []span) []span {
	if len(spans) == 0 {
		return nil
	}
	_, n := utf8.DecodeRuneInString(spans[0].text)
	first := spans[0]
	first.text = first.text[:n]
	first.look = m.again(first.text, initialLook)[0].look
	spans[0].text = spans[0].text[n:]
	if spans[0].text == "" {
		spans = spans[1:]
	}
	return append([]span{first}, spans...)
}

func widthOf(spans []span) (width float64) {
	for _, s := range directed(spans) {
		width += s.segment(0).width
	}
	return width
}
