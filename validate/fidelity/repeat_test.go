package fidelity

import (
	"fmt"
	"strings"
	"testing"

	"plenary/diag"
)

// rocks is a document with two tables that have the same head, and the text of its three pages as
// a PDF prints it: the first table goes on on the second page, where the second begins; that goes on on the third.
const (
	rocks = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>metadata</meta>
<preface><p><docNumber>199/14.</docNumber> <docTitle>Care of gulls on rocks in the year 2145</docTitle></p></preface>
<preamble><formula><p><i>The General Assembly</i>,</p></formula></preamble>
<mainBody><paragraph><num>1.</num><content><p><i>Decides</i> to keep these lamps:</p>
<table><tr><th><p>Rock</p></th><th><p>Lamps<authorialNote marker="a"><p>As of 3 May 2145.</p></authorialNote></p></th><th><p>Gulls (thousands)</p></th></tr>
<tr><td><p>Northern rock</p></td><td><p>12</p></td><td><p>8</p></td></tr>
<tr><td><p>Southern rock of the old keepers</p></td><td><p>13</p></td><td><p>9</p></td></tr></table></content></paragraph>
<paragraph><num>2.</num><content><p><i>Decides also</i> to keep these horns:</p>
<table><tr><th><p>Horn</p></th><th><p>Keepers</p></th></tr>
<tr><td><p>Eastern horn</p></td><td><p>4</p></td></tr>
<tr><td><p>Western horn</p></td><td><p>5</p></td></tr>
<tr><td><p>Horn of the bay</p></td><td><p>6</p></td></tr></table></content></paragraph>
<paragraph><num>3.</num><content><p><i>Decides further</i> to keep these as well:</p>
<table><tr><th><p>Horn</p></th><th><p>Keepers</p></th></tr>
<tr><td><p>Horn of the old tower</p></td><td><p>7</p></td></tr>
<tr><td><p>Horn of the new tower</p></td><td><p>8</p></td></tr></table></content></paragraph></mainBody></statement></akomaNtoso>`
	rocksPages = "199/14. Care of gulls on rocks in the year 2145\nThe General Assembly,\n1. Decides to keep these lamps:\n" +
		"Rock Lampsa\nGulls (thousands)\nNorthern rock 12 8\n45-12345 1/4\na As of 3 May 2145.\n" +
		"\fA/RES/199/14 Care of gulls on rocks in the year\n2145\nRock Lampsa\nGulls (thou\nsands)\nSouthern rock of the old\nkeepers 13 9\n" +
		"2. Decides also to keep these horns:\nHorn Keepers\nEastern horn 4\n2/4 45-12345\n" +
		"\fA/RES/199/14 Care of gulls on rocks in the year\n2145\nHorn Keepers\nWestern horn 5\nHorn of the bay 6\n" +
		"3. Decides further to keep these as well:\n3/4 45-12345\n" +
		"\fA/RES/199/14 Care of gulls on rocks in the year\n2145\nHorn Keepers\nHorn of the old tower 7\nHorn of the new tower 8\n4/4 45-12345\n"
	lampHead   = `<tr><th><p>Rock</p></th><th><p>Lamps<authorialNote marker="a"><p>As of 3 May 2145.</p></authorialNote></p></th><th><p>Gulls (thousands)</p></th></tr>`
	titleLines = "\fA/RES/199/14 Care of gulls on rocks in the year\n2145\n"
	hornHead   = `<tr><th><p>Horn</p></th><th><p>Keepers</p></th></tr>`
)

// TestRepeatedHeads holds which lines are what heads a table, repeated, and that a head is missed
// that is none.
func TestRepeatedHeads(t *testing.T) {
	tests := map[string]struct {
		source, document []string // what is replaced by what
		want             []string // errors
	}{
		"repeated":                    {},
		"orphan":                      {source: []string{"Eastern horn 4\n", "", "Western horn 5", "Eastern horn 4\nWestern horn 5"}},
		"by the reader, as a row":     {document: []string{"<tr><td><p>Western", hornHead + "<tr><td><p>Western"}},
		"no row is said to be a head": {document: []string{lampHead, strings.ReplaceAll(lampHead, "th>", "td>")}},
		"of a first row, with figures": {document: []string{hornHead, "<tr><td><p>Horn</p></td><td><p>2145</p></td></tr>", hornHead, "<tr><td><p>Horn</p></td><td><p>2145</p></td></tr>"},
			source: []string{"Horn Keepers", "Horn 2145", "Horn Keepers", "Horn 2145", "Horn Keepers", "Horn 2145"},
			want:   []string{`22:1 "Horn 2145"`}},
		"two tables made of one": {document: []string{"<tr><td><p>Western", "</table><table><tr><td><p>Western"}},
		"two tables made of one, and text between": {document: []string{"<tr><td><p>Western", "</table><p>Gull keepers</p><p>Gull keepers</p><table><tr><td><p>Western"},
			source: []string{"2/4 45-12345\n\fA/RES/199/14 Care of gulls on rocks in the year\n2145\n", "Gull keepers\n\fGull keepers\n"}},
		"three tables made of one": {document: []string{"<tr><td><p>Western", "</table><table><tr><td><p>Western", "<tr><td><p>Horn of the bay", "</table><table><tr><td><p>Horn of the bay"},
			source: []string{"Horn of the bay", "3/4 45-12345\n\fA/RES/199/14\nHorn Keepers\nHorn of the bay"}},
		"two tables made of one, behind other text": {document: []string{"<tr><td><p>Western", "</table><p>Gulls rest.</p><table><tr><td><p>Western"},
			source: []string{"2/4 45", "Gulls rest.\n2/4 45"}, want: []string{`23:1 "Horn Keepers"`}},
		"head lost": {document: []string{lampHead, ""},
			want: []string{`5:1 "Gulls (thousands)"`, `8:1 "a As of 3 May 2145. A/RES/199/14 Care of gulls on rocks in the year 2145 Rock Lampsa Gulls (thou sands)"`}},
		"head of the second table lost": {document: []string{hornHead + "\n<tr><td><p>Eastern", "<tr><td><p>Eastern"},
			want: []string{`17:1 "Horn Keepers"`, `22:1 "Horn Keepers"`}},
		"cells of the head of the second table lost": {document: []string{">Horn<", "><", ">Keepers<", "><"},
			want: []string{`17:1 "Horn Keepers"`, `22:1 "Horn Keepers"`}},
		"head of the last table lost, which opens a page": {document: []string{hornHead + "\n<tr><td><p>Horn of the old", "<tr><td><p>Horn of the old"},
			want: []string{`29:1 "Horn Keepers"`}},
		"below text": {source: []string{"Horn Keepers\nWestern", "No keeper sleeps at night.\nHorn Keepers\nWestern"},
			want: []string{`22:1 "No keeper sleeps at night. Horn Keepers"`}},
		"not at the top": {source: []string{"Horn of the bay 6", "Horn Keepers\nHorn of the bay 6"},
			want: []string{`24:1 "Horn Keepers"`}},
		"with more": {source: []string{"Horn Keepers\nWestern", "Horn Keepers Lamps\nWestern"},
			want: []string{`22:1 "Horn Keepers Lamps"`}},
		"above what is in no such table": {source: []string{"Horn Keepers\nWestern", "Horn Keepers\nNo keeper sleeps at night.\nWestern"},
			want: []string{`22:1 "Horn Keepers No keeper sleeps at night."`}},
		"figures": {document: []string{">Horn<", ">2144<", ">Keepers<", ">2145<", ">Horn<", ">2144<", ">Keepers<", ">2145<"},
			source: []string{"Horn Keepers", "2144 2145", "Horn Keepers", "2144 2145", "Horn Keepers", "2144 2145"},
			want:   []string{`22:1 "2144 2145"`}},
		"number below it lost": {source: []string{"Western horn", "7\nWestern horn"}, want: []string{`23:1 "7"`}},
		"number below it lost, without furniture": {source: []string{"Western horn", "7\nWestern horn", titleLines, "\f", titleLines, "\f", titleLines, "\f",
			" 1/4", "", "2/4 ", "", "3/4 ", "", "4/4 ", ""}, want: []string{`19:1 "7"`}},
		"number below it lost, without a title": {source: []string{"Western horn", "7\nWestern horn", titleLines, "\fA/RES/199/14\n", titleLines, "\fA/RES/199/14\n", titleLines, "\fA/RES/199/14\n"},
			want: []string{`21:1 "7"`}},
		"row below it lost": {document: []string{"<tr><td><p>Western horn</p></td><td><p>5</p></td></tr>\n", ""},
			want: []string{`22:1 "Horn Keepers Western horn 5"`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			source, document := replaced(rocksPages, test.source), replaced(rocks, test.document)
			text := Source{Name: "pages.txt", Text: []byte(source)}
			list := Holds(text, []byte(document))
			var got []string
			for _, f := range list {
				got = append(got, fmt.Sprintf("%d:%d %s", f.Place.Start.Line, f.Place.Start.Column, strings.TrimSuffix(f.Message, " is not in the document")))
			}
			if want := strings.Join(test.want, "\n"); strings.Join(got, "\n") != want {
				t.Errorf("the errors are\n%s\nnot\n%s", strings.Join(got, "\n"), want)
			}
			if all := judge(text, []byte(document)); all.HasErrors() != (len(list) > 0) {
				t.Errorf("the whole judgement is\n%v", diag.List(all).Err())
			}
		})
	}
}

// replaced replaces pieces of a text by others, each once.
func replaced(text string, pairs []string) string {
	for ; len(pairs) > 0; pairs = pairs[2:] {
		text = strings.Replace(text, pairs[0], pairs[1], 1)
	}
	return text
}
