package guess

import "slices"

// otherScripts are the languages of resolutions that are not written in Latin letters.
var otherScripts = map[string]script{"rus": cyrillic, "ara": arabic, "zho": han}

// Passage returns the language that a passage of a document is in, by its code of ISO 639-2/T, where that is certainly another than the
// document's own; else "". It is in Latin letters, where the own language has others, or has not one small word of the own
// language. Names and titles alone tell nothing.
func Passage(text []byte, own string) string {
	c := countIn(text)
	g := c.guess()
	if g.Code == "" || g.Code == own {
		return ""
	}
	if _, other := otherScripts[own]; other {
		if g.Script != "Latin" || !c.latinIn(own) {
			return ""
		}
		return g.Code
	}
	t := slices.IndexFunc(tongueWords[:], func(w struct{ code, words string }) bool { return w.code == own })
	if t < 0 || c.small[t] > 0 {
		return ""
	}
	return g.Code
}

// InLatin reports whether a passage of a document in a language of another script is in Latin letters.
func InLatin(text []byte, own string) bool { return countIn(text).latinIn(own) }

// latinIn reports whether the letters of a passage are Latin, and hardly one is of the script of the document's own language, which is another.
func (c *counts) latinIn(own string) bool {
	const names = 10 // hundredths of the letters that may be of the own script
	script, other := otherScripts[own]
	return other && c.scripts[latin] > 0 && c.scripts[script]*100 <= names*(c.scripts[latin]+c.scripts[script])
}
