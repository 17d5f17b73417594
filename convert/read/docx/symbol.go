package docx

import "strings"

// Symbol fonts have their own letters in the places of ASCII and Latin-1. In a file they
// stand there, or moved up to U+F000 (17.3.3.30).

// symbolFonts are the fonts that are known, by what their names begin with, and what their letters
// look like, in Unicode, from the character 0x20 on: a space is one for which Unicode has none. Of
// those without glyphs it is known only that their letters are no letters.
var symbolFonts = [...]struct {
	name   string
	glyphs string
}{
	{"wingdings 2", ""},
	{"wingdings 3", ""},
	{"wingdings", wingdings},
	{"webdings", ""},
	{"marlett", ""},
	{"zapf dingbats", ""},
	{"mt extra", ""},
	{"standardsymbols", symbolGlyphs},
	{"symbol", symbolGlyphs},
}

// firstGlyph is the character of the first glyph of those lists.
const firstGlyph = 0x20

// symbolGlyphs are those of the font Symbol.
const symbolGlyphs = " !∀#∃%&∍()∗+,−./0123456789:;<=>?" +
	"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_" +
	"‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ " +
	"                                " +
	"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵" +
	"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓" +
	"◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ "

// wingdings are those of the font Wingdings that Unicode has as such.
const wingdings = " ✏✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍" +
	"🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉" +
	"♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷 " +
	"⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•" +
	" ⚬🞆🞈🞊🞋🔿▪◻🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙" +
	"🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘⮚⮙⮛⮈⮊⮉⮋🡨🡪" +
	"🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂🢬🢭🗶✔🗷🗹 "

// isSymbolFont reports whether the letters of a font are no letters, and which they are.
func isSymbolFont(name string) (glyphs string, ok bool) {
	if name == "" {
		return "", false
	}
	name = strings.ToLower(name)
	for i := range symbolFonts {
		if strings.HasPrefix(name, symbolFonts[i].name) {
			return symbolFonts[i].glyphs, true
		}
	}
	return "", false
}

// privateFirst and privateLast are where letters of symbol fonts are moved to.
const (
	privateFirst = 0xF000
	privateLast  = 0xF0FF
)

// symbol returns what a character of a symbol font looks like.
func symbol(r rune, font string) (rune, bool) {
	glyphs, known := isSymbolFont(font)
	if !known {
		return r, r < privateFirst || r > privateLast
	}
	code := r
	if privateFirst <= r && r <= privateLast {
		code -= privateFirst
	}
	if code < firstGlyph || code > 0xFF {
		return r, code > 0xFF
	}
	n := int(code) - firstGlyph
	for _, g := range glyphs {
		if n == 0 {
			if g == ' ' && code != firstGlyph {
				return r, false
			}
			return g, true
		}
		n--
	}
	return r, false
}

// barCodes are what names of fonts of bar codes have in them.
var barCodes = [...]string{"barcode", "bar code", "3 of 9", "3of9", "code 39", "code39", "code 128", "code128", "c39", "ean13", "2 of 5"}

// isBarCode reports whether a font draws bar codes.
func isBarCode(font string) bool {
	if font == "" {
		return false
	}
	font = strings.ToLower(font)
	for _, b := range barCodes {
		if strings.Contains(font, b) {
			return true
		}
	}
	return false
}
