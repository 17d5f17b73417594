package fidelity

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A lineForm is what the form of a line tells of it.
type lineForm struct {
	what    string // what furniture it is, if it is any
	certain bool   // no text has such a line
	beside  bool   // such a thing stands at its end
	headed  bool   // the document's own symbol does
	date    bool   // it is a date of printing and nothing else
	code    bool   // it is a bar code and nothing else
	lone    int    // it is this number and nothing else
	total   int    // it says that there are so many pages
	title   string // the line without the furniture at its ends
}

// A pieceKind is what one word of a line can be of furniture.
type pieceKind uint8

const (
	textPiece   pieceKind = iota
	rulePiece             // punctuation and nothing else
	numberPiece           // up to four figures
	pagePiece             // 3/7, Page 3
	jobPiece              // 45-12345, GE.45-12345
	codePiece             // *4512345*
	datePiece             // 240745
	symbolPiece           // the document's own
	linkPiece
	noticePiece // Please recycle
	suffixPiece // (E), (2145), A-B: behind a symbol, a job number, a link
)

var pieceNames = [...]string{pagePiece: "a page number", jobPiece: "a job number", codePiece: "a job number", symbolPiece: headLine, linkPiece: "a link", noticePiece: "a notice of the printer"}

// form tells what a line is.
func (p *page) form(text string) (f lineForm) {
	words := strings.Fields(text)
	kinds := make([]pieceKind, len(words))
	for i := 0; i < len(words); {
		n := 1
		kinds[i], n = p.piece(words[i:], i > 0 && kinds[i-1] >= pagePiece, &f)
		for k := 1; k < n; k++ {
			kinds[i+k] = suffixPiece
		}
		i += n
	}
	from, to := 0, len(words)
	for from < to && kinds[from] != textPiece {
		from++
	}
	for to > from && kinds[to-1] != textPiece {
		to--
	}
	f.title = strings.Join(words[from:to], " ")
	if from < to {
		f.total = 0 // the title of a resolution on another may end in its number, "75/240"
	}
	best := textPiece
	for i, kind := range kinds {
		if i >= from && i < to {
			continue
		}
		if name := int(kind); name < len(pieceNames) && pieceNames[name] != "" && (best == textPiece || kind == symbolPiece) {
			best = kind
		}
		f.beside = f.beside || kind == numberPiece
	}
	f.code = len(kinds) == 1 && best == codePiece
	f.beside, f.headed = f.beside && len(kinds) > 1 || best > rulePiece, best == symbolPiece
	if from < to {
		return f
	}
	if best > rulePiece {
		f.what, f.certain = pieceNames[best], true
	}
	switch {
	case f.certain:
	case len(words) == 1 && kinds[0] == datePiece:
		f.date = true
	default:
		f.lone = loneNumber(words, kinds)
	}
	return f
}

// isRule reports whether a part is a line of punctuation.
func (t *part) isRule() bool { return !t.letters && len(t.text) >= 3 }

// loneNumber returns the number of a line that has nothing else but
// punctuation, or 0.
func loneNumber(words []string, kinds []pieceKind) (number int) {
	for i, kind := range kinds {
		switch {
		case kind == numberPiece && number == 0:
			number, _ = strconv.Atoi(strings.Trim(words[i], "-"))
		case kind != rulePiece:
			return 0
		}
	}
	return number
}

// notices are what is printed beside the bar code of a first page, a language each, and at the foot of an edition
// that is not the United Nations' own.
var notices = [...][]string{{"Not", "an", "official", "document", "of", "the", "United", "Nations"}, {"Please", "recycle"}, {"Merci", "de", "recycler"}, {"Se", "ruega", "reciclar"}, {"Просьба", "отправить", "на", "вторичную", "переработку"}, {"请回收"}, {"الرجاء", "إعادة", "استعمال", "الورق"}}

// noticeLength returns how many of the first words are a notice.
func noticeLength(words []string) int {
	for _, notice := range notices {
		if len(words) >= len(notice) && slices.Equal(words[:len(notice)], notice) {
			return len(notice)
		}
	}
	return 0
}

// piece returns what the first of words is, and how many words it has.
func (p *page) piece(words []string, behind bool, f *lineForm) (kind pieceKind, n int) {
	word := words[0]
	switch {
	case strings.Trim(word, punctuation) == "":
		return rulePiece, 1
	case noticeLength(words) > 0:
		return noticePiece, noticeLength(words)
	case isLink(word):
		if isTarget(word) {
			return linkPiece, linkLength(words)
		}
	case strings.EqualFold(word, "page") && len(words) > 1 && isNumber(strings.Trim(words[1], ",.]")):
		if len(words) > 3 && strings.EqualFold(words[2], "of") && isNumber(words[3]) {
			return pagePiece, 4
		}
		return pagePiece, 2
	case isNumber(strings.Trim(word, "-")):
		if len(words) > 2 && (words[1] == "/" || words[1] == "of") && isNumber(words[2]) && f.ofPages(word+"/"+words[2]) {
			return pagePiece, 3
		}
		return numberPiece, 1
	case f.ofPages(word), f.ofPages(strings.TrimPrefix(word, forms().jobHead.FindString(word))):
		return pagePiece, 1
	case forms().job.MatchString(word):
		return jobPiece, 1
	case forms().code.MatchString(word):
		return codePiece, 1
	case forms().date.MatchString(word):
		return datePiece, 1
	case behind && forms().suffix.MatchString(word):
		return suffixPiece, 1
	default:
		if n = p.symbol(words); n > 0 {
			return symbolPiece, n
		}
	}
	return textPiece, 1
}

