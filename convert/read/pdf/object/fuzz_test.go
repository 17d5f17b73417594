package object

import (
	"bytes"
	"testing"
)

// FuzzOpen opens a file and does all with it that can be done: no panic, and no more work
// than there may be. What is read twice is the same.
func FuzzOpen(f *testing.F) {
	for _, c := range hostiles {
		if len(c.data) < 4096 {
			f.Add(c.data)
		}
	}
	f.Add(built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("/Filter /FlateDecode", deflated("BT (gull) Tj ET"))))
	f.Add(built(catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("/Filter [/ASCII85Decode /LZWDecode]", "J..)6T`?p&<!J9%_[umg\"B7/Z7KNXbN'S+,*Q/&\"OLT'F~>")))
	f.Add(builtWith("/ID [(lighthouse) (lighthouse)] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (0123456789abcdef0123456789abcdef) /U (0123456789abcdef0123456789abcdef) >>",
		catalog, onePage, "<< /Type /Page /Contents 4 0 R >>", stream("", "gull")))
	f.Add(xrefStream("/W[1 1 1]/Index[0 4]", "\x00\x00\x00\x01\x09\x00\x01\x3b\x00\x01\x70\x00"))
	f.Add(fmtObjects("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", deflated("3 0 <</Type/Page>>")))
	f.Fuzz(func(t *testing.T, data []byte) {
		o := Options{MaxObjects: 1 << 12, MaxStream: 1 << 18, MaxTotal: 1 << 20}
		file, err := Open(data, o)
		if err != nil {
			return
		}
		values := walk(file)
		if file.work < -len(data)-1<<20 {
			t.Errorf("%d bytes too many were parsed", -file.work)
		}
		if len(file.Repairs()) > 0 {
			return
		}
		again, err := Open(data, o)
		if err != nil || walk(again) != values {
			t.Errorf("read again it is another file: %v", err)
		}
	})
}

// fmtObjects makes a file that has to be searched for its objects, with a stream.
func fmtObjects(entries, data string) []byte {
	return []byte("%PDF-1.7\n1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 10 0 obj" + stream(entries, data) + " endobj")
}

// FuzzScanner reads content: it ends, and what is written of what was read is read alike.
func FuzzScanner(f *testing.F) {
	for _, c := range scannings {
		f.Add([]byte(c.content))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		scanAll(data)
		if bytes.Contains(data, []byte("BI")) {
			return // the image is not written
		}
		once := rewritten(data)
		if twice := rewritten(once); !bytes.Equal(once, twice) {
			t.Errorf("%q is read as\n%q and that as\n%q", data, once, twice)
		}
	})
}
