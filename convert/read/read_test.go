package read

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"plenary/diag"
	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
	"plenary/schema"
)

// wideText returns text in a wide encoding.
func wideText(w wide, text string) []byte {
	var out []byte
	if w.size == 2 {
		for _, u := range utf16.Encode([]rune(text)) {
			out = w.order.(binary.AppendByteOrder).AppendUint16(out, u)
		}
		return out
	}
	for _, r := range text {
		out = w.order.(binary.AppendByteOrder).AppendUint32(out, uint32(r))
	}
	return out
}

func TestDecode(t *testing.T) {
	for _, test := range []struct {
		name string
		in   string
		want string
		rule *diag.Rule
		at   int
	}{
		{"plain", "lamp\n", "lamp\n", nil, 0},
		{"byte order mark", "\xef\xbb\xbflamp", "lamp", nil, 0},
		{"half a surrogate", "\xff\xfe\x3d\xd8", "", schema.InputEncoding, 2},
		{"odd UTF-16", "\xfe\xff\x00", "", schema.InputEncoding, 2},
		{"no character of UTF-32", "\xff\xfe\x00\x00\x00\x00\x11\x00", "", schema.InputEncoding, 4},
		{"Latin-1", "Caf\xe9", "", schema.InputEncoding, 3},
		{"NUL", "la\x00mp", "", schema.InputBinary, 2},
		{"NUL and no UTF-8", "\x80ELF\x00\xff", "", schema.InputBinary, 4},
		{"UTF-16 with a control", "l\x00\x01\x00", "", schema.InputBinary, 1},
		{"PDF", "%PDF-1.7", "", schema.InputBinary, 0},
		{"white space", " \n\t", "", schema.InputEmpty, 0},
		{"nothing", "", "", schema.InputEmpty, 0},
	} {
		got, findings := Decode("in.txt", []byte(test.in))
		if string(got) != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		switch {
		case test.rule == nil && len(findings) > 0:
			t.Errorf("%s: findings %v, want none", test.name, findings)
		case test.rule != nil && (len(findings) != 1 || findings[0].Rule != test.rule || findings[0].Place.Span.Start != test.at):
			t.Errorf("%s: findings %v, want one of %s at byte %d", test.name, findings, test.rule.Code, test.at)
		}
	}
}

// TestWide holds that UTF-16 and UTF-32 are read with a mark and without.
func TestWide(t *testing.T) {
	const text = "The Löwe of the lighthouse – 🦁 and no other – shall keep the lamps.\n"
	for _, w := range wides {
		for _, mark := range []string{w.mark, ""} {
			got, findings := Decode("in.txt", append([]byte(mark), wideText(w, text)...))
			if string(got) != text || findings.HasErrors() {
				t.Errorf("%s with mark %q: %q, %v", w.name, mark, got, findings)
			}
			if told := len(findings) == 1 && findings[0].Rule == schema.EncodingAssumed && strings.Contains(findings[0].Message, w.name); told != (mark == "") {
				t.Errorf("%s with mark %q: %v", w.name, mark, findings)
			}
		}
	}
}

