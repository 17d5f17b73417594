package object

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// values are objects as they are written, and as they are read.
var valuesRead = []struct {
	written string
	want    Value
	foreign bool // pikepdf reads it alike
}{
	{"null", Null{}, true},
	{"true", Bool(true), true},
	{"-17", Integer(-17), false}, // pikepdf lists no numbers
	{"4.", Real(4), false},
	{"/Gull", Name("Gull"), true},
	{"/A#42#2f", Name("AB/"), true},
	{"/", Name(""), false},
	{"(a(b)\\)\\101)", String("a(b))A"), true},
	{"<6775 6c6>", String("gul`"), true},
	{"[1 -2.5 /A (b) [null] << >> 3 0 R 1 0]", Array{Integer(1), Real(-2.5), Name("A"), String("b"), Array{Null{}}, Dict{}, Ref{3, 0}, Integer(1), Integer(0)}, true},
	{"[1 2 R 3 0 RG]", Array{Ref{1, 2}, Integer(3), Integer(0), Null{}}, false},
	{"[3 0R 3\n0\r\nR]", Array{Ref{3, 0}, Ref{3, 0}}, false},
	{"<</A 1/B[2]/C<</D(e)>>/F null>>", Dict{"A": Integer(1), "B": Array{Integer(2)}, "C": Dict{"D": String("e")}}, true},
	{"<</A 1 0 R/B 2>>", Dict{"A": Ref{1, 0}, "B": Integer(2)}, false},
	{"<</A%gull\n1>>", Dict{"A": Integer(1)}, true},
	{"<</A 1/A 2>>", Dict{"A": Integer(2)}, true},
	{"<</A 1", Dict{"A": Integer(1)}, false},
	{"[1 2", Array{Integer(1), Integer(2)}, false},
	{"<</A[1 2>>", Dict{"A": Array{Integer(1), Integer(2)}}, false},
	{"", Null{}, false},
	{"gull", Null{}, false},
	{"99999999999999999999", Real(99999999999999999999), false},
	{"9223372036854775807", Integer(9223372036854775807), false},
	{"-9223372036854775807", Integer(-9223372036854775807), false},
	{"0000000000000000000000000012", Integer(12), false},
	{"1e400", Real(mostReal), false},
	{"-1" + strings.Repeat("0", 400) + ".5", Real(-mostReal), false},
}

