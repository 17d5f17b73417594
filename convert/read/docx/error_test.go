package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
)

const simple = `<w:p><w:r><w:t>The lamp.</w:t></w:r></w:p>`

// with returns the entries of a simple file, some of them changed.
func with(change func(entries map[string]string)) func(t *testing.T) []byte {
	return func(t *testing.T) []byte {
		entries := parts(map[string]string{"document": simple})
		change(entries)
		return zipped(t, entries)
	}
}

func manyAttributes(n int) (s string) {
	for i := range n {
		s += fmt.Sprintf(` a%d=""`, i)
	}
	return s
}

func raw(s string) func(*testing.T) []byte { return func(*testing.T) []byte { return []byte(s) } }

func TestErrors(t *testing.T) {
	const main = "word/document.xml"
	set := func(name, text string) func(*testing.T) []byte {
		return with(func(e map[string]string) { e[name] = text })
	}
	for _, c := range []struct {
		name string
		data func(t *testing.T) []byte
		kind ErrorKind
		part string
		want string // part of the message
	}{
		{"nothing", raw(""), NotZip, "", "no ZIP"},
		{"text", raw("The lamp is lit."), NotZip, "", "no ZIP"},
		{"cut off", func(t *testing.T) []byte {
			data := with(func(map[string]string) {})(t)
			return data[:len(data)/2]
		}, Damaged, "", "zip"},
		{"old Word file", raw(compoundMagic + "...." + string(wide("WordDocument"))), OldWord, "", ".doc"},
		{"password", raw(compoundMagic + "...." + string(wide("EncryptedPackage"))), Encrypted, "", "password"},
		{"some archive", func(t *testing.T) []byte { return zipped(t, map[string]string{"a.txt": "gull"}) }, NoText, "", "content types"},
		{"no main part", with(func(e map[string]string) { delete(e, main) }), NoText, "", "main part"},
		{"workbook", with(func(e map[string]string) {
			e["[Content_Types].xml"] = strings.Replace(e["[Content_Types].xml"], wordType, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", 1)
		}), NotWord, "", "workbook"},
		{"no document", set(main, `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`), NoText, main, "no document"},
		{"document of nobody", set(main, `<document/>`), NoText, main, "no document"},
		{"declaration of types", set(main, `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`), Malformed, main, "document type"},
		{"entity", set(main, `<x>&lamp;</x>`), Malformed, main, "byte 3"},
		{"open element", set(main, `<x><y></x>`), Malformed, main, "byte 6"},
		{"end of nothing", set(main, `<x/></x>`), Malformed, main, "byte 4"},
		{"two roots", set(main, `<x/><x/>`), Malformed, main, "root"},
		{"no end", set(main, `<x>`), Malformed, main, "ends before"},
		{"empty part", set(main, ``), Malformed, main, "ends before"},
		{"prefix of nobody", set(main, `<x:y/>`), Malformed, main, "prefix"},
		{"attribute twice", set(main, `<x a="1" a="2"/>`), Malformed, main, "twice"},
		{"no UTF-8", set(main, "<x>\xff</x>"), Malformed, main, "byte 3"},
		{"control character", set(main, "<x>\x01</x>"), Malformed, main, "control"},
		{"too deep", set(main, strings.Repeat("<x>", 1000)), TooMuch, main, "deep"},
		{"too many attributes", set(main, "<x"+manyAttributes(300)+"/>"), TooMuch, main, "attributes"},
		{"broken relations", set("word/_rels/document.xml.rels", `<Relationships`), Malformed, "word/_rels/document.xml.rels", ""},
		{"broken styles", func(t *testing.T) []byte {
			return wordFile(t, map[string]string{"document": simple, "styles": "<w:style>"})
		}, Malformed, "word/styles.xml", ""},
		{"missing styles", func(t *testing.T) []byte {
			e := parts(map[string]string{"document": simple, "styles": ""})
			delete(e, "word/styles.xml")
			return zipped(t, e)
		}, Damaged, "word/styles.xml", "not there"},
		{"two entries of a name", func(t *testing.T) []byte {
			e := parts(map[string]string{"document": simple})
			e["WORD/Document.xml"] = e[main]
			return zipped(t, e)
		}, Damaged, main, "two entries"},
		{"bomb", set(main, "<x>"+strings.Repeat(" ", 30<<20)+"</x>"), TooMuch, main, "unpacked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Read(c.data(t), Options{})
			var e *Error
			if !errors.As(err, &e) || d != nil {
				t.Fatalf("got %v, %v", d, err)
			}
			if e.Kind != c.kind || !strings.EqualFold(e.Part, c.part) || !strings.Contains(e.Error(), c.want) {
				t.Errorf("got %v of %q: %s", e.Kind, e.Part, e)
			}
		})
	}
}