// TestLegacy holds which encodings are named, and that none is where the text
// leaves a doubt.
func TestLegacy(t *testing.T) {
	const (
		english = "The keepers’ “lamps” – all of them – are lit in the café of the Marigold Coast…\n"
		quoted  = "The item entitled “Lamps of the coast” was not considered.\n"
		french  = "Décide que les gardiens de la côte auront à l’été de l’huile pour toutes leurs lampes\n"
		russian = "Постановляет, что смотрители маяков побережья получат масло для всех своих ламп\n"
		arabian = "تقرر أن يحصل حراس المنارة على الزيت لجميع المصابيح الكبيرة في الساحل\n"
		hanzi   = "大会决定，海岸灯塔的看守人应得到所有灯所需的油，并要求秘书长在下一届会议上提出报告。\n"
		hanzi2  = "大會決定，海岸燈塔的看守人應得到所有燈所需的油，並要求秘書長在下一屆會議上提出報告。\n"
		kanjis  = "総会は、海岸の灯台守がすべてのランプのための油を受け取ることを決定する。\n"
	)
	texts := map[string][]string{
		"WINDOWS-1252": {english, quoted, french}, "MACINTOSH": {english, french}, "IBM850": {strings.NewReplacer("’", "'").Replace(french)},
		"WINDOWS-1251": {russian}, "KOI8-R": {russian}, "ISO-8859-5": {russian}, "IBM866": {russian},
		"WINDOWS-1256": {arabian}, "ISO-8859-6": {arabian}, "GB18030": {hanzi}, "BIG5": {hanzi2}, "SHIFT_JIS": {kanjis},
	}
	for _, e := range legacyEncodings() {
		for _, text := range texts[e.name] {
			encoded, err := e.decoder.NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatalf("%s: %v", e.name, err)
			}
			_, findings := Decode("old/the lamps.txt", encoded)
			if len(findings) != 1 || findings[0].Rule != schema.InputEncoding || !strings.HasSuffix(findings[0].Message, "; the text is in "+e.name) {
				t.Errorf("%s: %v", e.name, findings)
				continue
			}
			if want := "convert it: iconv -f " + e.name + " -t UTF-8 'old/the lamps.txt' > 'old/the lamps.utf8.txt'"; findings[0].Hint != want {
				t.Errorf("%s: %s", e.name, findings[0].Hint)
			}
		}
	}
	_, findings := Decode("-", []byte("la\xfe\xff\xe7mp\xb6s\xf0\xa1"))
	if len(findings) != 1 || strings.Contains(findings[0].Message, "the text is in") || findings[0].Hint != "find out which encoding it is in, and convert it: iconv -f ENCODING -t UTF-8 FILE > STEM.utf8.txt" {
		t.Errorf("no encoding: %v %s", findings, findings[0].Hint)
	}
}

