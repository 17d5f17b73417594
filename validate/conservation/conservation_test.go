package conservation

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"plenary/convert/account"
	"plenary/diag"
	_ "plenary/internal/update" // the flag -update
	"plenary/internal/xmltree"
	"plenary/schema"
)

//nolint:revive // accounts read best in the model's own words

// An accountant builds a source and its account side by side.
type accountant struct {
	source  strings.Builder
	account account.Account
	order   int
}

func (a *accountant) add(fate account.Fate, text, what, repaired string) {
	start := a.source.Len()
	a.source.WriteString(text)
	e := account.Entry{Span: diag.Span{Start: start, End: a.source.Len()}, Fate: fate, What: what, Text: repaired}
	if fate == account.Kept {
		e.Order = a.order
		a.order++
	}
	a.account = append(a.account, e)
}

// accounted reads a source written with marks: plain words are kept, ~x~ is
// furniture, {x|y} is the repair of x to y, and blanks are space.
func accounted(marked string) *accountant {
	a := &accountant{}
	for part := range strings.SplitSeq(marked, "\x00") {
		switch {
		case part == "":
		case strings.TrimSpace(part) == "":
			a.add(account.Space, part, "", "")
		case part[0] == '~':
			a.add(account.Furniture, strings.Trim(part, "~"), "page number", "")
		case part[0] == '{':
			x, y, _ := strings.Cut(strings.Trim(part, "{}"), "|")
			a.add(account.Repair, x, "split word", y)
		default:
			a.add(account.Kept, part, "", "")
		}
	}
	return a
}

func statement(body string) []byte {
	return []byte(`<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso><statement><meta>not <x>this</x></meta>
  ` + body + `
</statement></akomaNtoso>
`)
}

func raises(list diag.List, rule *diag.Rule) bool {
	return slices.ContainsFunc(list, func(f diag.Finding) bool { return f.Rule == rule })
}

func TestConservation(t *testing.T) {
	for _, c := range []struct {
		name, source, xml string
		rule              *diag.Rule // nil when all is conserved
		message           string
	}{
		{"the same", "The\x00 \x00lamp", "<p>The lamp</p>", nil, ""},
		{"other white space", "The\x00\n\n\t\x00lamp", "<p>The\u00a0<i>la</i>mp </p>", nil, ""},
		{"furniture", "The\x00 \x00~12/34~\x00 \x00lamp", "<p>The lamp</p>", nil, ""},
		{"a repair that takes away", "coun\x00{ |}\x00tries", "<p>countries</p>", nil, ""},
		{"a repair that puts in", "post\x00{\n|-}\x00conflict", "<p>post-conflict</p>", nil, ""},
		{"a repair at the beginning", "{x|The}\x00 \x00lamp", "<p>The lamp</p>", nil, ""},
		{"references", "A & B <C> \"d\" é", `<p>A &amp; B &lt;C&gt; &quot;d&quot; &#xE9;</p>`, nil, ""},
		{"a comment", "The\x00 \x00lamp", "<p>The <!-- old --> lamp</p>", nil, ""},
		{"CDATA", "a<b", "<p><![CDATA[a<b]]></p>", nil, ""},
		{"canonically equivalent", "cafe\u0301", "<p>caf\u00e9</p>", nil, ""},
		{"a number and a mark", "1.\x00 \x00Light\x001", `<num>1.</num><p>Light<authorialNote marker="1"></authorialNote></p>`, nil, ""},
		{"a repeated mark", "Light\x00*", `<p>Light<noteRef href="#a" marker="*"/></p>`, nil, ""},
		{"meta of an annex", "Annex", "<p>Annex</p><doc><meta>nor <meta2/>this</meta></doc>", nil, ""},
		{"meta with a false end", "Lamp", "<doc><meta><!-- </meta> --><x>y</x></meta></doc><p>Lamp</p>", nil, ""},
		{"nothing at all", "", "<p/>", nil, ""},

		{"a word missing", "The\x00 \x00old\x00 \x00lamp", "<p>The lamp</p>", schema.TextDiffers, `"oldlamp", the document with "lamp"`},
		{"a word added", "The\x00 \x00lamp", "<p>The old lamp</p>", schema.TextDiffers, `"lamp", the document with "oldlamp"`},
		{"the end missing", "The\x00 \x00lamp", "<p>The</p>", schema.TextDiffers, `"lamp", the document with "(the end)"`},
		{"the end added", "The", "<p>The lamp</p>", schema.TextDiffers, `"(the end)", the document with "lamp"`},
		{"another order", "The\x00 \x00lamp", "<p>lamp The</p>", schema.TextDiffers, ""},
		{"another letter", "lamp", "<p>lomp</p>", schema.TextDiffers, `"amp", the document with "omp"`},
		{"a repair not made", "coun\x00{ |-}\x00tries", "<p>countries</p>", schema.TextDiffers, ""},
		{"a mark missing", "Light\x001", "<p>Light<authorialNote/></p>", schema.TextDiffers, ""},
		{"broken XML", "x", "<p>x &gull;</p>", schema.TextDiffers, "cannot be compared"},
	} {
		a := accounted(c.source)
		list := Judge([]byte(a.source.String()), a.account, statement(c.xml))
		switch {
		case c.rule == nil && len(list) > 0:
			t.Errorf("%s:\n%s", c.name, list.Err())
		case c.rule != nil && (len(list) != 1 || list[0].Rule != c.rule || !strings.Contains(list[0].Message, c.message)):
			t.Errorf("%s: want %s with %q, got\n%s", c.name, c.rule.Code, c.message, list.Err())
		}
	}
}

