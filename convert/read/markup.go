package read

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"plenary/convert/read/clean"
	"plenary/diag"
	"plenary/schema"
)

// Markup tells of a text that is not running text but is marked up: XML, HTML,
// JSON, or Markdown with links. Read as it stands, its marks would become words of the
// document. It gives [schema.InputMarkup] with the way out, or nothing.
func Markup(name string, text []byte) diag.List {
	body := bytes.TrimSpace(text)
	if len(body) == 0 {
		return nil
	}
	for _, kind := range [...]func(body []byte) (what, how string){xmlKind, jsonKind, htmlKind} {
		if what, how := kind(body); what != "" {
			at := bytes.Index(text, body[:1])
			return markup(diag.SpanOf(at, at+1), name, what, how)
		}
	}
	if at, found := markdownLink(text); found {
		return markup(at, name, "Markdown with links", "take its marks out: pandoc -f commonmark+footnotes -t plain --wrap=none FILE -o STEM.txt")
	}
	return nil
}

func markup(at diag.Span, name, what, how string) diag.List {
	return diag.List{diag.New(schema.InputMarkup, at, "the file is %s, not plain text", what).WithHint(command(how, name))}
}

const (
	htmlWayOut = "take its text out: pandoc -f html -t plain --wrap=none FILE -o STEM.txt"
	textWayOut = "give the text of the document, as an extractor gives it"
)

// xmlKind knows XML by its declaration, or by a root element that ends where the
// text ends.
func xmlKind(body []byte) (what, how string) {
	if body[0] != '<' {
		return "", ""
	}
	declared := bytes.HasPrefix(body, []byte("<?xml"))
	root := rootOf(body)
	_, local, prefixed := strings.Cut(root, ":")
	if !prefixed {
		local = root
	}
	switch {
	case strings.EqualFold(local, "html") || isHTMLDoctype(body):
		return "HTML", htmlWayOut
	case local == "akomaNtoso":
		return "Akoma Ntoso XML", "check it: plenary validate FILE; or render it: plenary render FILE"
	case declared || root != "" && (bytes.HasSuffix(body, []byte("</"+root+">")) || bytes.HasSuffix(body, []byte("/>"))):
		if isHTML([]byte(root)) {
			return "HTML", htmlWayOut
		}
		return "XML", textWayOut
	}
	return "", ""
}

// rootOf returns the name of the first element of XML, behind declaration,
// comments and document type, or "".
func rootOf(body []byte) string {
	for {
		body = bytes.TrimSpace(body)
		end := ">"
		switch {
		case bytes.HasPrefix(body, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(body, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(body, []byte("<!")):
		case bytes.HasPrefix(body, []byte("<")):
			name := body[1:]
			if i := bytes.IndexAny(name, "> \t\r\n/"); i >= 0 {
				name = name[:i]
			}
			if elementName().Match(name) {
				return string(name)
			}
			return ""
		default:
			return ""
		}
		_, rest, ok := bytes.Cut(body, []byte(end))
		if !ok {
			return ""
		}
		body = rest
	}
}

var elementName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\pL_][\pL\pN._-]*(:[\pL_][\pL\pN._-]*)?$`) })

func isHTMLDoctype(body []byte) bool {
	const doctype = "<!doctype html"
	return len(body) >= len(doctype) && strings.EqualFold(string(body[:len(doctype)]), doctype)
}

// htmlKind knows HTML by two tags of its elements anywhere; but models that write Markdown or plain
// text write <sup> for what is set high.
func htmlKind(body []byte) (what, how string) {
	const enough = 2 // a text may name one tag
	tags := 0
	for tag := range clean.Tags(body) {
		if !isHTML(tag) || string(tag) == clean.Raised {
			continue
		}
		if tags++; tags == enough {
			return "HTML", htmlWayOut
		}
	}
	return "", ""
}

// isHTML reports whether name is that of an element of HTML that texts are marked
// up with.
func isHTML(name []byte) bool {
	return slices.Contains(htmlNames[:], strings.ToLower(string(name)))
}

var htmlNames = [...]string{
	"a", "b", "blockquote", "body", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "img",
	"li", "link", "meta", "ol", "p", "pre", "script", "small", "span", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "title", "tr", "u", "ul",
}

// jsonKind knows JSON, and JSON Lines by their first line.
func jsonKind(body []byte) (what, how string) {
	if body[0] != '{' && body[0] != '[' {
		return "", ""
	}
	const formatWithin = 400 // bytes: Plenary writes the name of its format at the head of a resolution, below its identity
	line, _, _ := bytes.Cut(body, []byte("\n"))
	switch {
	case json.Valid(body) && bytes.Contains(body[:min(len(body), formatWithin)], []byte(schema.JSONFormat)):
		return "a resolution in JSON", "check it: plenary validate FILE"
	case json.Valid(body):
		return "JSON", textWayOut
	case body[0] == '{' && json.Valid(line):
		return "JSON Lines", "give them to plenary convert --stream, an object {\"id\", \"text\"} a line"
	}
	return "", ""
}

// markdownLink finds what nothing but Markdown has and no reader can take for
// text or leave out: the words and the opening of the address of a link,
// "[lamps](https://". Its other marks are read, on record.
func markdownLink(text []byte) (place diag.Span, found bool) {
	for at := 0; ; {
		i := bytes.Index(text[at:], []byte("]("))
		if i < 0 {
			return diag.Span{}, false
		}
		words, address := text[at:at+i], at+i+len("](")
		if size := addressSize(text[address:]); size > 0 {
			if from := linkOpens(words); from >= 0 {
				return diag.SpanOf(at+from, address+size), true
			}
		}
		at = address
	}
}

// addressSize returns the length of what opens the address of a link.
func addressSize(s []byte) int {
	for _, opening := range [...]string{"https://", "http://", "#"} {
		if bytes.HasPrefix(s, []byte(opening)) {
			return len(opening)
		}
	}
	return 0
}

// linkOpens returns where the bracket stands that opens a link whose words end s, or
// -1. The words are of one line.
func linkOpens(s []byte) (from int) {
	from = -1
	for end := len(s); end > 0; {
		words := end < len(s)
		c, size := utf8.DecodeLastRune(s[:end])
		end -= size
		switch {
		case c == ']' || c == '\n':
			return from
		case c == '[' && words:
			from = end
		}
	}
	return from
}
