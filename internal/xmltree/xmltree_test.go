package xmltree_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
	"plenary/internal/xmltree"
	"plenary/schema"
)

var mutants = flag.Int("mutants", 300, "how many broken documents are compared with libxml2")

// whole is a document with most of what Akoma Ntoso has.
func whole(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../../validate/testdata/whole.xml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// print writes a tree with the bytes of each node and attribute.
func print(data []byte, n *xmltree.Node) string {
	var b strings.Builder
	depth := 0
	n.Walk(func(d *xmltree.Node) bool {
		depth = 0
		for a := d.Parent; a != nil; a = a.Parent {
			depth++
		}
		b.WriteString(strings.Repeat("  ", depth))
		if d.Name == "" {
			fmt.Fprintf(&b, "%q of %q\n", d.Text, data[d.Span.Start:d.Span.End])
			return true
		}
		fmt.Fprintf(&b, "%s %q", d.Name, data[d.Tag.Start:d.Tag.End])
		if d.Space != "" {
			fmt.Fprintf(&b, " in %s", d.Space)
		}
		for _, a := range d.Attrs {
			fmt.Fprintf(&b, ", %s=%q of %q", strings.TrimPrefix(a.Space+" "+a.Name, " "), a.Value, data[a.Span.Start:a.Span.End])
		}
		fmt.Fprintf(&b, ", ends %q\n", data[max(d.Span.Start, d.Span.End-4):d.Span.End])
		return true
	})
	return b.String()
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, xml, want string }{
		{"an element", "<?xml version='1.0'?>\n<a/>\n<!-- fog -->", "a \"<a/>\", ends \"<a/>\"\n"},
		{"text and its references", "<a>fog &amp; &#x6d;ist\r\n</a>", "a \"<a>\", ends \"</a>\"\n  \"fog & mist\\n\" of \"fog &amp; &#x6d;ist\\r\\n\"\n"},
		{"text cut by a comment and by CDATA", "<a>fog<!-- > -->mist<![CDATA[<&>]]></a>",
			"a \"<a>\", ends \"</a>\"\n  \"fog\" of \"fog\"\n  \"mist\" of \"mist\"\n  \"<&>\" of \"<![CDATA[<&>]]>\"\n"},
		{"line ends", "<a>fog\r\nmist\rdew<![CDATA[\r\n&amp;]]></a>", "a \"<a>\", ends \"</a>\"\n  \"fog\\nmist\\ndew\" of \"fog\\r\\nmist\\rdew\"\n  \"\\n&amp;\" of \"<![CDATA[\\r\\n&amp;]]>\"\n"},
		{"attributes", "<a b='1'  c = \"x\ty&#10;&lt;\"/>", "a \"<a b='1'  c = \\\"x\\ty&#10;&lt;\\\"/>\", b=\"1\" of \"b='1'\", c=\"x y\\n<\" of \"c = \\\"x\\ty&#10;&lt;\\\"\", ends \";\\\"/>\"\n"},
		{"namespaces", "<p:a xmlns:p='urn:p' xmlns='urn:d'><b p:c='' c='' xml:id='i'/><b xmlns=''/></p:a>",
			"a \"<p:a xmlns:p='urn:p' xmlns='urn:d'>\" in urn:p, ends \"p:a>\"\n" +
				"  b \"<b p:c='' c='' xml:id='i'/>\" in urn:d, urn:p c=\"\" of \"p:c=''\", c=\"\" of \"c=''\", http://www.w3.org/XML/1998/namespace id=\"i\" of \"xml:id='i'\", ends \"i'/>\"\n" +
				"  b \"<b xmlns=''/>\", ends \"''/>\"\n"},
		{"a byte order mark", "\uFEFF<?xml version='1.0' encoding='utf-8'?><a>é</a>", "a \"<a>\", ends \"</a>\"\n  \"é\" of \"é\"\n"},
	} {
		root, err := xmltree.Parse([]byte(c.xml))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := print([]byte(c.xml), root); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Each error names its rule and the first byte that is wrong.
func TestErrors(t *testing.T) {
	for _, c := range []struct {
		xml, rule string
		at        int
		message   string
	}{
		{"", "input-empty", 0, "the file is empty"},
		{"<a>\x00</a>", "input-binary", 3, "the character U+0000 is not allowed in XML"},
		{"<a>\xff</a>", "input-encoding", 3, "the byte 0xFF cannot stand here in UTF-8"},
		{"<?xml version='1.0' encoding='latin1'?><a/>", "input-encoding", 20, `the XML declaration names the encoding "latin1"; only UTF-8 is read`},
		{"<!DOCTYPE a><a/>", "xml-dtd", 0, "a document type declaration is not read"},
		{"<a><b></a>", "xml-malformed", 6, "</a> stands where </b> is due"},
		{"<a>", "xml-malformed", 0, "<a> is not closed"},
		{"<a/><b/>", "xml-malformed", 4, "a second root element <b>"},
		{"<a/>fog", "xml-malformed", 4, "text outside the root element"},
		{"<a b='1' b='2'/>", "xml-malformed", 9, "the attribute b stands twice"},
		{"<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "xml-malformed", 34, "the attribute q:b stands twice under two prefixes"},
		{"<p:a/>", "xml-malformed", 1, `the prefix "p" is not declared`},
		{"<a>&gull;</a>", "xml-malformed", 3, "& is neither a reference to a character nor one of &amp; &lt; &gt; &quot; &apos;"},
		{"<a>]]></a>", "xml-malformed", 3, "]]> in text"},
		{"<a b=c/>", "xml-malformed", 3, "the value of the attribute b is not in quotes"},
		{strings.Repeat("<a>", schema.MaxDepth+1), "xml-limit", 3 * schema.MaxDepth, "elements are nested more than 64 deep"},
	} {
		root, err := xmltree.Parse([]byte(c.xml))
		if root != nil || err == nil {
			t.Errorf("%.40s: no error", c.xml)
			continue
		}
		if err.Rule.Code != c.rule || err.Span.Start != c.at || err.Message != c.message {
			t.Errorf("%.40s: %s at %d: %s", c.xml, err.Rule.Code, err.Span.Start, err.Message)
		}
		if f := err.Finding(); f.Rule != err.Rule || f.Message != err.Error() || f.Hint != err.Hint {
			t.Errorf("%.40s: the finding is %v", c.xml, f)
		}
	}
}

func TestNode(t *testing.T) {
	data := []byte("<a eId='x'>fog<b/><c p='1'>mist<d>!</d></c><b/> </a>")
	a, err := xmltree.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	c := a.Child("c")
	for what, got := range map[string][2]string{
		"a value":               {c.Value("p"), "1"},
		"no value":              {c.Value("q"), ""},
		"a path":                {c.Child("d").XPath(), "/a/c/d"},
		"a path among siblings": {a.Children[3].XPath(), "/a/b[2]"},
		"all text":              {a.AllText(), "fogmist! "},
		"the element before":    {c.Previous().XPath(), "/a/b[1]"},
		"the node at a byte":    {a.At(bytes.Index(data, []byte("ist"))).Text, "mist"},
		"the node at an end":    {a.At(bytes.Index(data, []byte("</c>"))).Name, "c"},
	} {
		if got[0] != got[1] {
			t.Errorf("%s is %q, want %q", what, got[0], got[1])
		}
	}
	if a.Child("b").Previous() != nil || a.Child("d") != nil || a.Attr("p") != nil || !a.Attr("eId").IsIdentifier() {
		t.Error("what is not there was found, or what is there was not")
	}
}

func TestSkipContent(t *testing.T) {
	for _, c := range []struct{ xml, next string }{
		{"<a><b/>fog</a>", "</a>"},
		{"<a><b/>fog<a/></a>", "<b/>"},
		{"<a><b/><!-- </a> --></a>", "<b/>"},
		{"<a><b/><![CDATA[</a>]]></a>", "<b/>"},
		{"<a/><b/></a>", "<b/>"},
	} {
		s := xmltree.NewScanner([]byte(c.xml))
		if _, err := s.Next(); err != nil {
			t.Fatal(err)
		}
		s.SkipContent()
		token, err := s.Next()
		if err != nil || c.xml[token.Span.Start:token.Span.End] != c.next || s.Offset() != token.Span.End {
			t.Errorf("%s: then comes %v, %v; want %s", c.xml, token, err, c.next)
		}
	}
}

func TestReference(t *testing.T) {
	for text, want := range map[string]rune{"&amp;": '&', "&lt;x": '<', "&#65;": 'A', "&#x1F426;": '🐦', "&#0;": 0, "&#xD800;": 0, "&gull;": 0, "&;": 0, "&": 0, "&#x110000;": 0} {
		r, size := xmltree.Reference([]byte(text))
		if r != want || (size == 0) != (want == 0) || want != 0 && text[size-1] != ';' {
			t.Errorf("%s: %q of %d bytes, want %q", text, r, size, want)
		}
	}
}

var scraps = []string{
	"<", ">", "&", "&amp;", "&lt;", "&#x41;", "&#0;", "&#xD800;", "&gull;", "&#;", "]]>", "<![CDATA[", "<![CDATA[x]]>", "<!--", "-->", "<!-- x -->", "<!-- x -- y -->",
	"<?x y?>", "<?xml version='1.0'?>", "<?XML x?>", "<?x", "?>", "\"", "'", "=", "/", "x", " ", "\n", ":", "a:b", "xml:lang='en'", " xmlns:p='urn:x'", " xmlns:p=''",
	" xmlns=''", " eId='x'", "<p:x/>", "<x xmlns:p='urn:a' p:y='1'/>", "<x xmlns:p='urn:a' xmlns:q='urn:a' p:y='1' q:y='2'/>", "<i/>", "</i>", "<i>", "<1/>", "<é/>",
	"<a·/>", "<-/>", "<:x/>", "<x:/>", "<a:b:c/>", "é", "\u2028", "<x a='<'/>", "<x a=b/>", "<x a/>", "<x a='1'b='2'/>", "<x a='1' a='2'/>", "</p >", "< p>", "<p/ >", "<x\n/>",
	"<x xmlns:xml='urn:x'/>", "<x xmlns:xml='http://www.w3.org/XML/1998/namespace'/>", "<x xmlns:xmlns='urn:x'/>", "<x a='&lt;&#10;'/>", "<x a='&'/>",
}

// corrupted returns a document with a few bytes changed anywhere.
func corrupted(data []byte, seed uint64) []byte {
	random := rand.New(rand.NewPCG(seed, 7))
	for range 1 + random.IntN(2) {
		at := random.IntN(len(data) + 1)
		end := min(len(data), at+[...]int{0, 0, 0, 1, 2, 9}[random.IntN(6)])
		data = slices.Concat(data[:at], []byte(scraps[random.IntN(len(scraps))]), data[end:])
	}
	return data
}

// Well-formed is what libxml2 calls so.
func TestAgreesWithXMLLint(t *testing.T) {
	tool := oracle.Tool(t, "xmllint")
	dir, data := t.TempDir(), whole(t)
	var files []string
	for i := range *mutants {
		name := filepath.Join(dir, fmt.Sprintf("%05d.xml", i))
		if err := os.WriteFile(name, corrupted(data, uint64(i)), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	out, _ := exec.Command(tool, append([]string{"--noout", "--nonet", "--nowarning"}, files...)...).CombinedOutput()
	said := map[string][]string{} // by xmllint, of each file
	for line := range strings.Lines(string(out)) {
		file, what, _ := strings.Cut(line, ":")
		// That a namespace is no URI is no breach of well-formedness.
		if slices.Contains(files, file) && !strings.Contains(what, "is not a valid URI") {
			said[file] = append(said[file], what)
		}
	}
	wellFormed := 0
	for i, file := range files {
		_, err := xmltree.Parse(corrupted(data, uint64(i)))
		if err == nil {
			wellFormed++
		} else if err.Rule == schema.InputEncoding || err.Rule == schema.InputBinary {
			continue
		}
		if (err != nil) != (len(said[file]) > 0) {
			t.Errorf("%s: we say %v, xmllint %q", filepath.Base(file), err, said[file])
		}
	}
	if wellFormed == 0 || wellFormed == len(files) {
		t.Errorf("%d of %d are well-formed: the test shows nothing", wellFormed, len(files))
	}
}

// checkPlaces holds that each node lies in its parent, behind the one before it, and
// that its bytes are those that it was read from.
func checkPlaces(t *testing.T, data []byte, root *xmltree.Node) {
	t.Helper()
	root.Walk(func(n *xmltree.Node) bool {
		at, end := n.Tag.End, n.Span.End
		for _, c := range n.Children {
			if c.Parent != n || c.Span.Start < at || c.Span.End > end || c.Span.Start >= c.Span.End {
				t.Fatalf("%v lies wrongly in %v", c.Span, n.Span)
			}
			at = c.Span.End
		}
		if n.Name != "" && (data[n.Tag.Start] != '<' || data[n.Tag.End-1] != '>' || data[n.Span.End-1] != '>') {
			t.Fatalf("the tags of %s are %q", n.Name, data[n.Span.Start:n.Span.End])
		}
		for _, a := range n.Attrs {
			if a.Span.Start < n.Tag.Start || a.Span.End > n.Tag.End || !bytes.Contains(data[a.Span.Start:a.Span.End], []byte(a.Name)) {
				t.Fatalf("the attribute %s is %q", a.Name, data[a.Span.Start:a.Span.End])
			}
		}
		return true
	})
}

// events lists what encoding/xml reads: the names of start tags, and text.
func events(data []byte) (list []string, err error) {
	decoder := xml.NewDecoder(bytes.NewReader(xmltree.WithoutMark(data)))
	depth := 0
	text := func(s string) {
		if n := len(list); n > 0 && strings.HasPrefix(list[n-1], "text ") {
			list[n-1] += s
		} else if s != "" {
			list = append(list, "text "+s)
		}
	}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			list = append(list, "start "+normal(t.Name.Space)+" "+t.Name.Local)
		case xml.EndElement:
			depth--
			list = append(list, "end")
		case xml.CharData:
			if depth > 0 {
				text(string(t))
			}
		}
	}
}

// normal makes white space blanks: encoding/xml leaves it as it is in attributes.
func normal(s string) string { return strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(s) }

// ours lists the same of a tree.
func ours(n *xmltree.Node, list []string) []string {
	if n.Name == "" {
		if last := len(list) - 1; strings.HasPrefix(list[last], "text ") {
			list[last] += n.Text
		} else if n.Text != "" {
			list = append(list, "text "+n.Text)
		}
		return list
	}
	list = append(list, "start "+normal(n.Space)+" "+n.Name)
	for _, c := range n.Children {
		list = ours(c, list)
	}
	return append(list, "end")
}

// FuzzParse holds that places lie in the file and in each other, and that encoding/xml
// reads the same elements and the same text from what is accepted.
func FuzzParse(f *testing.F) {
	for _, rule := range schema.Rules() {
		f.Add([]byte(rule.Bad))
	}
	for i := range uint64(20) {
		f.Add(corrupted(whole(f), i))
	}
	f.Add([]byte("<p:a xmlns:p='urn:p'><b xmlns='urn:b' p:c='&#10;'>x<![CDATA[&\r\n]]>\r\n&lt;</b></p:a>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		root, err := xmltree.Parse(data)
		if err != nil {
			if err.Span.Start < 0 || err.Span.Start > err.Span.End || err.Span.End > len(data)+1 || err.Rule == nil || err.Message == "" {
				t.Fatalf("an error without a place: %#v", err)
			}
			return
		}
		checkPlaces(t, data, root)
		theirs, failure := events(data)
		if failure != nil && strings.Contains(failure.Error(), "invalid XML name") {
			return // it knows the names of the fourth edition of XML 1.0, we those of the fifth
		}
		if failure != nil {
			t.Fatalf("encoding/xml does not read it: %v", failure)
		}
		if got := ours(root, nil); !slices.Equal(got, theirs) {
			t.Fatalf("we read\n%q\nencoding/xml\n%q", got, theirs)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	data := whole(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := xmltree.Parse(data); err != nil {
			b.Fatal(err)
		}
	}
}