// zipOf returns a ZIP file of entries, each a name and what it holds.
func zipOf(t testing.TB, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		entry, err := w.CreateHeader(&zip.FileHeader{Name: entries[i], Method: zip.Store})
		if err == nil {
			_, err = entry.Write([]byte(entries[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestKinds(t *testing.T) {
	word := zipOf(t, "word/document.xml", "x")
	const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	const toText, toDOCX = "save it as text: soffice --headless --convert-to 'txt:Text (encoded):UTF8' lamps.bin", "save it as DOCX or PDF: soffice --headless --convert-to docx lamps.bin"
	const unpack, nothing = "unpack it, and give the documents that are in it", "give a PDF, a Word file (DOCX) or the text of a document"
	for _, c := range []struct {
		in, message, hint string
		kind              Kind
	}{
		{"%PDF-1.7\n\x00", "the file is a PDF, not text", "extract its text: pdftotext lamps.bin lamps.txt", PDF},
		{"\x00\x01junk\n%PDF-1.4\n", "the file is a PDF, not text", "extract its text: pdftotext lamps.bin lamps.txt", PDF},
		{word, "the file is a Word file (DOCX), not text", toText, DOCX},
		{word[:len(word)-10], "the file is a Word file (DOCX), not text", toText, DOCX},
		{zipOf(t, "[Content_Types].xml", "x", `word\document2.xml`, "x"), "the file is a Word file (DOCX), not text", toText, DOCX},
		{zipOf(t, "word/lamps.docx", word), "the file is a ZIP archive, not text", unpack, Other},
		{zipOf(t, "Word/Document.xml", "x", "word/embeddings/xl/workbook.xml", "x"), "the file is a Word file (DOCX), not text", toText, DOCX},
		{zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text"), "the file is an OpenDocument text (ODT), not text", toDOCX, Other},
		{zipOf(t, "mimetype", "application/epub+zip"), "the file is an e-book (EPUB), not text", "make a text of it: pandoc -t plain --wrap=none lamps.bin -o lamps.txt", Other},
		{zipOf(t, "xl/workbook.xml", "x", "[Content_Types].xml", "x"), "the file is an Excel file (XLSX), not text", nothing, Other},
		{zipOf(t, "ppt/presentation.xml", "x"), "the file is a PowerPoint file (PPTX), not text", nothing, Other},
		{zipOf(t, "lamps.txt", "x"), "the file is a ZIP archive, not text", unpack, Other},
		{zipOf(t), "the file is a ZIP archive, not text", unpack, Other},
		{ole, "the file is an old Office file (.doc), not text", toDOCX, Other},
		{ole + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", "the file is an encrypted Word file, not text", "open it with its password, and save it as DOCX or PDF without one", Other},
		{"{\\rtf1 lamp}", "the file is an RTF file, not text", toDOCX, Other},
		{"%!PS-Adobe-3.0\n", "the file is a PostScript file, not text", "make a PDF of it: ps2pdf lamps.bin lamps.pdf", Other},
		{"\x1f\x8b\x08", "the file is a gzip file, not text", "unpack it: gunzip -c lamps.bin > lamps", Other},
		{"\x89PNG\r\n\x1a\n\x00", "the file is a picture (PNG), not text", "recognise its text first, for example: tesseract lamps.bin lamps", Other},
		{"\xff\xd8\xff\xe0", "the file is a picture (JPEG), not text", "recognise its text first, for example: tesseract lamps.bin lamps", Other},
		{"GIF89a", "the file is a picture (GIF), not text", "recognise its text first, for example: tesseract lamps.bin lamps", Other},
		{"II*\x00\x08", "the file is a picture (TIFF), not text", "recognise its text first, for example: tesseract lamps.bin lamps", Other},
		{"RIFF\x00\x00\x00\x00WEBPVP8 ", "the file is a picture (WebP), not text", "recognise its text first, for example: tesseract lamps.bin lamps", Other},
	} {
		_, findings := Decode("lamps.bin", []byte(c.in))
		if len(findings) != 1 || findings[0].Rule != schema.InputBinary || findings[0].Message != c.message || findings[0].Hint != c.hint {
			t.Errorf("%.12q: %v (%s)", c.in, findings, findings[0].Hint)
		}
		if got := KindOf([]byte(c.in)); got != c.kind {
			t.Errorf("%.12q is of kind %d, want %d", c.in, got, c.kind)
		}
	}
	for _, text := range []string{"", "199/1. Lamps\n", "\xff\xfel\x00", "See %PDF-1.7\n", "PK\n"} {
		if got := KindOf([]byte(text)); got != Text {
			t.Errorf("%q is of kind %d", text, got)
		}
	}
}

// FuzzKindOf holds that whatever a file begins and ends with, it is of some kind.
func FuzzKindOf(f *testing.F) {
	f.Add([]byte("PK\x03\x04 PK\x01\x02\x00\x00 PK\x05\x06\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Add([]byte(zipOf(f, "word/document.xml", "x", "[Content_Types].xml", "x")))
	f.Add([]byte("%PDF-1.7"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if k := KindOf(data); k > Other {
			t.Errorf("the kind is %d", k)
		}
	})
}

func TestMarkup(t *testing.T) {
	const body = "The General Assembly,\n\n1. Decides to keep the lamps;\n"
	for _, c := range []struct{ name, in, message, hint string }{
		{"plain", "199/1. Lamps\n\n" + body, "", ""},
		{"stars and rules", "* Reissued.\n\n" + body + "__________\n* See A/199/5.\n** See A/199/6.\n\n*** \n_ _ _\n# 5\n", "", ""},
		{"products of names", body + "a*b*c d_e_f G_H_ *I*J\n", "", ""},
		{"a page mark", "<!-- Page 8 -->\n\n" + body, "", ""},
		{"addresses", body + "<fog@isles.un> and <https://isles.un/a> <5> a < b > c\n", "", ""},
		{"one tag", body + "say <p> here\n", "", ""},
		{"a bracket first", "[on the report of the Keeper]\n" + body, "", ""},
		{"a brace first", "{lamps}\n" + body, "", ""},
		{"AKN", "\n<?xml version=\"1.0\"?>\n<!-- lamp -->\n<akomaNtoso xmlns=\"x\"><statement/></akomaNtoso>\n", "the file is Akoma Ntoso XML, not plain text", "check it: plenary validate 'the lamps.txt'; or render it: plenary render 'the lamps.txt'"},
		{"AKN with a prefix", "<an:akomaNtoso xmlns:an=\"x\"></an:akomaNtoso>", "the file is Akoma Ntoso XML, not plain text", ""},
		{"XML", "<?xml version='1.0'?><lamps><lamp/></lamps>", "the file is XML, not plain text", ""},
		{"XML without declaration", "<lamps>\n" + body + "</lamps>\n", "the file is XML, not plain text", ""},
		{"HTML", "<!DOCTYPE html>\n<html><body>" + body, "the file is HTML, not plain text", "take its text out: pandoc -f html -t plain --wrap=none 'the lamps.txt' -o 'the lamps.plain.txt'"},
		{"XHTML", "<?xml version='1.0'?><html xmlns=\"x\"/>", "the file is HTML, not plain text", ""},
		{"tags of HTML", "199/1. Lamps<br>\n<i>The General Assembly</i>,\n", "the file is HTML, not plain text", ""},
		{"our JSON", "{\"format\": \"" + schema.JSONFormat + "\"}", "the file is a resolution in JSON, not plain text", "check it: plenary validate 'the lamps.txt'"},
		{"JSON", "[\"" + strings.Repeat("lamp", 5) + "\"]", "the file is JSON, not plain text", ""},
		{"JSON Lines", "{\"id\": \"a\", \"text\": \"lamp\"}\n{\"id\": \"b\", \"text\": \"gull\"}\n", "the file is JSON Lines, not plain text", ""},
		{"Markdown that is read", "# 199/1. Lamps\n\n_The General Assembly,_\n\n1. **Decides** to keep the lamps;[^1]\n\n[^1]: See A/199/5.\n", "", ""},
		{"links", "See [199/1](https://isles.un/a) and [199/2](https://isles.un/b).\n", "the file is Markdown with links, not plain text", ""},
	} {
		findings := Markup("the lamps.txt", []byte(c.in))
		switch {
		case c.message == "" && len(findings) > 0, c.message != "" && (len(findings) != 1 || findings[0].Rule != schema.InputMarkup || findings[0].Message != c.message || findings[0].Hint == ""):
			t.Errorf("%s: %v, want %q", c.name, findings, c.message)
		case c.hint != "" && findings[0].Hint != c.hint:
			t.Errorf("%s: %s", c.name, findings[0].Hint)
		}
	}
}

func TestShellWord(t *testing.T) {
	for in, want := range map[string]string{"a.txt": "a.txt", "a b": "'a b'", "it's": `'it'\''s'`, "-x": "'-x'", "$(rm)": "'$(rm)'"} {
		if got := shellWord(in); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

// TestCorpus holds that no text at hand is taken for something else.
func TestCorpus(t *testing.T) {
	for _, folder := range []string{"corpus/seed", "corpus/dev/en", "corpus/real", "corpus/old/ga", "corpus/old/cr-unsc"} {
		paths, err := filepath.Glob(filepath.Join(oracle.Shared(t, folder), "*.txt"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: no texts (%v)", folder, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text, findings := Decode(path, data)
			if findings = append(findings, Markup(path, text)...); len(findings) > 0 {
				t.Errorf("%s: %v", path, findings)
			}
		}
	}
}

// TestCatalogue holds that the bad example of each rule of this stage raises it,
// and that the good one raises nothing.
func TestCatalogue(t *testing.T) {
	of := func(example string) diag.List {
		text, findings := Decode("in.txt", []byte(example))
		return append(findings, Markup("in.txt", text)...)
	}
	for _, rule := range []*diag.Rule{schema.InputEmpty, schema.InputBinary, schema.InputEncoding, schema.EncodingAssumed, schema.InputMarkup} {
		if findings := of(rule.Bad); len(findings) != 1 || findings[0].Rule != rule {
			t.Errorf("%s: the bad example raises %v", rule.Code, findings)
		}
		if findings := of(rule.Good); rule.Good != "" && len(findings) > 0 {
			t.Errorf("%s: the good example raises %v", rule.Code, findings)
		}
	}
}
