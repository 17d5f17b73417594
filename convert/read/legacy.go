package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"plenary/diag"
	"plenary/schema"
)

// A legacyEncoding is one of those that texts were in before UTF-8, by the name
// that iconv has for it.
type legacyEncoding struct {
	name    string
	decoder encoding.Encoding
	usual   string // the characters beyond ASCII that its texts have most
}

// What the texts of a language have beyond ASCII: letters with accents and the
// marks of typography; the commonest letters; the commonest signs.
const (
	western  = "“”‘’–—…§°«»éèàçêôîûâëïùñóíáúüöäßÉÀ\u00a0"
	cyrillic = "оеаинтсрвлкмдпуяыьг"
	arabic   = "اليمونترةبعدسهفقكح"
	chinese  = "的一是不在人有我他这国中大以为上个到说们和地出会要时年可生对成作行方实现，。、（）第议员联合决定大会"
	taiwan   = "的一是不在人有我他這國中大以為上個到說們和地出會要時年可生對成作行方實現，。、（）第議員聯合決定"
	kana     = "のにはをたがでてとしれさあいうるなこもらりすくま、。"
)

// legacyEncodings returns them all. They are looked at when a text is not UTF-8
// only.
func legacyEncodings() []legacyEncoding {
	return []legacyEncoding{
		{"WINDOWS-1252", charmap.Windows1252, western},
		{"MACINTOSH", charmap.Macintosh, western},
		{"IBM850", charmap.CodePage850, western},
		{"WINDOWS-1251", charmap.Windows1251, cyrillic},
		{"KOI8-R", charmap.KOI8R, cyrillic},
		{"ISO-8859-5", charmap.ISO8859_5, cyrillic},
		{"IBM866", charmap.CodePage866, cyrillic},
		{"WINDOWS-1256", charmap.Windows1256, arabic},
		{"ISO-8859-6", charmap.ISO8859_6, arabic},
		{"GB18030", simplifiedchinese.GB18030, chinese},
		{"BIG5", traditionalchinese.Big5, taiwan},
		{"SHIFT_JIS", japanese.ShiftJIS, kana},
	}
}

// legacy is the finding about a text that is in no encoding of Unicode. It
// names the encoding if the text leaves no doubt, and the command that converts
// it.
func legacy(name string, data []byte) diag.List {
	at := invalidAt(data)
	var list diag.List
	f := list.Add(schema.InputEncoding, diag.SpanOf(at, at+1), "byte %d (0x%02X) is not UTF-8", at, data[at])
	code := "ENCODING"
	if found := legacyOf(data); found != "" {
		f.Message += "; the text is in " + found
		code = found
	}
	f.Hint = command("convert it: iconv -f "+code+" -t UTF-8 FILE > STEM.utf8.txt", name)
	if code == "ENCODING" {
		f.Hint = "find out which encoding it is in, and " + f.Hint
	}
	return list
}

// legacyOf returns the name of the encoding of data, or "" if none is much more
// likely than the others: the one in which the usual characters are most of those
// beyond ASCII.
func legacyOf(data []byte) string {
	const (
		looked     = 64 << 10 // bytes, a bound of work: a text has shown its letters by then
		leastUsual = 40       // characters in a hundred beyond ASCII: in the encoding of a text the common letters are most of them
		leastAhead = 10       // more of them than in the second: Russian and Arabic texts of Windows are near to each other
	)
	if data = data[:min(len(data), looked)]; len(data) == looked {
		for len(data) > 0 && data[len(data)-1] >= utf8.RuneSelf { // no part of a character
			data = data[:len(data)-1]
		}
	}
	best, second, name := 0, 0, ""
	for _, e := range legacyEncodings() {
		switch n := e.usualIn(data); {
		case n > best:
			best, second, name = n, best, e.name
		case n > second:
			second = n
		}
	}
	if best < leastUsual || best-second < leastAhead {
		return ""
	}
	return name
}

// usualIn returns how many in a hundred characters beyond ASCII are usual ones,
// if data is in the encoding; 0 where it cannot be: Latin letters with accents
// are a small part of all letters, those of another script most of them. A small
// letter before a capital is a quotation mark of another encoding.
func (e legacyEncoding) usualIn(data []byte) int {
	text, err := e.decoder.NewDecoder().Bytes(data)
	if err != nil {
		return 0
	}
	usual, all, ascii := 0, 0, 0
	runes := []rune(string(text))
	for i, r := range runes {
		switch {
		case r < utf8.RuneSelf:
			if unicode.IsLetter(r) {
				ascii++
			}
		case r == utf8.RuneError, unicode.IsControl(r):
			return 0
		default:
			all++
			opens := unicode.IsLower(r) && i+1 < len(runes) && unicode.IsUpper(runes[i+1])
			if strings.ContainsRune(e.usual, r) && !opens {
				usual++
			}
		}
	}
	if few := all < ascii; few != (e.usual == western) {
		return 0
	}
	const hundred = 100
	return hundred * usual / max(all, 1)
}

// invalidAt returns the offset of the first byte of data that is not UTF-8.
func invalidAt(data []byte) int {
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}