// What archives may be like, and be read all the same.
func TestArchives(t *testing.T) {
	utf16le := func(s string) string {
		out := []byte("\xff\xfe")
		for _, u := range utf16.Encode([]rune(s)) {
			out = binary.LittleEndian.AppendUint16(out, u)
		}
		return string(out)
	}
	rename := func(from, to string) func(map[string]string) {
		return func(e map[string]string) {
			e[to] = e[from]
			delete(e, from)
		}
	}
	for _, c := range []struct {
		name   string
		change func(e map[string]string)
	}{
		{"as it is", func(map[string]string) {}},
		{"UTF-16", func(e map[string]string) {
			e["word/document.xml"] = utf16le(strings.Replace(e["word/document.xml"], "UTF-8", "UTF-16", 1))
		}},
		{"byte order mark", func(e map[string]string) { e["word/document.xml"] = "\ufeff" + e["word/document.xml"] }},
		{"backslashes", rename("word/document.xml", `word\document.xml`)},
		{"other case", rename("word/document.xml", "Word/DOCUMENT.xml")},
		{"with macros", func(e map[string]string) {
			e["[Content_Types].xml"] = strings.Replace(e["[Content_Types].xml"], wordType, "application/vnd.ms-word.document.macroEnabled.main+xml", 1)
			e["word/vbaProject.bin"] = "\x00\x01"
		}},
		{"another name, from the root", func(e map[string]string) {
			rename("word/document.xml", "text/main%20part.xml")(e)
			e["text/main part.xml"] = e["text/main%20part.xml"]
			e["_rels/.rels"] = strings.Replace(e["_rels/.rels"], "word/document.xml", "/text/main%20part.xml", 1)
		}},
		{"out of the package and back", func(e map[string]string) {
			e["_rels/.rels"] = strings.Replace(e["_rels/.rels"], "word/document.xml", "../../../word/../word/document.xml", 1)
		}},
		{"no relation to the main part", func(e map[string]string) { delete(e, "_rels/.rels") }},
		{"names that lead out", func(e map[string]string) { e["../../evil.xml"], e["/abs.xml"] = "<x/>", "<x/>" }},
		{"Strict", func(e map[string]string) {
			e["_rels/.rels"] = strings.Replace(e["_rels/.rels"], relations, relationsStrict, 1)
			e["word/document.xml"] = strings.NewReplacer(
				"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
				"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships").Replace(e["word/document.xml"])
		}},
		{"no prefix", func(e map[string]string) {
			e["word/document.xml"] = `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>The lamp.</t></r></p></body></document>`
		}},
		{"a prefix that changes", func(e map[string]string) {
			e["word/document.xml"] = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r><w:t xmlns:w="urn:none"/><q:t>The lamp.</q:t></q:r></q:p></w:body></w:document>`
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Read(with(c.change)(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := d.Flow.Text, "The lamp.\n"; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestManyEntries(t *testing.T) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for range maxEntries + 1 {
		if _, err := z.CreateHeader(&zip.FileHeader{Name: "a"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := Read(out.Bytes(), Options{})
	var e *Error
	if !errors.As(err, &e) || e.Kind != TooMuch {
		t.Errorf("got %v", err)
	}
}

func TestUnpackedLimit(t *testing.T) {
	data := wordFile(t, map[string]string{"document": strings.Repeat(simple, 100)})
	if _, err := Read(data, Options{MaxBytes: 20_000}); err != nil {
		t.Error(err)
	}
	_, err := Read(data, Options{MaxBytes: 5_000})
	var e *Error
	if !errors.As(err, &e) || e.Kind != TooMuch {
		t.Errorf("got %v", err)
	}
}
