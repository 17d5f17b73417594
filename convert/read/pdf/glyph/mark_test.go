package glyph_test

import (
	"reflect"
	"testing"

	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
)

func TestMarks(t *testing.T) {
	d := fixture{
		content: `BT /F1 10 Tf 10 50 Td
			/P << /MCID 0 /Lang (en) >> BDC (ab) Tj /Span BMC (c) Tj EMC EMC
			/Artifact << /Type /Pagination /Subtype /Header /Attached [/Top] >> BDC (d) Tj EMC
			/Artifact BMC (e) Tj EMC /P /Named BDC (f) Tj EMC EMC /MP MP (g) Tj
			ET q 1 0 0 1 100 0 cm /X Do Q /P << /MCID 9 >> BDC BT (h) Tj ET`,
		resources: "/Properties << /Named << /MCID 7 /Alt (gull) >> >> /XObject << /X 10 0 R >>",
		objects:   []string{stream("/Subtype /Form /StructParent 3 /Matrix [1 0 0 1 5 5]", "EMC Q Q BT /F1 10 Tf 20 20 Td /P << /MCID 0 >> BDC (x) Tj ET q")},
	}.read(t)
	p := &d.Pages[0]
	form := object.Ref{Number: 10}
	want := []glyph.Mark{
		{Tag: "P", HasMCID: true, Lang: "en", From: 0, To: 3},
		{Tag: "Span", Parent: 1, From: 2, To: 3},
		{Tag: "Artifact", From: 3, To: 4, Artifact: &glyph.Artifact{Type: "Pagination", Subtype: "Header", Attached: []string{"Top"}}},
		{Tag: "Artifact", From: 4, To: 5, Artifact: &glyph.Artifact{}},
		{Tag: "P", MCID: 7, HasMCID: true, Alt: "gull", From: 5, To: 6},
		{Tag: "MP", From: 6, To: 6},
		{Tag: "P", HasMCID: true, Stream: form, From: 7, To: 8},
		{Tag: "P", MCID: 9, HasMCID: true, From: 8, To: 9},
	}
	if !reflect.DeepEqual(p.Marks, want) {
		t.Errorf("marks\n%+v\nwant\n%+v", p.Marks, want)
	}
	for _, c := range []struct {
		stream object.Ref
		mcid   int
		want   []int32
	}{{object.Ref{}, 0, []int32{0}}, {form, 0, []int32{6}}, {object.Ref{}, 7, []int32{4}}, {object.Ref{}, 8, nil}} {
		if got := p.Contents(c.stream, c.mcid); !reflect.DeepEqual(got, c.want) {
			t.Errorf("content %d of %v: %v, want %v", c.mcid, c.stream, got, c.want)
		}
	}
	if want := []glyph.Form{{Ref: form, From: 7, To: 8, StructParent: 3, HasParent: true}}; !reflect.DeepEqual(p.Forms, want) {
		t.Errorf("forms %+v, want %+v", p.Forms, want)
	}
	if x := p.Glyphs[7]; x.Text != "x" || x.X != 125 || x.Y != 25 || x.Mark != 7 {
		t.Errorf("the glyph of the form: %+v", x)
	}
	if i, ok := d.PageOf(object.Ref{Number: 3}); i != 0 || !ok {
		t.Errorf("page of 3 0 R: %d, %v", i, ok)
	}
}

func TestRules(t *testing.T) {
	d := fixture{
		content: `10 50 100 0.5 re f 10 40 m 110 40 l 110 40.5 l 10 40.5 l h f 2 w 10 30 m 110 30 l S
			1 g 10 20 100 1 re f 0 g 10 10 50 50 re f 10 10 m 50 20 l S 5 w 10 5 m 60 5 l S
			q 40 0 0 30 100 50 cm /I Do Q BI /W 1 /H 1 /CS /G /BPC 8 ID x EI`,
		resources: "/XObject << /I 10 0 R >>",
		page:      "/Annots [<< /Subtype /Link >> << /Subtype /Link >> << /Subtype /FreeText >>]",
		objects:   []string{stream("/Subtype /Image", "x")},
	}.read(t)
	p := &d.Pages[0]
	if want := []glyph.Box{{10, 50, 110, 50.5}, {10, 40, 110, 40.5}, {10, 29, 110, 31}}; !reflect.DeepEqual(p.Rules, want) {
		t.Errorf("rules %v, want %v", p.Rules, want)
	}
	if want := []glyph.Image{{Box: glyph.Box{100, 50, 140, 80}}, {Box: glyph.Box{0, 0, 1, 1}}}; !reflect.DeepEqual(p.Images, want) {
		t.Errorf("images %v, want %v", p.Images, want)
	}
	if want := map[string]int{"Link": 2, "FreeText": 1}; !reflect.DeepEqual(p.Annotations, want) {
		t.Errorf("annotations %v, want %v", p.Annotations, want)
	}
}
