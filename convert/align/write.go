package align

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"

	"plenary/convert/passage"
	"plenary/convert/printed"
)

// A Format is a form in which pairs are written.
type Format struct {
	Name string
	Mark string // what stands in the first bytes of a file with a work
	Tail string // what stands behind the last work

	head string // what stands before the first, with the version of the program in it
	work func(*Work) []byte
}

// Formats are JSON Lines and TMX. (TMX 1.4b, LISA OSCAR, 2005.)
var Formats = [...]Format{
	{Name: "jsonl", Mark: `{"work":"/akn/un/`, work: jsonLines},
	{
		Name: "tmx", Mark: `creationtool="plenary"`, Tail: "</body>\n</tmx>\n", work: tmxUnits,
		head: xml.Header + `<tmx version="1.4">` + "\n" + `<header creationtool="plenary" creationtoolversion="%s" segtype="paragraph" o-tmf="akn" adminlang="en" srclang="*all*" datatype="plaintext"/>` + "\n<body>\n",
	},
}

// Head returns what stands before the first work. Version is that of the program.
func (f *Format) Head(version string) string {
	return strings.Replace(f.head, "%s", escape(version), 1)
}

// Work writes the units of a work.
func (f *Format) Work(w *Work) []byte { return f.work(w) }

// A line is a unit in JSON Lines.
type line struct {
	Work   string              `json:"work"`
	Unit   int                 `json:"unit"` // from 1 on
	Kind   passage.Kind        `json:"kind"`
	Path   string              `json:"path"`             // in the first language that has it
	Text   map[string]string   `json:"text"`             // by language; that of two passages has a line feed between
	Number map[string]string   `json:"number,omitempty"` // as printed
	EID    map[string][]string `json:"eId,omitempty"`    // of each passage; of a row that of its table
}

// jsonLines writes a line for each unit.
func jsonLines(w *Work) []byte {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	for i, u := range w.Units {
		l := line{Work: w.IRI, Unit: i + 1, Text: map[string]string{}, Number: map[string]string{}, EID: map[string][]string{}}
		for k, members := range u {
			if len(members) == 0 {
				continue
			}
			if l.Kind == "" {
				l.Kind, l.Path = members[0].Kind, members[0].Path()
			}
			language := w.Expressions[k].Language
			if l.Text[language] = text(members); members[0].Number != "" {
				l.Number[language] = members[0].Number
			}
			for _, p := range members {
				if id := w.Expressions[k].IDs[p.Node]; id != "" {
					l.EID[language] = append(l.EID[language], id)
				}
			}
		}
		_ = e.Encode(l) // strings and numbers into memory
	}
	return out.Bytes()
}

// text returns the words of passages, each on a line.
func text(members []*passage.Passage) string {
	var lines []string
	for _, p := range members {
		lines = append(lines, p.Text())
	}
	return strings.Join(lines, "\n")
}

// tmxUnits writes a unit for all languages that have it, where two have it and it has words.
func tmxUnits(w *Work) []byte {
	var out bytes.Buffer
	for i, u := range w.Units {
		var variants bytes.Buffer
		kind, count := passage.Kind(""), 0
		for k, members := range u {
			if len(members) == 0 || text(members) == "" {
				continue
			}
			kind = members[0].Kind
			count++
			fmt.Fprintf(&variants, "<tuv xml:lang=\"%s\">", escape(tagOf(w.Expressions[k].Language)))
			for _, p := range members {
				if id := w.Expressions[k].IDs[p.Node]; id != "" {
					fmt.Fprintf(&variants, "<prop type=\"x-eId\">%s</prop>", escape(id))
				}
			}
			fmt.Fprintf(&variants, "<seg>%s</seg></tuv>\n", escape(strings.ReplaceAll(text(members), "\n", " ")))
		}
		if count > 1 {
			fmt.Fprintf(&out, "<tu tuid=\"%s/!u%d\"><prop type=\"x-kind\">%s</prop>\n%s</tu>\n", escape(w.IRI), i+1, kind, variants.Bytes())
		}
	}
	return out.Bytes()
}

// tagOf returns the tag of a language by BCP 47.
func tagOf(language string) string {
	if tag := printed.Tag(language); tag != "" {
		return tag
	}
	return language
}

// escape writes a text as XML holds it in content and attributes.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder takes all
	return b.String()
}
