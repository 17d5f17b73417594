package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"plenary/convert"
	"plenary/convert/manuscript"
)

// A comparer compares twins, and tells where they differ.
type comparer struct {
	ctx  context.Context
	out  io.Writer
	how  convert.Reading // of PDFs
	show int

	told map[string]int // how often each kind of difference has been told of this document
}

// tell tells a difference, unless enough of its kind have been.
func (c *comparer) tell(p pair, kind, format string, args ...any) {
	if c.told[kind]++; c.told[kind] <= c.show {
		fmt.Fprintf(c.out, "%s: %s: %s\n", p.name, kind, fmt.Sprintf(format, args...))
	}
}

// manuscripts compares the manuscripts of twins.
func (c *comparer) manuscripts(pairs []pair) ([]share, error) {
	blocks := share{what: "paragraphs and cells of reports", least: 99.5}
	kinds := share{what: "of these, those that are both paragraphs or both cells", least: 0}
	notes := share{what: "notes of reports, with their marks", least: 100}
	italics := share{what: "letters of reports, by italics", least: 99.9}
	for _, p := range pairs {
		c.told = map[string]int{}
		word, err := c.read(p.word, convert.Reading{})
		if err != nil {
			return nil, err
		}
		pdf, err := c.read(p.pdf, c.how)
		if err != nil {
			return nil, err
		}
		a, b := blocksOf(word), blocksOf(pdf)
		matched := align(a, b)
		parted := partsOf(a, b, matched)
		blocks.equal += len(matched) + len(parted)
		blocks.of += len(matched) + len(parted) + max(c.lone(p, "only in DOCX", a, matched, parted, 0), c.lone(p, "only in PDF", b, matched, parted, 1))
		for _, m := range matched {
			x, y := a[m[0]], b[m[1]]
			kinds.add(x.cell == y.cell)
			if x.cell != y.cell {
				c.tell(p, "cell", "%.60q: in DOCX %v, in PDF %v", x.text, x.cell, y.cell)
			}
			differ := 0
			for i := range x.styles {
				if x.styles[i].Italic == manuscript.Unknown || y.styles[i].Italic == manuscript.Unknown {
					continue
				}
				italics.add(x.styles[i].Italic == y.styles[i].Italic)
				if x.styles[i].Italic != y.styles[i].Italic {
					differ++
				}
			}
			if differ > 0 {
				c.tell(p, "italics", "%.90q: %d letters differ", x.text, differ)
			}
		}
		c.notes(p, word, pdf, &notes)
	}
	return []share{blocks, kinds, notes, italics}, nil
}

// lone tells the blocks of one side that the other does not have, and returns how many they are.
func (c *comparer) lone(p pair, kind string, blocks []block, matched [][2]int, parted []parts, side int) (lone int) {
	known := make([]bool, len(blocks))
	for _, m := range matched {
		known[m[side]] = true
	}
	for _, m := range parted {
		if side == 0 {
			known[m.whole] = true
			continue
		}
		for i := m.from; i < m.to; i++ {
			known[i] = true
		}
	}
	for i, b := range blocks {
		if !known[i] {
			lone++
			c.tell(p, kind, "%.160q", b.text)
		}
	}
	return lone
}

// notes compares the notes of twins: their numbers, words, and what stands before their marks.
func (c *comparer) notes(p pair, word, pdf *manuscript.Manuscript, s *share) {
	a, b := notesOf(word), notesOf(pdf)
	for i := range max(len(a), len(b)) {
		var x, y note
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		s.add(x == y)
		if x != y {
			c.tell(p, "note", "DOCX %+v, PDF %+v", x, y)
		}
	}
}

// read returns the manuscript of a file.
func (c *comparer) read(path string, how convert.Reading) (*manuscript.Manuscript, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	pages, findings := convert.Read(c.ctx, convert.Source{Name: path, Data: data}, convert.RouteAuto, how)
	if pages.Manuscript == nil {
		return nil, findings.Err()
	}
	return pages.Manuscript.Manuscript, nil
}

// documents compares the XML of twins.
func (c *comparer) documents(pairs []pair) (share, error) {
	s := share{what: "documents made of the corpus", least: 98}
	for _, p := range pairs {
		c.told = map[string]int{}
		word, err := c.convert(p.word, convert.Reading{})
		if err != nil {
			return s, err
		}
		pdf, err := c.convert(p.pdf, c.how)
		if err != nil {
			return s, err
		}
		if word.Data == nil || pdf.Data == nil {
			s.add(false)
			c.tell(p, "document", "DOCX gives %d bytes of XML, PDF %d", len(word.Data), len(pdf.Data))
			continue
		}
		differences, findings := convert.Compare(c.ctx, word, pdf)
		if err := findings.Err(); err != nil {
			return s, err
		}
		s.add(len(differences) == 0)
		for _, d := range differences {
			c.tell(p, string(d.Kind), "%s: %s: %.100q, and in PDF %.100q", d.Path, d.What, d.Old, d.New)
		}
	}
	return s, nil
}

// convert returns the XML of a file; that of one that is refused is nil.
func (c *comparer) convert(path string, how convert.Reading) (convert.Source, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return convert.Source{}, err
	}
	result, _ := convert.Convert(c.ctx, convert.Source{Name: path, Data: data}, convert.Options{To: []convert.Format{convert.XML}, Reading: how})
	return convert.Source{Name: path + ".xml", Data: result.XML}, c.ctx.Err()
}
