package pdf

import (
	"fmt"
	"strings"
	"unicode"

	"plenary/diag"
	"plenary/schema"
)

// Missing collects the characters that cannot be printed.
type missing struct {
	seen  map[rune]*absent
	order []rune
}

type absent struct {
	count int
	at    diag.Span // of the first text that has it
}

// mapped returns text as it can be printed in a font: without characters
// that have no shape, and with a replacement for those without glyph, which it tells.
func mapped(text string, f *font, lacks func(rune)) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= ' ' && r <= '~' && f.has(r): // most are
			return r
		case isShapeless(r):
			return -1
		case unicode.IsSpace(r) && r != '\u00a0':
			return ' '
		case f.has(twin(r)):
			return r
		}
		lacks(r)
		return '?' // the font has no U+FFFD either
	}, text)
}

// isShapeless reports whether r only directs how others are shown: the soft
// hyphen, joiners, marks of direction, the byte order mark.
func isShapeless(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u2069' || r == '\ufeff'
}

func (m *missing) add(r rune, at diag.Span) {
	if m.seen == nil {
		m.seen = make(map[rune]*absent)
	}
	a := m.seen[r]
	if a == nil {
		a = &absent{at: at}
		m.seen[r] = a
		m.order = append(m.order, r)
	}
	a.count++
}

// findings tells of the characters that cannot be printed, of the first ones by
// name. They are warnings where whoever asked allows them.
func (c *composer) findings() (findings diag.List) {
	const named = 10
	tense := "the PDF would have a question mark in its place %s"
	if c.options.AllowMissingGlyphs {
		tense = "printed as a question mark %s"
	}
	for i, r := range c.missing.order {
		a := c.missing.seen[r]
		if i == named {
			findings.Add(schema.GlyphMissing, a.at, "%d other characters have no glyph either", len(c.missing.order)-named)
			break
		}
		findings.Add(schema.GlyphMissing, a.at, "the character %s has no glyph in the font; "+tense, name(r), times(a.count))
	}
	if c.options.AllowMissingGlyphs {
		for i := range findings {
			findings[i].Severity = diag.Warning
		}
	} else if len(findings) > 0 {
		findings[0].Hint = "give fonts that have it with --font-dir, make only XML and JSON with --to xml,json, or take the question marks with --allow-missing-glyphs"
	}
	return findings
}

func name(r rune) string {
	if unicode.IsPrint(r) {
		return fmt.Sprintf("%q (%U)", r, r)
	}
	return fmt.Sprintf("%U", r)
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