// A note is lifted out: its text stands at the end of the source and in the
// middle of the document.
func TestConservationFollowsTheOrder(t *testing.T) {
	a := accounted("Light\x00 \x00burns\x00.\x00\n\x00See fog.")
	for i, order := range map[int]int{0: 0, 2: 2, 3: 3, 5: 1} {
		a.account[i].Order = order
	}
	source := []byte(a.source.String())
	good := statement("<p>Light<authorialNote><p>See fog.</p></authorialNote> burns.</p>")
	if list := Judge(source, a.account, good); len(list) > 0 {
		t.Errorf("findings:\n%s", list.Err())
	}
	if list := Judge(source, a.account, statement("<p>Light burns. See fog.</p>")); !raises(list, schema.TextDiffers) {
		t.Error("another order was not seen")
	}
}

// Both places of a difference are told.
func TestConservationPlaces(t *testing.T) {
	a := accounted("The\x00 \x00old\x00 \x00lamp")
	xml := statement("<p>The &amp; lamp</p>")
	list := Judge([]byte(a.source.String()), a.account, xml)
	if len(list) != 1 || len(list[0].Related) != 1 {
		t.Fatalf("findings:\n%s", list.Err())
	}
	span, other := list[0].Place.Span, list[0].Related[0].Place
	if got := a.source.String()[span.Start:]; !strings.HasPrefix(got, "old") {
		t.Errorf("the place in the source is at %q", got)
	}
	if got := string(xml[other.Span.Start:]); !strings.HasPrefix(got, "&amp;") || other.Start.Line != 3 {
		t.Errorf("the place in the XML is %v, at %q", other.Start, got)
	}
}

func TestConservationOfTheAccount(t *testing.T) {
	source := []byte("The lamp")
	xml := statement("<p>The lamp</p>")
	entry := func(start, end int, fate account.Fate, order int) account.Entry {
		return account.Entry{Span: diag.Span{Start: start, End: end}, Fate: fate, Order: order}
	}
	the, space, lamp := entry(0, 3, account.Kept, 0), entry(3, 4, account.Space, 0), entry(4, 8, account.Kept, 1)
	for _, c := range []struct {
		name    string
		account account.Account
		rule    *diag.Rule
	}{
		{"whole", account.Account{the, space, lamp}, nil},
		{"a gap", account.Account{the, lamp}, schema.TextLost},
		{"an overlap", account.Account{the, entry(2, 4, account.Space, 0), lamp}, schema.TextLost},
		{"no end", account.Account{the, space}, schema.TextLost},
		{"nothing", nil, schema.TextLost},
		{"beyond the end", account.Account{the, space, entry(4, 99, account.Kept, 1)}, schema.TextLost},
		{"backwards", account.Account{the, entry(3, 2, account.Space, 0)}, schema.TextLost},
		{"lost", account.Account{the, space, entry(4, 8, account.Lost, 0)}, schema.TextLost},
		{"space that is none", account.Account{the, entry(3, 8, account.Space, 0)}, schema.TextLost},
		{"furniture without name", account.Account{the, space, entry(4, 8, account.Furniture, 0)}, schema.AccountUnnamed},
		{"repair without name", account.Account{the, space, entry(4, 8, account.Repair, 0)}, schema.AccountUnnamed},
	} {
		list := Judge(source, c.account, xml)
		if c.rule == nil && len(list) > 0 || c.rule != nil && !raises(list, c.rule) {
			t.Errorf("%s:\n%s", c.name, list.Err())
		}
	}
}

func FuzzConservation(f *testing.F) {
	f.Add([]byte("The lamp"), "<p>The lamp</p>", 3, 4)
	f.Add([]byte("cafe\u0301"), "<p>caf\u00e9 &amp; <authorialNote marker='1'/></p>", 1, 2)
	f.Fuzz(func(t *testing.T, source []byte, body string, a, b int) {
		account := account.Account{
			{Span: diag.Span{Start: 0, End: a}, Fate: account.Kept, Order: 1},
			{Span: diag.Span{Start: a, End: b}, Fate: account.Repair, Text: "x"},
			{Span: diag.Span{Start: b, End: len(source)}, Fate: account.Kept},
		}
		for _, finding := range Judge(source, account, statement(body)) {
			_ = finding.Error()
		}
	})
}

func BenchmarkConservation(b *testing.B) {
	data, err := os.ReadFile("../testdata/whole.xml")
	if err != nil {
		b.Fatal(err)
	}
	whole := string(data)
	root, malformed := xmltree.Parse(data)
	if malformed != nil {
		b.Fatal(malformed)
	}
	var a accountant
	root.Walk(func(n *xmltree.Node) bool {
		if n.Name == "" {
			fate := account.Kept
			if strings.TrimSpace(n.Text) == "" {
				fate = account.Space
			}
			a.add(fate, n.Text, "", "")
		} else if n.Name == "authorialNote" || n.Name == "noteRef" {
			a.add(account.Kept, n.Value("marker"), "", "")
		}
		return n.Name != "meta"
	})
	source := []byte(a.source.String())
	if list := Judge(source, a.account, []byte(whole)); len(list) > 0 {
		b.Fatal(fmt.Sprint(list))
	}
	b.SetBytes(int64(len(whole)))
	b.ReportAllocs()
	for b.Loop() {
		Judge(source, a.account, []byte(whole))
	}
}
