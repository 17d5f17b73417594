package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// A script is letters that no built-in font has: which fonts show them, and which
// characters of a text in it are set in the fonts of Latin letters.
type script struct {
	code    string   // by ISO 15924
	letters string   // its name in English
	sample  rune     // one of them, which a font of the script has
	upright []string // families of fonts, the best first
	slanted []string // families whose upright fonts take the place of italics; none where fonts of the script have italics
	install string   // the command that installs some of them
	western func(before, r, after rune) bool
	square  bool    // its letters fill squares, and lines end between them
	leading float64 // of lines, as a part of that of Latin letters

	leftwards bool    // it is read from right to left, and its letters join
	larger    float64 // by how much they are larger than Latin ones in the same place
	bracketed bool    // numbers of notes stand in brackets
}

// scripts are those that fonts are looked for. Italics of Han are Kai, letters as a
// brush writes them: Ming has none that slant.
var scripts = []script{
	{
		code: "Arab", letters: "Arabic", sample: 'ب',
		upright: []string{"Amiri", "Scheherazade New", "Scheherazade", "Noto Naskh Arabic", "Traditional Arabic"},
		install: "apt-get install fonts-hosny-amiri",
		western: func(_, _, _ rune) bool { return false },
		leading: 4.0 / 3,

		leftwards: true, larger: 1.2, bracketed: true,
	},
	{
		code: "Hans", letters: "Han", sample: '的',
		upright: []string{"Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "Noto Serif SC", "AR PL UMing CN", "SimSun", "Songti SC", "AR PL SungtiL GB"},
		slanted: []string{"AR PL UKai CN", "KaiTi", "Kaiti SC", "AR PL KaitiM GB"},
		install: "apt-get install fonts-arphic-uming fonts-arphic-ukai",
		western: westernInHan,
		square:  true, leading: 1.25,
	},
}

// scriptOf returns the script of a language, nil where the built-in fonts show it.
func scriptOf(language string) *script {
	l, _ := printed.LanguageOf(language)
	if i := slices.IndexFunc(scripts, func(s script) bool { return s.code == l.Script }); i >= 0 {
		return &scripts[i]
	}
	return nil
}

// Families returns the names of the families that show scripts for which no font is built
// in.
func Families() (names []string) {
	for _, s := range scripts {
		names = append(append(names, s.upright...), s.slanted...)
	}
	return names
}

// IsOfScript reports whether a family is one of [Families].
func IsOfScript(family string) bool {
	return slices.ContainsFunc(Families(), func(name string) bool { return strings.EqualFold(name, family) })
}

// A Library finds the fonts of scripts for which none is built in, each when a document first
// needs it. It is safe for use by many at once.
type Library struct {
	family func(name string) ([]FontFile, error)
	found  map[string]func() (*scriptFonts, error)
}

// NewLibrary returns a library that asks a function for the fonts of a family, which
// returns none where there are none.
func NewLibrary(family func(name string) ([]FontFile, error)) *Library {
	l := &Library{family: family, found: make(map[string]func() (*scriptFonts, error))}
	for i := range scripts {
		l.found[scripts[i].code] = sync.OnceValues(func() (*scriptFonts, error) { return l.find(&scripts[i]) })
	}
	return l
}

// fonts returns the fonts of a script.
func (l *Library) fonts(s *script) (*scriptFonts, error) {
	if l == nil {
		return nil, errNoFont
	}
	return l.found[s.code]()
}

// A Font tells which file the letters of a script are drawn from.
type Font struct {
	Script string `json:"script"` // by ISO 15924
	File   string `json:"file"`   // its name, without folders
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Fonts returns the fonts of a script, by ISO 15924, as they are found: none of a script that the built-in fonts show.
func (l *Library) Fonts(code string) (list []Font) {
	if l == nil || l.found[code] == nil {
		return nil
	}
	fonts, err := l.found[code]()
	if err != nil {
		return nil
	}
	for _, f := range fonts.files {
		list = append(list, Font{code, f.Name, f.Bytes, f.SHA256})
	}
	return slices.Compact(list)
}

// FontsOf returns the fonts that are found for the script of a document.
func (o Options) FontsOf(r *resolution.Resolution) []Font {
	if s := scriptOf(r.Identity.Language); s != nil {
		return o.Library.Fonts(s.code)
	}
	return nil
}

// scriptFonts are the fonts of a script: those that there are of the four styles, and
// what is set in the place of those that there are not.
type scriptFonts struct {
	of    *script
	fonts [4]*font
	worn  [4]worn
	files []FontFile
}

// What is worn for a style: a face that there is, perhaps made heavier.
type worn struct {
	face  face
	heavy bool
}

var errNoFont = errors.New("no font was found")

// find finds the fonts of a script.
func (l *Library) find(s *script) (*scriptFonts, error) {
	found := &scriptFonts{of: s}
	upright, err := l.first(s, s.upright, found)
	if err != nil {
		return nil, err
	}
	found.fonts = upright
	if s.slanted != nil {
		slanted, _ := l.first(s, s.slanted, found) // where there is none, all is upright
		found.fonts[italic], found.fonts[italic|bold] = slanted[regular], slanted[bold]
	}
	for style := range face(4) {
		found.worn[style] = found.wear(style)
	}
	return found, nil
}

// first returns the fonts of the first family that has a regular one, by their
// styles, and lists their files. The error tells why others were not taken.
func (l *Library) first(s *script, families []string, found *scriptFonts) (styles [4]*font, err error) {
	refused := []error{errNoFont}
	for _, family := range families {
		files, err := l.family(family)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		var fonts [4]*font
		var taken []FontFile
		for _, file := range files {
			f := readFont(file.Data)
			err := f.shows(s.sample, s.letters, file.Data)
			if err == nil && s.leftwards {
				_, err = f.shaping()
			}
			if err != nil {
				refused = append(refused, fmt.Errorf("%s: %w", file.Name, err))
			} else if style := f.style(); fonts[style] == nil {
				fonts[style] = f
				taken = append(taken, file)
			}
		}
		if fonts[regular] != nil {
			found.files = append(found.files, taken...)
			return fonts, nil
		}
	}
	return styles, errors.Join(refused...)
}

// wear returns what is set in a style: the next one that there is, made heavier where that
// is not bold.
func (f *scriptFonts) wear(style face) worn {
	for _, w := range [...]worn{{style, false}, {style &^ bold, true}, {style &^ italic, false}, {regular, true}} {
		if f.fonts[w.face] != nil {
			return worn{w.face, w.heavy && style&bold != 0}
		}
	}
	return worn{regular, false} // which there is
}

// missingFont tells that no font was found for the script of a document, and how to get one.
func (s *script) missingFont(r *resolution.Resolution, err error) (findings diag.List) {
	l, _ := printed.LanguageOf(r.Identity.Language)
	reason := strings.ReplaceAll(err.Error(), "\n", "; ")
	findings.Add(schema.FontMissing, r.Span, "a text in %s cannot be printed: %s; there is no PDF", l.Name, reason).
		Hint = fmt.Sprintf("install fonts (%s), or give a folder that has %s with --font-dir, or make only the XML and the JSON with --to xml,json", s.install, alternatives(s.upright))
	return findings
}

// alternatives names the best of some families.
func alternatives(families []string) string {
	return strings.Join(families[:2], " or ")
}

// script returns the script of the document; one without a name where the built-in fonts show it.
func (c *composer) script() *script {
	if c.typeface == nil || c.typeface.script == nil {
		return builtInScript
	}
	return c.typeface.script.of
}

var builtInScript = new(script)

// sized returns a look as it is in a script: letters that join are neither widened nor spaced.
func (s *script) sized(l look) look {
	if s.leftwards {
		l.joined, l.scale, l.spacing = true, 1, 0
		if !l.mast {
			l.size *= s.larger
			l.rise *= s.larger
		}
	}
	return l
}

// shaped returns a shape as it is in a script: larger letters have longer labels, and wider tabs.
func (s *script) shaped(p shape) shape {
	if s != builtInScript {
		p.leading *= s.leading
	}
	if !s.leftwards {
		return p
	}
	for _, tab := range [...]*float64{&p.first, &p.text, &p.wrap} {
		if *tab > 0 {
			*tab *= s.larger
		}
	}
	if p.align == justified {
		p.align = spread
	}
	return p
}

// below returns what is free below lines, in a script whose letters may reach further down.
func (s *script) below(gap float64) float64 {
	if s.leftwards {
		return gap * s.larger * s.leading
	}
	return gap
}

// marked returns the mark of a note as it is in a script.
func (s *script) marked(mark string) string {
	if s.bracketed && isNumber(mark) {
		return "(" + mark + ")"
	}
	return mark
}

// unmarked returns the text of a note without the empty brackets that it begins with in files of the United Nations, where its mark,
// which stands in them, was taken out.
func (s *script) unmarked(note []item) []item {
	if s.bracketed && len(note) > 0 && len(note[0].text) > 0 {
		first := &note[0].text[0]
		if rest, ok := strings.CutPrefix(strings.TrimSpace(first.text), "()"); ok {
			first.text = strings.TrimLeft(rest, " ")
		}
	}
	return note
}

// mixed is [missing.mapped] for a typeface that has the fonts of a script besides: it returns a span for each run of
// characters in one font.
func (c *composer) mixed(text string, l look, lacks func(rune)) (spans []span) {
	script := c.typeface.script
	outer, western := script.dressed(l), l
	runes, before := []rune(text), ' '
	for i, r := range runes {
		after, to := ' ', western
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		if unicode.IsSpace(r) && r != '\u00a0' {
			r = ' '
		}
		switch is := script.of.western(before, r, after); {
		case isShapeless(r) && !script.of.leftwards:
			continue
		case isShapeless(r) && len(spans) > 0:
			to = spans[len(spans)-1].look
		case isShapeless(r):
			to = outer
		case !is && outer.font().has(twin(r)), is && !western.font().has(twin(r)) && outer.font().has(twin(r)):
			to = outer
		case !western.font().has(twin(r)):
			lacks(r)
			r = '?'
		}
		if n := len(spans); n == 0 || spans[n-1].look != to {
			spans = append(spans, span{look: to})
		}
		spans[len(spans)-1].text += string(r)
		before = r
	}
	if strings.TrimFunc(textOf(spans), isShapeless) == "" {
		return nil
	}
	return spans
}

// dressed returns a look in the fonts of a script.
func (f *scriptFonts) dressed(l look) look {
	if l = f.wearing(l, l.face); f.of.square {
		l = l.squared()
	}
	return l
}

// wearing returns a look of a script in a style.
func (f *scriptFonts) wearing(l look, style face) look {
	w := f.worn[style&3]
	l.face, l.heavy = foreign|w.face, w.heavy
	return l
}
