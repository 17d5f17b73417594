package flow

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read/clean"
	"plenary/diag"
	"plenary/internal/update"
)

// TestGolden holds the manuscripts of small documents. A document is written a paragraph a line,
// with what it is before a colon:
//
//	head      a line of the masthead that the source has apart
//	p         a paragraph; "p..." one that goes on, "p?" one that a page end may cut, "p!" one that it does
//	h         a heading, which the source says; "c" a centred line, "x" a line of which the source says neither
//	row, th   a row of a table, and one that heads it, their cells apart by " | "
//	note      a note: its marker, then its text
//	page      what belongs to the page
//
// In it _..._ is italic, #...# bold, {1} the raised mark of the note "1", and ~ a tab;
// several _ are themselves. {(1)} has its brackets too.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(data)
			d := parse(t, string(archive.Files[0].Data))
			got := show(t, d)
			if *update.Golden {
				archive.Files = []txtar.File{archive.Files[0], {Name: "manuscript", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) < 2 || string(archive.Files[1].Data) != got {
				t.Errorf("the manuscript is now\n%s", got)
			}
		})
	}
}

// show reads a document and prints its manuscript and findings; it holds that the manuscript is as
// it must be and that the reader answers for all of the text.
func show(t *testing.T, d *Document) string {
	t.Helper()
	text := clean.Shown([]byte(d.Text))
	m, findings := Read(d, text, language.English)
	if err := manuscript.Check(m); err != nil {
		t.Errorf("the manuscript is wrong: %v", err)
	}
	claims := slices.Clone(m.Left)
	for _, r := range m.Runs {
		if in, out := string(text.Clean[r.Source.Start:r.Source.End]), m.Text[r.At:r.At+r.Len]; in != out {
			t.Errorf("a run is %q in the source and %q in the text", in, out)
		}
		claims = append(claims, account.Entry{Span: r.Source, Fate: account.Kept})
	}
	for _, e := range account.Of(text.Clean, claims) {
		if e.Fate == account.Lost {
			t.Errorf("lost: %q", text.Clean[e.Span.Start:e.Span.End])
		}
	}
	var b bytes.Buffer
	b.Write(manuscript.Print(m, lines(text.Clean)))
	for _, f := range findings {
		fmt.Fprintf(&b, "finding %s %s: %s\n", lines(text.Clean).Place(f.Place.Span), f.Rule.Code, f.Message)
	}
	return b.String()
}

// lines tells the places of a text by the numbers of its lines.
type lines []byte

func (l lines) Place(s diag.Span) string {
	return fmt.Sprint(1 + bytes.Count(l[:s.Start], []byte("\n")))
}

func (l lines) Text(s diag.Span) string { return string(l[s.Start:s.End]) }

// parse makes a document of the notation of the cases.
func parse(t *testing.T, s string) *Document {
	t.Helper()
	p := &parser{doc: &Document{}}
	for line := range strings.Lines(s) {
		what, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		if !ok {
			t.Fatalf("no case: %q", line)
		}
		switch what {
		case "head":
			p.doc.Head = append(p.doc.Head, p.paragraph(text))
		case "p", "p...", "p?", "p!", "p|", "h", "c", "x":
			one := p.paragraph(text)
			one.GoesOn = what == "p..."
			one.Apart = what == "p|"
			one.Centred = manuscript.No
			switch what {
			case "h":
				one.Heading = manuscript.Yes
			case "c":
				one.Centred = manuscript.Yes
			case "p?":
				one.Cut = MayCut
			case "p!":
				one.Cut = IsCut
			case "x":
				one.Centred = manuscript.Unknown
			}
			p.doc.Body = append(p.doc.Body, one)
		case "row", "th":
			table, goesOn := (*Table)(nil), false
			if n := len(p.doc.Body); n > 0 {
				table, goesOn = p.doc.Body[n-1].(*Table)
			}
			if !goesOn {
				table = &Table{}
				p.doc.Body = append(p.doc.Body, table)
			}
			r := Row{Header: what == "th"}
			for cell := range strings.SplitSeq(text, " | ") {
				r.Cells = append(r.Cells, Cell{Paragraphs: []*Paragraph{p.paragraph(cell)}})
			}
			table.Rows = append(table.Rows, r)
		case "note":
			marker, body, _ := strings.Cut(text, " ")
			label := p.put(marker + " ")
			label.End--
			p.doc.Notes = append(p.doc.Notes, Note{Marker: marker, Label: label, Body: []*Paragraph{p.paragraph(body)}})
		case "page":
			p.doc.Furniture = append(p.doc.Furniture, Furniture{Source: p.put(text)})
			p.put("\n")
		default:
			t.Fatalf("no case: %q", line)
		}
	}
	p.name(t)
	return p.doc
}

// A parser makes a document.
type parser struct {
	doc   *Document
	marks []mark
}

// A mark is a piece that marks a note, by the note's marker.
type mark struct {
	paragraph *Paragraph
	piece     int
	marker    string
}

func (p *parser) put(s string) diag.Span {
	from := len(p.doc.Text)
	p.doc.Text += s
	return diag.SpanOf(from, len(p.doc.Text))
}

func (p *parser) paragraph(s string) *Paragraph {
	one := &Paragraph{}
	style := manuscript.Style{Italic: manuscript.No, Bold: manuscript.No, Raised: manuscript.No}
	turn := func(of *manuscript.Shown) { *of = manuscript.Yes + manuscript.No - *of }
	for s != "" {
		n := strings.IndexAny(s, "_#{}")
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			one.Pieces = append(one.Pieces, Piece{Source: p.put(strings.ReplaceAll(s[:n], "~", "\t")), Style: style})
		}
		if s = s[n:]; s == "" {
			break
		}
		switch s[0] {
		case '_':
			if rest := strings.TrimLeft(s, "_"); len(s)-len(rest) > 1 {
				n = len(s) - len(rest)
				one.Pieces = append(one.Pieces, Piece{Source: p.put(s[:n]), Style: style})
				s = s[n-1:]
				break
			}
			turn(&style.Italic)
		case '#':
			turn(&style.Bold)
		case '{':
			end := strings.IndexByte(s, '}')
			raised := style
			raised.Raised = manuscript.Yes
			one.Pieces = append(one.Pieces, Piece{Source: p.put(s[1:end]), Style: raised, Note: 1})
			p.marks = append(p.marks, mark{one, len(one.Pieces) - 1, s[1:end]})
			s = s[end:]
		}
		s = s[1:]
	}
	p.put("\n")
	return one
}

// name gives each mark its note.
func (p *parser) name(t *testing.T) {
	for _, m := range p.marks {
		k := slices.IndexFunc(p.doc.Notes, func(n Note) bool { return n.Marker == strings.Trim(m.marker, "()") })
		if k < 0 {
			t.Fatalf("no note %q", m.marker)
		}
		m.paragraph.Pieces[m.piece].Note = 1 + k
	}
}
