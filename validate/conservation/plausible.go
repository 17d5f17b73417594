package conservation

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plenary/convert/account"
	"plenary/diag"
	"plenary/schema"
	"plenary/validate/report"
)

// What an account names must deserve its name: text that was taken for page
// furniture is lost, however neatly the account adds up. These rules know
// nothing of the reader. Furniture has one of a few forms; it is narrow; pages
// of this length have so much of it and no more; and a running head says what
// the document or another page says too.

// A furnishing is what furniture of one name may be.
type furnishing struct {
	width   int // in characters
	perPage int // entries that a page has at the most, on average
	is      func(text string) bool
}

// furnishings are the names of furniture. What has another name is none.
var furnishings = map[string]furnishing{
	"footnote rule":    {200, 4, func(s string) bool { return strings.Trim(s, "_-—–=*. ") == "" }},
	"rule of a table":  {400, 200, func(s string) bool { return strings.Trim(s, "|-—:+= ") == "" }},
	"border of a cell": {1, 1000, func(s string) bool { return s == "|" }},
	"link line":        {2000, 100, isLinkLine}, // as long as browsers take
	"bar code":         {24, 3, func(s string) bool { return letterCount(s) <= 1 && strings.Count(s, "*") >= 2 }},
	"job number":       {40, 6, func(s string) bool { return letterCount(s) <= 3 && hasFigure(s) }},
	"page number": {240, 4, func(s string) bool {
		return letterCount(pageWords.Replace(s)) == 0 && hasFigure(s) && wordCount(s) <= 4
	}},
	"page mark":             {40, 3, func(s string) bool { return strings.HasPrefix(s, "<!--") && wordCount(s) <= 5 }},
	"notice of the printer": {60, 1, func(s string) bool { return wordCount(s) <= 8 && !hasFigure(s) && !strings.ContainsAny(s, ".,;:") }},
	"watermark":             {60, 2, func(s string) bool { return wordCount(s) <= 5 && !strings.ContainsAny(s, ".;") }},
	runningHead:             {240, 8, nil}, // judged by what else says the same
	repeatedHead:            {240, 80, nil},
}

// isLinkLine reports an address, with a word behind it, or with letters and what stands between brackets, as at the end of a
// symbol: "A (III)", "(vol. I)". A long one leads to another address, and has its scheme and nothing else.
func isLinkLine(s string) bool {
	const long = 400
	return linkLine().MatchString(s) && (len(s) <= long || longLink().MatchString(s))
}

var longLink = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^https?://[!-~]+$`) })

var linkLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\S*[/@]\S*(?:\s+\S+|(?:\s+(?:\S|\([^()]*\)))*)$`)
})

// pageWords are the words beside the number of a page: "Page 2 of 4".
var pageWords = strings.NewReplacer("Page ", " ", "page ", " ", "PAGE ", " ", " of ", " ")

const (
	runningHead  = "running head"
	repeatedHead = "repeated head of a table"
)

// shortPage is how many bytes of text a page has at the least, on average.
const shortPage = 1500

// checkNames holds what the account names against what a thing of that name may
// be. text is the text of the document.
func checkNames(source []byte, entries account.Account, text []piece, list *diag.List) {
	kept := 0
	for _, e := range entries {
		if e.Fate == account.Kept {
			kept += e.Span.Len()
		}
	}
	pages := 2 + kept/shortPage
	count := map[string]int{}
	raised := strings.NewReplacer("<sup>", "", "</sup>", "")
	heads := runningHeads(source, entries, text)
	for _, e := range entries {
		if e.What == "" { // most of all what is kept
			continue
		}
		s := string(bytes.TrimSpace(seen(slice(source, e.Span))))
		reason := ""
		switch {
		case e.Fate == account.Label && (len(raised.Replace(s)) > len("(note 12)") || wordCount(s) > 2):
			reason = "it is more than a number"
		case e.Fate == account.Repair && (len(s) > len("&longestname;")*2 || wordCount(s) > 1):
			reason = "it is more than damage of the extraction"
		case e.Fate == account.Furniture:
			count[e.What]++
			f, known := furnishings[e.What]
			switch {
			case !known:
				reason = "no furniture has this name"
			case utf8.RuneCountInString(s) > f.width:
				reason = "it is too wide"
			case count[e.What] > f.perPage*pages:
				reason = fmt.Sprintf("it is number %d, and so much text is about %d pages", count[e.What], pages)
			case f.is != nil && !f.is(s):
				reason = "it has not the form of one"
			case (e.What == runningHead || e.What == repeatedHead) && !heads[headWords([]byte(s))].plausible(s):
				reason = "neither the document nor another page says so"
			}
		}
		if reason != "" {
			list.Add(schema.FurnitureImplausible, e.Span, "%q cannot be a %s: %s", report.Excerpt(s), e.What, reason).
				Hint = "this may be text of the document; please report it with the input"
		}
	}
}

// seen returns what a reader sees of text: spaces of all kinds are one, ligatures
// are their letters, and what has no shape is not there.
func seen(text []byte) []byte {
	if !bytes.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) {
		return text
	}
	return bytes.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFKC.Bytes(text))
}

// A head is the words that running heads have in common.
type head struct {
	pages  int  // that say them
	inText bool // the document says them too, most often in its title
}

// runningHeads gathers the running heads of an account by their words.
func runningHeads(source []byte, entries account.Account, text []piece) map[string]head {
	var heads map[string]head
	var letters string // of the document
	for _, e := range entries {
		if e.Fate != account.Furniture || e.What != runningHead && e.What != repeatedHead {
			continue
		}
		if heads == nil {
			heads = map[string]head{}
		}
		words := headWords(seen(slice(source, e.Span)))
		h, known := heads[words]
		if !known && words != "" {
			if letters == "" {
				letters = lettersOf(text)
			}
			h.inText = strings.Contains(letters, words)
		}
		h.pages++
		heads[words] = h
	}
	return heads
}

// plausible reports whether s can be a running head: it says nothing but
// symbols and figures, or what the document says; or, like the heads of the pages
// of a volume, it is no sentence, and repeated or short.
func (h head) plausible(s string) bool {
	const short = 12 // words
	switch {
	case h.inText, letterCount(s) == 0, headWords([]byte(s)) == "":
		return true
	case strings.ContainsAny(s[len(s)-1:], ".,;:?"):
		return false
	}
	return h.pages > 1 || wordCount(s) <= short && !unicode.IsLower(firstLetter(s))
}

func firstLetter(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}

// headWords returns the letters of a running head, without those of its symbols.
func headWords(s []byte) string {
	var b strings.Builder
	for word := range bytes.FieldsSeq(s) {
		if !bytes.ContainsRune(word, '/') || !bytes.ContainsAny(word, "0123456789") && word[len(word)-1] != '/' { // "A/HRC/ RES/ 4/5" is one
			writeLetters(&b, word)
		}
	}
	return b.String()
}

// lettersOf returns all letters of a document's text.
func lettersOf(text []piece) string {
	var b strings.Builder
	for _, p := range text {
		writeLetters(&b, p.text)
	}
	return b.String()
}

func writeLetters(b *strings.Builder, text []byte) {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
		}
		text = text[size:]
	}
}

func wordCount(s string) int { return len(strings.Fields(s)) }

func letterCount(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func hasFigure(s string) bool { return strings.ContainsAny(s, "0123456789") }