func TestValues(t *testing.T) {
	objects := []string{catalog, onePage, "<< /Type /Page /Parent 2 0 R >>"}
	foreign := objects
	for _, c := range valuesRead {
		objects = append(objects, c.written)
		if c.foreign {
			foreign = append(foreign[:len(foreign):len(foreign)], c.written)
		}
	}
	for _, data := range [][]byte{built(objects...), cutFrom("startxref")(built(objects...))} {
		f := opened(t, data)
		for i, c := range valuesRead {
			if got := f.Get(Ref{Number: i + 4}); !reflect.DeepEqual(got, c.want) {
				t.Errorf("%s: %#v, want %#v", c.written, got, c.want)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "made.pdf")
	if err := os.WriteFile(path, built(foreign...), 0o600); err != nil {
		t.Fatal(err)
	}
	comparePikepdf(t, held{"values", path, "", opened(t, built(foreign...))})
}

// updated appends objects to a file, with a table of these and of what is free.
func updated(data []byte, objects map[int]string, unused ...int) []byte {
	out := bytes.NewBuffer(bytes.Clone(data))
	previous := bytes.LastIndex(data, []byte("xref\n0 "))
	if i := bytes.LastIndex(data, []byte("xref\n%")); i > previous {
		previous = i
	}
	var table strings.Builder
	for number := range 100 {
		if o, ok := objects[number]; ok {
			fmt.Fprintf(&table, "%d 1\n%010d 00000 n \n", number, out.Len())
			fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", number, o)
		}
	}
	for _, number := range unused {
		fmt.Fprintf(&table, "%d 1\n%010d 00001 f \n", number, 0)
	}
	at := out.Len()
	fmt.Fprintf(out, "xref\n%%update\n%strailer\n<< /Size 100 /Prev %d /Update %d >>\nstartxref\n%d\n%%%%EOF\n", table.String(), previous, at, at)
	return out.Bytes()
}

// Of several updates the last counts; with cross references, without, and through object streams.
func TestUpdates(t *testing.T) {
	first := builtWith("/Info 4 0 R ", catalog, onePage, "<< /Type /Page /Rotate 0 >>", "(first)", "(first)", "(first)")
	second := updated(first, map[int]string{4: "(second)", 5: "(second)"})
	third := updated(second, map[int]string{5: "(third)", 3: "<< /Type /Page /Rotate 90 >>"}, 6)
	for name, data := range map[string][]byte{"whole": third, "without startxref": cutFrom("startxref")(third)} {
		f := opened(t, data)
		pages, err := f.Pages()
		if err != nil || len(pages) != 1 || pages[0].Rotate != 90 {
			t.Errorf("%s: %v, %v", name, pages, err)
		}
		for number, want := range map[int]Value{4: String("second"), 5: String("third")} {
			if got := f.Get(Ref{Number: number}); got != want {
				t.Errorf("%s: object %d is %v, want %v", name, number, got, want)
			}
		}
		if f.Get(f.Trailer()["Info"]) != String("second") || f.Trailer()["Update"] == nil {
			t.Errorf("%s: trailer %v", name, f.Trailer())
		}
	}
	f := opened(t, third)
	if got := f.Get(Ref{Number: 6}); got != (Null{}) {
		t.Errorf("the object that was freed is %v", got)
	}
	checkRepairs(t, f, nil, false)
}

// What the stream of a hybrid file has, its table calls free.
func TestHybrid(t *testing.T) {
	body := "%PDF-1.5\n1 0 obj" + catalog + "endobj\n2 0 obj" + onePage + "endobj\n3 0 obj<</Type/Page>>endobj\n"
	set := len(body)
	body += "5 0 obj" + stream("/Type/ObjStm/N 2/First 8", "4 0 6 7 (gull) (tern)") + " endobj\n"
	xref := len(body)
	body += "7 0 obj" + stream("/Type/XRef/Size 8/W[1 1 1]/Index[3 4]", "\x01\x00\x00\x02\x05\x00\x01"+string([]byte{byte(set)})+"\x00\x02\x05\x01") + " endobj\n"
	at := len(body)
	body += fmt.Sprintf("xref\n0 7\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n", 9, strings.Index(body, "2 0 obj"), strings.Index(body, "3 0 obj"))
	body += fmt.Sprintf("0000000000 00000 f \n%010d 00000 n \n0000000000 00000 f \ntrailer<</Root 1 0 R/Size 7/XRefStm %d>>\nstartxref\n%d\n", set, xref, at)
	f := opened(t, []byte(body))
	if a, b := f.Get(Ref{Number: 4}), f.Get(Ref{Number: 6}); a != String("gull") || b != String("tern") || f.Dict(Ref{Number: 3})["Type"] != Name("Page") {
		t.Errorf("%v %v %v", a, b, f.Get(Ref{Number: 3}))
	}
	checkRepairs(t, f, nil, false)
}

// A file whose objects are searched for: of two of one number that which comes later counts, wherever
// it is, and nothing within a stream is an object.
func TestSearch(t *testing.T) {
	pages := "%PDF-1.5\n1 0 obj" + catalog + "endobj\n2 0 obj" + onePage + "endobj\n3 0 obj<</Type/Page>>endobj\n"
	set := "9 0 obj" + stream("/Type/ObjStm/N 1/First 4", "4 0 (in a stream)") + " endobj\n"
	single := "4 0 obj(by itself)endobj\n"
	inner := "\n4 0 obj(of another file)endobj\n"
	for _, c := range []struct {
		name, data string
		want       Value
	}{
		{"a stream later", pages + single + set, String("in a stream")},
		{"a stream earlier", pages + set + single, String("by itself")},
		{"twice", pages + "4 0 obj(once)endobj\n" + single, String("by itself")},
		{"a generation", pages + "4 7 obj(by itself)endobj\n", String("by itself")},
		{"without a line", pages[:len(pages)-1] + single, String("by itself")},
		{"white space", pages + " 4 \n 0\r\nobj\n(by itself)\nendobj", String("by itself")},
		{"in the data of a stream", pages + single + "8 0 obj" + stream("", inner) + "endobj", String("by itself")},
		{"in the data of a stream whose length comes later", pages + single + "8 0 obj<</Length 10 0 R>>stream" + strings.ReplaceAll(inner, "endobj", "") + "endstream endobj 10 0 obj 26 endobj", String("by itself")},
		{"in the data of a stream whose length came", pages + single + "10 0 obj " + fmt.Sprint(len(inner)) + " endobj 8 0 obj<</Length 10 0 R>>stream\n" + inner + "\nendstream endobj", String("by itself")},
		{"below a stream without an end", pages + "8 0 obj<</Length 999>>stream\ngulls\nendobj\n" + single, String("by itself")},
		{"in a string", pages + single + "8 0 obj<</A(the >>stream\n of gulls)>>endobj", String("by itself")},
		{"not at all", pages, Null{}},
	} {
		f := opened(t, []byte(c.data))
		if got := f.Get(Ref{Number: 4}); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// The data of a stream, however its lines end and whatever its length says.
func TestStreams(t *testing.T) {
	for _, c := range []struct {
		name, object, want string
		repaired           bool
	}{
		{"plain", "<< /Length 4 >>\nstream\ngull\nendstream", "gull", false},
		{"two characters", "<< /Length 4 >>\r\nstream\r\ngull\r\nendstream", "gull", false},
		{"a return alone", "<< /Length 4 >>\rstream\rgull\rendstream", "gull", false},
		{"blanks", "<< /Length 4 >>stream  \ngull\nendstream", "gull", false},
		{"nothing before the keyword", "<< /Length 4 >>stream\ngullendstream", "gull", false},
		{"a comment", "<< /Length 4 >>%tern\nstream\ngull\nendstream", "gull", false},
		{"nothing", "<< /Length 0 >>\nstream\n\nendstream", "", false},
		{"no end", "<< /Length 4 >>\nstream\ngull", "gull", false},
		{"too short", "<< /Length 2 >>\nstream\ngull\nendstream", "gull", true},
		{"too long", "<< /Length 12 >>\nstream\ngull\r\nendstream", "gull", true},
		{"none", "<< >>\nstream\ngull\nendstream", "gull", true},
		{"none, and no end", "<< >>\nstream\ngull", "gull", true},
		{"data with lines at its end", "<< /Length 6 >>\nstream\ngull\n\n\nendstream", "gull\n\n", false},
	} {
		f := opened(t, built(catalog, onePage, "<< /Type /Page >>", c.object))
		s := f.Stream(Ref{Number: 4})
		if s == nil {
			t.Errorf("%s: no stream", c.name)
			continue
		}
		got, err := f.Data(s)
		if string(got) != c.want || err != nil || (len(f.Repairs()) > 0) != c.repaired {
			t.Errorf("%s: %q, want %q; %v; %v", c.name, got, c.want, err, f.Repairs())
		}
	}
}

// What is not in the cross references of a file that is whole is not there.
func TestWholeFile(t *testing.T) {
	data := built(catalog, onePage, "<< /Type /Page >>")
	data = bytes.Replace(data, []byte("xref\n0 4"), []byte("4 0 obj (gull) endobj\nxref\n0 4"), 1)
	at := bytes.LastIndex(data, []byte("xref\n0 4"))
	data = append(cutFrom("startxref")(data), fmt.Sprintf("startxref\n%d\n%%%%EOF", at)...)
	f := opened(t, data)
	if got := f.Get(Ref{Number: 4}); got != (Null{}) {
		t.Errorf("%v", got)
	}
	checkRepairs(t, f, nil, false)
}

func TestGetters(t *testing.T) {
	f := opened(t, built(catalog, onePage, "<< /Type /Page >>", "5 0 R", "[1]", "(gull)", "/Gull", "7", "7.5", "7.0", stream("/A 1", ""), "true", "1e30"))
	ref := func(n int) Ref { return Ref{Number: n} }
	if len(f.Array(ref(4))) != 1 || f.Array(ref(6)) != nil || f.Array(nil) != nil {
		t.Error("Array")
	}
	if s, ok := f.Text(ref(6)); s != "gull" || !ok {
		t.Error("Text")
	}
	if _, ok := f.Text(ref(7)); ok || f.Name(ref(7)) != "Gull" || f.Name(ref(6)) != "" {
		t.Error("Name")
	}
	for number, want := range map[int]struct {
		n       int
		isInt   bool
		x       float64
		isFloat bool
	}{8: {7, true, 7, true}, 9: {0, false, 7.5, true}, 10: {7, true, 7, true}, 6: {}, 77: {}, 13: {0, false, 1e30, true}} {
		n, isInt := f.Int(ref(number))
		x, isFloat := f.Number(ref(number))
		if n != want.n || isInt != want.isInt || x != want.x || isFloat != want.isFloat {
			t.Errorf("object %d: %d %v, %v %v", number, n, isInt, x, isFloat)
		}
	}
	if f.Stream(ref(11)) == nil || f.Stream(ref(3)) != nil || f.Dict(ref(11))["A"] != Integer(1) || f.Dict(ref(5)) != nil {
		t.Error("Stream, Dict")
	}
	if !f.Bool(ref(12)) || f.Bool(ref(11)) {
		t.Error("Bool")
	}
	if f.Get(nil) != (Null{}) || f.Get(ref(-1)) != (Null{}) {
		t.Error("Get")
	}
}
