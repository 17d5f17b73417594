package html

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/convert/account"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	"plenary/internal/oracle"
)

// What holds of every view holds of those of the specimens and of real texts.
func TestViews(t *testing.T) {
	for _, test := range []struct {
		name  string
		holds func(*testing.T, Document, view)
	}{{"says what the tree says", saysWhatTheTreeSays}, {"has all that is kept", hasAllThatIsKept}} {
		t.Run(test.name, func(t *testing.T) {
			for _, d := range documents(t, 10) {
				test.holds(t, d, newView(d))
			}
		})
		t.Run(test.name+" of the corpus", func(t *testing.T) {
			for _, d := range corpus(t) {
				test.holds(t, d, newView(d))
			}
		})
	}
}

// corpus returns some documents of each form of the development corpus.
func corpus(t *testing.T) (some []Document) {
	all, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/dev/en"), "*.txt"))
	if err != nil || len(all) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	for i := 0; i < len(all); i += 29 {
		data, err := os.ReadFile(all[i])
		if err != nil {
			t.Fatal(err)
		}
		some = append(some, converted(filepath.Base(all[i]), string(data)))
	}
	return some
}

// saysWhatTheTreeSays holds when a view, put together again, has exactly the
// words of the tree.
func saysWhatTheTreeSays(t *testing.T, d Document, v view) {
	var want []string
	resolution.Walk(d.Resolution, func(node any) bool {
		switch node := node.(type) {
		case *resolution.Num:
			want = append(want, node.Value)
		case *resolution.Text:
			want = append(want, node.Value)
		case *resolution.Note:
			want = append(want, node.Marker)
		case *resolution.NoteRef:
			want = append(want, node.Marker)
		}
		return true
	})
	got := words(v, v.Nodes)
	slices.Sort(got)
	want = strings.Fields(strings.Join(want, " "))
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", d.Name, got, want)
	}
}

func words(v view, nodes []*node) (all []string) {
	for _, n := range nodes {
		all = append(all, strings.Fields(n.Num)...)
		all = append(all, inlineWords(v, n.Text)...)
		all = append(all, words(v, n.Inner)...)
	}
	return all
}

func inlineWords(v view, list []inline) (all []string) {
	for _, in := range list {
		value := in.Value + in.Note
		if len(in.At) == 2 {
			value = v.Text[byteAt(v, in.At[0]):byteAt(v, in.At[1])]
		}
		all = append(all, strings.Fields(value)...)
		all = append(all, inlineWords(v, in.Text)...)
	}
	return all
}

// byteAt returns the first byte that has an offset.
func byteAt(v view, unit int) int { return slices.Index(v.units, int32(unit)) }

// hasAllThatIsKept holds when every byte that the account keeps belongs to the
// place of one node.
func hasAllThatIsKept(t *testing.T, d Document, v view) {
	owners := make([]int, len(v.units))
	visit(v.Nodes, func(n *node) {
		for i := 0; i < len(n.At); i += 2 {
			for at := n.At[i]; at < n.At[i+1]; at++ {
				owners[at]++
			}
		}
	})
	for _, e := range d.Account {
		if e.Fate != account.Kept {
			continue
		}
		for at := v.units[e.Span.Start]; at < v.units[e.Span.End]; at++ {
			if owners[at] != 1 {
				t.Fatalf("%s: %q at %d belongs to %d nodes", d.Name, d.Text[e.Span.Start:e.Span.End], e.Span.Start, owners[at])
			}
		}
	}
}

func visit(nodes []*node, f func(*node)) {
	for _, n := range nodes {
		f(n)
		visit(n.Inner, f)
	}
}

// A word that was repaired is marked in the structure.
func TestRepairedWord(t *testing.T) {
	var repaired []string
	visit(newView(converted("light.txt", specimenText(t, "lighthouses.txt"))).Nodes, func(n *node) {
		for _, in := range n.Text {
			if in.Repair != "" {
				repaired = append(repaired, in.Repair+": "+in.Value)
			}
		}
	})
	if want := []string{"split word: keepers", "split word: represented"}; !slices.Equal(repaired, want) {
		t.Errorf("got %q, want %q", repaired, want)
	}
}

// Findings of the XML are shown at the node that their path names, or at the
// nearest one around it.
func TestFind(t *testing.T) {
	r := specimen.New()
	second := r.MainBody[1].(*resolution.Paragraph)
	v := newView(Document{Resolution: r, EIDs: resolution.EIDs{second: "para_2", second.Points[1]: "para_2__list_1__point_b"}})
	for path, want := range map[string]string{
		"para_2":                                                          "paragraph 2.",
		"para_2__list_1__point_b":                                         "point (b)",
		"para_2__list_1__point_b__content_1":                              "point (b)",
		"para_21":                                                         "",
		"/akomaNtoso/statement/meta":                                      "",
		"/akomaNtoso/statement/coverPage/p[2]":                            "p ",
		"/akomaNtoso/statement/mainBody":                                  "mainBody ",
		"/akomaNtoso/statement/mainBody/section":                          "section I",
		"/akomaNtoso/statement/mainBody/gull[3]":                          "mainBody ",
		"/x/mainBody/paragraph[2]/list/point[2]/":                         "point (b)",
		"/akomaNtoso/statement/preamble/container[2]/blockList/item[2]/p": "item (b)",
	} {
		got := ""
		if number := v.root.find(path); number != nil {
			visit(v.Nodes, func(n *node) {
				if n.number == *number {
					got = n.Kind + " " + n.Num
				}
			})
		}
		if got != want {
			t.Errorf("find(%q) is %q, want %q", path, got, want)
		}
	}
}

func TestWhere(t *testing.T) {
	for want, p := range map[string]diag.Place{
		"":                  {File: "lamp.txt"},
		"3:14":              {File: "lamp.txt", Start: diag.Position{Line: 3, Column: 14}},
		"lamp.xml 3:1 para": {File: "out/lamp.xml", Start: diag.Position{Line: 3, Column: 1}, Path: "para"},
	} {
		if got := where(p, "lamp.txt"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
