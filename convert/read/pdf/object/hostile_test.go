package object

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"plenary/internal/oracle"
)

const catalog = "<< /Type /Catalog /Pages 2 0 R >>"
const onePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"

// big is how often what is hostile is repeated: what took time by its square would not end.
const big = 50_000

// lamps makes a page tree of n levels, in each of which both kids are the next level.
func lamps(n int) []byte {
	objects := []string{catalog}
	for i := range n {
		objects = append(objects, fmt.Sprintf("<< /Type /Pages /Kids [%d 0 R %d 0 R] >>", i+3, i+3))
	}
	return built(append(objects, "<< /Type /Page >>")...)
}

// chained makes an object that refers to the next, n times.
func chained(n int) []byte {
	objects := []string{catalog, onePage, "<< /Type /Page /Contents 4 0 R >>"}
	for i := range n {
		objects = append(objects, fmt.Sprintf("%d 0 R", i+5))
	}
	return built(append(objects, "(the end)")...)
}

// lengths makes object streams, the length of each of which is in the next.
func lengths(n int) []byte {
	const first = 10 // the number of the first object stream; that of its length is the next number
	out := []byte("%PDF-1.7\n")
	rows := make([]byte, 0, 4*(first+2*n))
	row := func(kind, place, within int) {
		rows = append(rows, byte(kind), byte(place>>16), byte(place>>8), byte(place), byte(within))
	}
	row(0, 0, 0)
	for i, o := range []string{catalog, onePage, "<</Type/Page/Contents 10 0 R>>"} {
		row(1, len(out), 0)
		out = fmt.Appendf(out, "%d 0 obj%s endobj\n", i+1, o)
	}
	for range first - 4 {
		row(0, 0, 0)
	}
	for i := range n {
		row(1, len(out), 0)
		row(2, first+2*i+2, 0)
		out = fmt.Appendf(out, "%d 0 obj<</Type/ObjStm/N 1/First 8/Length %d 0 R>>stream\n%05d 0 11\nendstream endobj\n", first+2*i, first+2*i+1, first+2*i-1)
	}
	return fmt.Appendf(out, "%d 0 obj%s endobj\nstartxref\n%d\n", 9, stream(fmt.Sprintf("/Type/XRef/Root 1 0 R/W[1 3 1]/Size %d", first+2*n), string(rows)), len(out))
}

// Objects that need one another are read as far as a limit, and what needs them is read all the same.
func TestChain(t *testing.T) {
	f := opened(t, lengths(maxChain/4))
	if got := f.Get(Ref{Number: 11}); got != Integer(11) {
		t.Errorf("the first length is %v", got)
	}
	f = opened(t, lengths(10*maxChain))
	if got := f.Get(Ref{Number: 11}); got != Integer(11) {
		t.Errorf("of a long chain, the first length is %v", got)
	}
	checkRepairs(t, f, []Kind{LimitReached}, true)
}

// xrefStream makes a file whose cross references are a stream.
func xrefStream(entries, data string) []byte {
	head := "%PDF-1.7\n1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 3 0 obj<</Type/Page>>endobj\n"
	return fmt.Appendf(nil, "%s9 0 obj%s endobj\nstartxref\n%d\n%%%%EOF", head, stream("/Type/XRef/Root 1 0 R "+entries, data), len(head))
}

// table makes a file with these lines of cross references, at the place PLACE.
func table(lines string) []byte {
	head := "%PDF-1.7\n1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 3 0 obj<</Type/Page>>endobj\n"
	return []byte(strings.ReplaceAll(fmt.Sprintf("%sxref\n%s\nstartxref\nPLACE\n%%%%EOF", head, lines), "PLACE", fmt.Sprint(len(head))))
}

// withLength makes a page whose content says of itself that it is as long as this.
func withLength(length string) []byte {
	return built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", "<< /Length "+length+" >>\nstream\n(gull) Tj\nendstream")
}

