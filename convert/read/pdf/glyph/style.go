package glyph

import (
	"strings"

	"plenary/convert/read/pdf/object"
)

// How the faces of a family are told in the names of fonts, without the signs and blanks between
// words: "TimesNewRomanPS-BoldItalicMT", "Times New Roman,Italic", "C059-BdIta".
var (
	italicWords = []string{"italic", "oblique", "kursiv", "slanted"}
	boldWords   = []string{"bold", "black", "heavy", "demi"}
	// Short forms, which are looked for as they are written and only after the last hyphen or comma.
	italicEnds = []string{"It", "Ita", "Ital", "Obl"}
	boldParts  = []string{"Bd", "Blk"}
	// A font of these names draws bars. The names of the faces say nothing then: one is
	// called "Barcode 3 of 9 by request Bold Italic".
	barCodeWords = []string{"barcode", "3of9", "code39", "code128", "codabar", "ean13", "interleaved2of5"}
)

// plainName returns the name of a font without the tag of a subset.
func plainName(name string) string {
	const tag = 6 // capital letters before a plus sign (ISO 32000-1, 9.6.4)
	if len(name) > tag+1 && name[tag] == '+' && strings.Trim(name[:tag], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return name[tag+1:]
	}
	return name
}

// squeezed returns a name in small letters, without what stands between its words.
func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -_,.", r) {
			return -1
		}
		return r
	}, strings.ToLower(name))
}

func containsAny(s string, words []string) bool {
	for _, word := range words {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// face tells from the name of a font how it is set, and whether it draws bars.
func face(name string) (italic, bold, barCode bool) {
	plain := squeezed(name)
	if containsAny(plain, barCodeWords) {
		return false, false, true
	}
	shortItalic, shortBold := shortFace(name)
	italic = shortItalic || containsAny(plain, italicWords)
	bold = shortBold || containsAny(plain, boldWords)
	return italic, bold, false
}

// shortFace reads what follows the last hyphen or comma of a name, as in "Garamond-BdIt" and "Lamp,BI".
func shortFace(name string) (italic, bold bool) {
	part := name[strings.LastIndexAny(name, "-,")+1:]
	switch {
	case len(part) == len(name):
		return false, false
	case part == "I", part == "B", part == "BI":
		return part != "B", part != "I"
	}
	for _, end := range italicEnds {
		italic = italic || strings.HasSuffix(part, end)
	}
	return italic, containsAny(part, boldParts)
}

// isMadeUp reports whether a name is one that a program gives to fonts by number: "F1", "CIDFont+F1", "T1_0",
// "C2_0", or none at all.
func isMadeUp(name string) bool {
	const longest = 2 // letters
	name = name[strings.LastIndexByte(name, '+')+1:]
	letters := strings.TrimRight(name, "0123456789_-")
	return len(letters) <= longest && len(letters) < len(name) || name == ""
}

// programFace tells from an embedded font program how the font is set: by its own name, or by the style that it says
// it has. false: it says nothing.
func programFace(data []byte, key object.Name) (italic, bold, known bool) {
	name := ""
	switch key {
	case "FontFile":
		name = type1Name(data)
	case "FontFile3":
		name = cffName(cffData(data))
	case "FontFile2":
		head := fontTables(data)["head"]
		style := head.u16(44) // macStyle
		return style&2 != 0, style&1 != 0, style != 0
	}
	name = plainName(name)
	italic, bold, _ = face(name)
	return italic, bold, !isMadeUp(name)
}