const punctuation = "-_*=.,;:|/\\<>!#~+'\"()[]{}•·●^"

func isNumber(word string) bool {
	return 0 < len(word) && len(word) <= 4 && strings.Trim(word, "0123456789") == ""
}

// ofPages reports whether a word is the number of a page with how many there
// are.
func (f *lineForm) ofPages(word string) bool {
	page, total, ok := strings.Cut(strings.Trim(word, "-"), "/")
	if !ok || !isNumber(page) || !isNumber(total) {
		return false
	}
	n, _ := strconv.Atoi(page)
	of, _ := strconv.Atoi(total)
	if n == 0 || n > of {
		return false
	}
	f.total = of
	return true
}

func isLink(word string) bool {
	return strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "mailto:") || strings.Contains(word, "undocs.org") || strings.HasPrefix(word, "docs.un.org")
}

// isTarget reports whether a link is one that an extractor writes below a page. A
// link that is printed ends with the sentence, and no sentence in two stops.
func isTarget(link string) bool {
	return !strings.ContainsRune(".,;:", rune(link[len(link)-1])) || strings.HasSuffix(link, "..")
}

// linkLength returns how many words a link has with what may stand apart at the end of a symbol: letters, and what
// stands between brackets, "A (III)", "(vol. I)".
func linkLength(words []string) int {
	inside := false
	for i, word := range words[1:] {
		switch {
		case !inside && len(word) > 1 && word[0] != '(':
			return 1 + i
		case word[0] == '(':
			inside = true
		}
		if inside && word[len(word)-1] == ')' {
			inside = false
		}
	}
	if inside {
		return 1
	}
	return len(words)
}

// symbol returns how many words the document's own symbol has that they begin
// with: "S/RES/9 (2145)" may be two.
func (p *page) symbol(words []string) (n int) {
	if !strings.Contains(words[0], "/") || words[0][0] < 'A' || words[0][0] > 'Z' {
		return 0
	}
	if p.numbersTitle(words[0]) {
		n = 1
	}
	letters := ""
	for i, word := range words[:min(len(words), 5)] {
		if i > 0 && !forms().suffix.MatchString(word) && !strings.HasSuffix(words[i-1], "/") { // a font that changes behind a stroke puts a space there
			break
		}
		letters += spelled(word)
		for _, own := range p.symbols {
			if letters == own || len(letters) >= 6 && (strings.HasPrefix(own, letters) && i == 0 || strings.HasPrefix(letters, own)) {
				n = i + 1
			}
		}
	}
	return n
}

// numbersTitle reports whether a symbol is that of a resolution or decision whose number
// stands before the title.
func (p *page) numbersTitle(symbol string) bool {
	for _, kind := range [...]string{"/RES/", "/DEC/", "/PRST/"} {
		if _, number, ok := strings.Cut(symbol, kind); ok {
			letters := spelled(number)
			return len(letters) >= 3 && p.beginsTitle(letters)
		}
	}
	return false
}

// headSymbols returns the letters of symbols that stand at the start or end of one of
// the first lines of a text, and of another line: of its masthead.
func headSymbols(text []byte) (symbols []string) {
	const firstLines = 12
	seen, n := map[string]bool{}, 0
	for line := range bytes.Lines(text) {
		words := bytes.Fields(line)
		if len(words) == 0 {
			continue
		}
		if n++; n > firstLines && len(seen) == 0 {
			return nil
		}
		for _, word := range [...][]byte{words[0], words[len(words)-1]} {
			if word[0] < 'A' || word[0] > 'Z' || !bytes.Contains(word, []byte("/")) || !asciiLetter(word[len(word)-1]) && word[len(word)-1] != ')' {
				continue
			}
			switch letters := spelled(string(word)); {
			case n <= firstLines && !seen[letters]:
				seen[letters] = true
			case seen[letters]:
				symbols = append(symbols, letters)
				delete(seen, letters)
			}
			if len(words) == 1 {
				break
			}
		}
	}
	return symbols
}

// forms are what a regular expression tells best.
var forms = sync.OnceValue(func() (f struct{ job, jobHead, code, date, suffix, volume *regexp.Regexp }) {
	f.job = regexp.MustCompile(`^(?:(?:[A-Z]{1,4}\.)?\d{2}-\d{4,6}|[A-Z]\d{7})\*?$`)
	f.jobHead = regexp.MustCompile(`^(?:[A-Z]{1,4}\.)?\d{2}-\d{5}`) // before the number of a page, with no space between
	f.code = regexp.MustCompile(`^\*[A-Z]?\d{6,}[A-Z]?\*$`)
	f.date = regexp.MustCompile(`^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d$`)
	f.suffix = regexp.MustCompile(`^(?:\([A-Z]{1,2}\)|\(\d{4}\)|\([IVXLC]+\)|\([\dA-Z]{1,4}-[\dIVXLC]{1,5}\)|[A-Z](?:-[A-Z])?)\*?$`)
	f.volume = regexp.MustCompile(`^(?i:(?:(?:general assembly|security council|economic and social council|trusteeship council|human rights council)\s?-+\s?[\p{L}\s-]{4,60}\bsession` +
		`|(?:[ivxlc]+\.\s)?(?:resolutions|decisions|resolutions and decisions) adopted (?:on (?:the )?reports? of the(?: [\p{L}\s-]{4,60}\b(?:committee|council|commission))?|without reference to a (?:main )?committee|by the [\p{L}\s-]{4,80})))$`)
	return f
})

// isVolumeHead reports whether a line is the running head of a printed volume.
func isVolumeHead(title string) bool { return forms().volume.MatchString(title) }