// many makes a file whose objects begin with text, and are not ended.
func many(text string, n int) []byte {
	var out, xref strings.Builder
	out.WriteString("%PDF-1.7\n")
	for i, o := range []string{catalog, onePage, "<</Type/Page>>"} {
		fmt.Fprintf(&xref, "%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj%sendobj\n", i+1, o)
	}
	for i := range n {
		fmt.Fprintf(&xref, "%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj%s", i+4, text)
	}
	place := out.Len()
	fmt.Fprintf(&out, "\nxref\n1 %d\n%strailer<</Root 1 0 R>>\nstartxref\n%d\n", n+3, xref.String(), place)
	return []byte(out.String())
}

// What a hostile file may cost, and what is had of it.
var hostiles = []struct {
	name  string
	data  []byte
	err   error
	pages int
	data4 string // of the stream 4, if it is one
	any4  bool   // it may have any
}{
	{name: "nothing", err: ErrNotPDF},
	{name: "text", data: []byte("The keeper of the lighthouse counts gulls."), err: ErrNotPDF},
	{name: "a header alone", data: []byte("%PDF-1.7\n"), err: ErrDamaged},
	{name: "an object alone", data: []byte("%PDF-1.7\n1 0 obj null endobj"), err: ErrDamaged},
	{name: "an empty tree", data: built(catalog, "<< /Type /Pages /Kids [] /Count 0 >>"), pages: 0},

	{name: "a page tree that is its own kid", data: built(catalog, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>", "<< /Type /Page >>"), pages: 1},
	{name: "a page tree that goes round", data: built(catalog, "<< /Type /Pages /Kids [4 0 R 3 0 R] >>", "<< /Type /Page >>", "<< /Type /Pages /Kids [2 0 R 3 0 R] >>"), pages: 2},
	{name: "parents that go round", data: built("<< /Type /Catalog /Pages 9 0 R >>", "<< /Parent 3 0 R >>", "<< /Parent 2 0 R >>", "<< /Type /Page /Parent 2 0 R >>"), pages: 1},
	{name: "a page tree that doubles 60 times", data: lamps(60), pages: 2},
	{name: "a deep page tree", data: func() []byte {
		objects := []string{catalog}
		for i := range big / 10 {
			objects = append(objects, fmt.Sprintf("<< /Kids [%d 0 R] >>", i+3))
		}
		return built(append(objects, "<< /Type /Page >>")...)
	}(), pages: 1},
	{name: "a huge count", data: built(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 4611686018427387904 >>", "<< /Type /Page >>"), pages: 1},
	{name: "a count below zero", data: built(catalog, "<< /Type /Pages /Kids [3 0 R] /Count -1 >>", "<< /Type /Page >>"), pages: 1},
	{name: "kids that are none", data: built(catalog, "<< /Type /Pages /Kids [1 (gull) /Tern 77 0 R null [] 3 0 R] >>", "<< /Type /Page >>"), pages: 1},
	{name: "kids that are the pages", data: built("<< /Type /Catalog /Pages << /Kids [<< /Type /Page >> << /Type /Page >>] >> >>"), pages: 2},

	{name: "references that go round", data: built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", "5 0 R", "4 0 R"), pages: 1},
	{name: "references without end", data: chained(big / 10), pages: 1},
	{name: "lengths that need one another", data: lengths(20_000), pages: 1, any4: true},

	{name: "an array that is nested", data: built(catalog, onePage, "<< /Type /Page >>", strings.Repeat("[", big)), pages: 1},
	{name: "a dictionary that is nested", data: built(catalog, onePage, "<< /Type /Page >>", strings.Repeat("<</A", big)), pages: 1},
	{name: "a trailer that is nested", data: builtWith("/A "+strings.Repeat("[", big), catalog, onePage, "<< /Type /Page >>"), pages: 1},
	{name: "content that is nested", data: built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("", strings.Repeat("[", big)+strings.Repeat("<<", big))), pages: 1, data4: strings.Repeat("[", big) + strings.Repeat("<<", big)},

	{name: "a length that is itself", data: withLength("4 0 R"), pages: 1, data4: "(gull) Tj"},
	{name: "a length below zero", data: withLength("-5"), pages: 1, data4: "(gull) Tj"},
	{name: "a huge length", data: withLength("9223372036854775807"), pages: 1, data4: "(gull) Tj"},
	{name: "a length that is no integer", data: withLength("1e300"), pages: 1, data4: "(gull) Tj"},
	{name: "a length that is too short", data: withLength("3"), pages: 1, data4: "(gull) Tj"},
	{name: "a length that is too long", data: withLength("60"), pages: 1, data4: "(gull) Tj"},
	{name: "a length that is missing", data: withLength("77 0 R"), pages: 1, data4: "(gull) Tj"},
	{name: "a length that is a name", data: withLength("/Gull"), pages: 1, data4: "(gull) Tj"},

	{name: "an object stream that contains itself", data: func() []byte {
		set := stream("/Type/ObjStm/N 2/First 8", "10 0 3 8 (gull) <</Type/Page>>")
		return fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj%sendobj 2 0 obj%sendobj 10 0 obj%s endobj", catalog, onePage, set)
	}(), pages: 1},
	{name: "object streams that contain one another", data: xrefStream("/W[1 1 1]/Index[3 2]", "\x02\x04\x00\x02\x03\x00"), pages: 1},
	{name: "a huge N", data: fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj%sendobj 2 0 obj%sendobj 10 0 obj%s endobj", catalog, onePage, stream("/Type/ObjStm/N 9223372036854775807/First 4", "3 0 <</Type/Page>>")), pages: 1},
	{name: "a huge First", data: fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj%sendobj 2 0 obj%sendobj 3 0 obj<</Type/Page>>endobj 10 0 obj%s endobj", catalog, onePage, stream("/Type/ObjStm/N 1/First 9223372036854775807", "3 0 <</Type/Page>>")), pages: 1},
	{name: "a N below zero", data: fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj%sendobj 2 0 obj%sendobj 3 0 obj<</Type/Page>>endobj 10 0 obj%s endobj", catalog, onePage, stream("/Type/ObjStm/N -1/First -1", "3 0 <</Type/Page>>")), pages: 1},

	{name: "a table before itself", data: table("0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev PLACE>>"), pages: 1},
	{name: "a table beside itself", data: table("0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/XRefStm PLACE>>"), pages: 1},
	{name: "a table of a huge count", data: table("0 999999999999999999\n0000000000 65535 f \ntrailer<</Root 1 0 R>>"), pages: 1},
	{name: "a table of a huge number", data: table("99999999999999 1\n0000000000 65535 n \ntrailer<</Root 1 0 R>>"), pages: 1},
	{name: "a table of many parts", data: table(strings.Repeat("0 0\n", big) + "trailer<</Root 1 0 R>>"), pages: 1},
	{name: "places below zero", data: table("1 3\n-000000010 00000 n \n-000000010 00000 n \n-000000010 00000 n \ntrailer<</Root 1 0 R>>"), pages: 1},
	{name: "places beyond the end", data: table("1 3\n9999999999 00000 n \n9999999999 00000 n \n9999999999 00000 n \ntrailer<</Root 1 0 R>>"), pages: 1},
	{name: "a previous place below zero", data: table("0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Prev -9>>"), pages: 1},
	{name: "a root that is not there", data: table("0 1\n0000000000 65535 f \ntrailer<</Root 77 0 R>>"), pages: 1},
	{name: "no root", data: table("0 1\n0000000000 65535 f \ntrailer<<>>"), pages: 1},
	{name: "fields of no width", data: xrefStream("/W[0 0 0]/Size 999999999", "gull"), pages: 1},
	{name: "fields of a huge width", data: xrefStream("/W[1 9223372036854775807 1]/Size 9", "gull"), pages: 1},
	{name: "fields of a width below zero", data: xrefStream("/W[1 -1 1]/Size 9", "gull"), pages: 1},
	{name: "an index of huge numbers", data: xrefStream("/W[1 1 1]/Index[2147483647 9223372036854775807 0 9]", "\x01\x01\x01\x01\x01\x01"), pages: 1},
	{name: "fields as wide as can be", data: xrefStream("/W[1 8 8]/Index[1 1]", "\x01"+strings.Repeat("\xff", 16)), pages: 1},
	{name: "a table that is itself compressed a thousand times", data: xrefStream("/W[1 1 1]/Size 9/Filter["+strings.Repeat("/FlateDecode ", 1000)+"]", "gull"), pages: 1},

	{name: "a thousand filters", data: built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("/Filter ["+strings.Repeat("/FlateDecode ", 1000)+"]", "gull")), pages: 1},
	{name: "filters that go round", data: built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("/Filter 5 0 R", "gull"), "[5 0 R 4 0 R]"), pages: 1},
	{name: "a huge row", data: built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 9223372036854775807 /Colors 9223372036854775807 >>", deflated("gull"))), pages: 1},
	{name: "an encryption that is not there", data: builtWith("/Encrypt 77 0 R", catalog, onePage, "<< /Type /Page >>"), err: ErrDamaged},
	{name: "an encryption of nothing", data: builtWith("/Encrypt << /Filter /Standard /V 5 /R 6 >>", catalog, onePage, "<< /Type /Page >>"), err: ErrDamaged},
	{name: "an encryption by another handler", data: builtWith("/Encrypt << /Filter /Lantern >>", catalog, onePage, "<< /Type /Page >>"), err: ErrEncryption},
	{name: "an encryption of a version that is not known", data: builtWith("/Encrypt << /Filter /Standard /V 3 /R 3 >>", catalog, onePage, "<< /Type /Page >>"), err: ErrEncryption},
	{name: "an encryption without filters", data: builtWith("/Encrypt << /Filter /Standard /V 4 /R 4 /StmF /StdCF /CF 1 0 R >>", catalog, onePage, "<< /Type /Page >>"), err: ErrEncryption},

	{name: "strings that are not closed", data: many("(", big), pages: 1},
	{name: "digits that are not closed", data: many("<", big), pages: 1},
	{name: "arrays that are not closed", data: many("[", big), pages: 1},
	{name: "comments that are not closed", data: many("<<>>%", big), pages: 1},
	{name: "streams that are not closed", data: many("<<>>stream\n", big), pages: 1, any4: true},
	{name: "streams that may not be closed", data: many("<</Length 99>>stream\n", big), pages: 1, any4: true},
	{name: "strings that look like streams", data: many("( >>stream\n", big), pages: 1},
	{name: "trailers that are not closed", data: []byte("%PDF-1.7\n1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 3 0 obj<</Type/Page>>endobj\n" + strings.Repeat("trailer(", big)), pages: 1},
	{name: "many places of cross references", data: append(built(catalog, onePage, "<< /Type /Page >>"), strings.Repeat("startxref\n", big)...), pages: 1},
	{name: "heads alone", data: []byte("%PDF-1.7\n1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 3 0 obj<</Type/Page>>endobj\n" + strings.Repeat("4 0 obj ", big)), pages: 1},
	{name: "white space within heads", data: []byte("%PDF-1.7\n1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 3 0 obj<</Type/Page>>endobj\n" + strings.Repeat("4"+strings.Repeat(" ", 1000)+"0 obj", big/1000)), pages: 1},
	{name: "white space", data: []byte("%PDF-1.7\n1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 3 0 obj<</Type/Page>>endobj" + strings.Repeat("\n", 10*big) + "startxref 9"), pages: 1},
	{name: "integers", data: built(catalog, onePage, "<< /Type /Page >>", "["+strings.Repeat("1 ", big)+"]"), pages: 1},
}

func TestHostile(t *testing.T) {
	for _, c := range hostiles {
		t.Run(c.name, func(t *testing.T) {
			f, err := Open(c.data, Options{MaxTotal: 16 << 20})
			if !errors.Is(err, c.err) {
				t.Fatalf("%v, want %v", err, c.err)
			}
			if err != nil {
				return
			}
			pages, err := f.Pages()
			if len(pages) != c.pages || (err == nil) != (c.pages > 0) || err != nil && !errors.Is(err, ErrDamaged) {
				t.Errorf("%d pages, want %d: %v; %v", len(pages), c.pages, err, f.Repairs())
			}
			if s := f.Stream(Ref{Number: 4}); s != nil {
				data, err := f.Data(s)
				if !c.any4 && ((err == nil) != (c.data4 != "") || string(data) != c.data4) {
					t.Errorf("the data is %.60q, want %.60q: %v", data, c.data4, err)
				}
			} else if c.data4 != "" {
				t.Errorf("the stream is a %T", f.Get(Ref{Number: 4}))
			}
			walk(f)
			if most := -len(c.data); f.work < most {
				t.Errorf("%d bytes too many were parsed", -f.work)
			}
		})
	}
}

// What decodes to more than there may be is an error, and is never held.
func TestBombs(t *testing.T) {
	const limit = 1 << 18
	zeros := strings.Repeat("\x00", 64*limit)
	blanks := deflated(deflated(strings.Repeat(" ", 64*limit)))
	for _, c := range []struct{ name, stream string }{
		{"one", stream("/Filter /FlateDecode", deflated(zeros))},
		{"in one", stream("/Filter [/FlateDecode /FlateDecode]", deflated(deflated(zeros)))},
		{"that shows nothing", stream("/Filter [/FlateDecode /FlateDecode /ASCIIHexDecode]", blanks)},
		{"that shows nothing to the base 85", stream("/Filter [/FlateDecode /FlateDecode /ASCII85Decode]", blanks)},
		{"of runs", stream("/Filter [/FlateDecode /RunLengthDecode]", deflated(strings.Repeat("\x81\x00", limit/2)))},
		{"of predicted rows", stream("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1000 >>", deflated(zeros))},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := built(catalog, onePage, "<< /Type /Page >>", c.stream)
			f, err := Open(data, Options{MaxStream: limit})
			if err != nil {
				t.Fatal(err)
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err = f.Data(f.Stream(Ref{Number: 4}))
			runtime.ReadMemStats(&after)
			if !errors.Is(err, ErrLimit) {
				t.Errorf("%v", err)
			}
			if took := after.TotalAlloc - before.TotalAlloc; took > 8*limit {
				t.Errorf("%d bytes of memory", took)
			}
		})
	}
}

// All streams together have a limit too.
func TestTotal(t *testing.T) {
	data := built(catalog, onePage, "<< /Type /Page >>", stream("/Filter /FlateDecode", deflated(strings.Repeat("gull", 1000))))
	f, err := Open(data, Options{MaxTotal: 10_000})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		if _, err := f.Data(f.Stream(Ref{Number: 4})); errors.Is(err, ErrLimit) != (i == 2) {
			t.Errorf("call %d: %v", i, err)
		}
	}
}

func TestMaxObjects(t *testing.T) {
	objects := []string{catalog, onePage, "<< /Type /Page >>"}
	for range 100 {
		objects = append(objects, "null")
	}
	if _, err := Open(built(objects...), Options{MaxObjects: 50}); !errors.Is(err, ErrLimit) {
		t.Error(err)
	}
	if _, err := Open(built(objects...), Options{MaxObjects: 200}); err != nil {
		t.Error(err)
	}
	f, err := Open(cutFrom("startxref")(built(objects...)), Options{MaxObjects: 50})
	if err != nil {
		t.Fatal(err)
	}
	checkRepairs(t, f, []Kind{LimitReached}, true)
}

// TestDamage damages real files at random: no panic, and no more work than there may be.
func TestDamage(t *testing.T) {
	original, err := os.ReadFile(oracle.Shared(t, sample))
	if err != nil {
		t.Fatal(err)
	}
	bases := [][]byte{original, built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("/Filter /FlateDecode", deflated("(gull) Tj")))}
	if !testing.Short() {
		for _, args := range [][]string{qpdf("--object-streams=generate"), qpdf("--linearize"), encrypted("", "128", "--use-aes=y")} {
			bases = append(bases, variant{tool: "qpdf", args: args}.make(t, oracle.Shared(t, sample), ""))
		}
	}
	for i, base := range bases {
		for seed := range uint64(60) {
			data := damaged(base, seed)
			f, err := Open(data, Options{MaxObjects: 1 << 16, MaxStream: 1 << 22, MaxTotal: 1 << 24})
			if err != nil {
				continue
			}
			walk(f)
			if f.work < -len(data) {
				t.Errorf("file %d, seed %d: %d bytes too many were parsed", i, seed, -f.work)
			}
		}
	}
}
