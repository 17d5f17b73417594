package object

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const log = "The keeper counts the gulls over the lighthouse, and the gulls the keepers. "

// lzwEncoded compresses data as LZW whose codes become longer one code early, or not.
func lzwEncoded(data string, early int) string {
	var out []byte
	var bits uint64
	count, width, next := 0, 9, lzwFirst
	codes := map[string]int{}
	put := func(code int) {
		bits, count = bits<<width|uint64(code), count+width
		for ; count >= 8; count -= 8 {
			out = append(out, byte(bits>>(count-8)))
		}
	}
	codeOf := func(s string) int {
		if len(s) == 1 {
			return int(s[0])
		}
		return codes[s]
	}
	put(lzwClear)
	word := ""
	for i := range len(data) {
		longer := word + data[i:i+1]
		if _, ok := codes[longer]; ok || len(longer) == 1 {
			word = longer
			continue
		}
		put(codeOf(word))
		if next < lzwCodes {
			codes[longer] = next
		}
		if next++; next+early > 1<<width && width < 12 {
			width++
		}
		if word = data[i : i+1]; next == lzwCodes-2 {
			put(codeOf(word))
			put(lzwClear)
			word, width, next, codes = "", 9, lzwFirst, map[string]int{}
		}
	}
	if word != "" {
		put(codeOf(word))
		if next++; next+early > 1<<width && width < 12 {
			width++
		}
	}
	put(lzwEnd)
	if count > 0 {
		out = append(out, byte(bits<<(8-count)))
	}
	return string(out)
}

// pngPredicted makes rows of differences, each by another filter.
func pngPredicted(data string, row, pixel int) string {
	var out []byte
	above := make([]byte, row)
	for i := 0; i < len(data); i += row {
		line := []byte(data[i:min(i+row, len(data))])
		kind := byte(i / row % 5)
		out = append(out, kind)
		for k, b := range line {
			var left, corner byte
			if k >= pixel {
				left, corner = line[k-pixel], above[k-pixel]
			}
			switch kind {
			case pngSub:
				b -= left
			case pngUp:
				b -= above[k]
			case pngAverage:
				b -= byte((int(left) + int(above[k])) / 2)
			case pngPaeth:
				b -= paeth(left, above[k], corner)
			}
			out = append(out, b)
		}
		copy(above, line)
	}
	return string(out)
}

// tiffPredicted makes differences of bytes to those a pixel to the left.
func tiffPredicted(data string, row, pixel int) string {
	out := []byte(data)
	for i := range out {
		if i%row >= pixel {
			out[i] = data[i] - data[i-pixel]
		}
	}
	return string(out)
}

func rawDeflated(data string) string {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return out.String()
}

// noise is data that nothing compresses, and that uses all codes of LZW several times.
func noise() string {
	r := rand.New(rand.NewPCG(1, 14))
	b := make([]byte, 20_000)
	for i := range b {
		b[i] = byte(r.IntN(256))
	}
	return string(b)
}

func pixels() string { return strings.Repeat(log, 3)[:6*36] }

var filterings = []struct {
	name, entries, data, want string
	damaged                   bool
	err                       error
	foreign                   bool // pikepdf reads it alike
}{
	{name: "none", data: log, want: log, foreign: true},
	{name: "deflate", entries: "/Filter /FlateDecode", data: deflated(log), want: log, foreign: true},
	{name: "a short name", entries: "/Filter /Fl", data: deflated(log), want: log},
	{name: "a list", entries: "/Filter [/FlateDecode] /DecodeParms [null]", data: deflated(log), want: log, foreign: true},
	{name: "two", entries: "/Filter [/ASCIIHexDecode /FlateDecode]", data: fmt.Sprintf("%x>", deflated(log)), want: log, foreign: true},
	{name: "all", entries: "/Filter [/ASCII85Decode /RunLengthDecode /LZWDecode /ASCIIHexDecode]",
		data: as85(asRuns(lzwEncoded(fmt.Sprintf("%x>", log), 1))), want: log, foreign: true},
	{name: "deflate without a head", entries: "/Filter /FlateDecode", data: rawDeflated(log), want: log},
	{name: "deflate cut off", entries: "/Filter /FlateDecode", data: deflated(noise())[:10_000], want: noise()[:9_993], damaged: true},
	{name: "deflate whose end is wrong", entries: "/Filter /FlateDecode", data: deflated(log)[:len(deflated(log))-4] + "gull", want: log},
	{name: "deflate with a line behind", entries: "/Filter /FlateDecode", data: deflated(log) + "\r\n\r\n", want: log, foreign: true},
	{name: "deflate that is none", entries: "/Filter /FlateDecode", data: "\xff\xff\xff\xff", damaged: true},
	{name: "deflate of nothing", entries: "/Filter /FlateDecode", data: "", damaged: true},

	{name: "LZW of the standard", entries: "/Filter /LZWDecode", data: "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", want: "-----A---B", foreign: true},
	{name: "LZW", entries: "/Filter /LZWDecode", data: lzwEncoded(strings.Repeat(log, 200), 1), want: strings.Repeat(log, 200), foreign: true},
	{name: "LZW of noise", entries: "/Filter /LZWDecode", data: lzwEncoded(noise(), 1), want: noise(), foreign: true},
	{name: "LZW that changes late", entries: "/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>", data: lzwEncoded(noise(), 0), want: noise(), foreign: true},
	{name: "LZW cut off", entries: "/Filter /LZWDecode", data: "\x80\x0B\x60\x50\x22", want: "-----A"[:5]},
	{name: "LZW of a code that is none", entries: "/Filter /LZWDecode", data: "\x80\x0B\x7f\xff", want: "-", damaged: true},
	{name: "LZW with a predictor", entries: "/Filter /LZWDecode /DecodeParms << /Predictor 15 /Columns 36 >>", data: lzwEncoded(pngPredicted(pixels(), 36, 1), 1), want: pixels(), foreign: true},

	{name: "digits", entries: "/Filter /ASCIIHexDecode", data: "67 75\n6C 6c>61", want: "gull", foreign: true},
	{name: "an odd digit", entries: "/Filter /ASCIIHexDecode", data: "67757>", want: "gup", foreign: true},
	{name: "digits without an end", entries: "/Filter /ASCIIHexDecode", data: "6775", want: "gu"},
	{name: "base 85", entries: "/Filter /ASCII85Decode", data: as85(log), want: log, foreign: true},
	{name: "base 85 with zeros", entries: "/Filter /ASCII85Decode", data: "z!!~>", want: "\x00\x00\x00\x00\x00", foreign: true},
	{name: "base 85 with lines", entries: "/Filter /ASCII85Decode", data: "B6A\n$,\r\n ~ >", want: "gull"},
	{name: "base 85 without an end", entries: "/Filter /ASCII85Decode", data: "B6A$,", want: "gull"},
	{name: "base 85 of one digit", entries: "/Filter /ASCII85Decode", data: "B6A$,!~>", want: "gull"},
	{name: "runs", entries: "/Filter /RunLengthDecode", data: "\x01gu\xfel\x80x", want: "gulll", foreign: true},
	{name: "runs cut off", entries: "/Filter /RunLengthDecode", data: "\x09gull", want: "gull", damaged: true},
	{name: "a run cut off", entries: "/Filter /RunLengthDecode", data: "\x00g\xfe", want: "g", damaged: true},

	{name: "PNG", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 36 >>", data: deflated(pngPredicted(pixels(), 36, 1)), want: pixels(), foreign: true},
	{name: "PNG of colours", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 10 /Columns 12 /Colors 3 >>", data: deflated(pngPredicted(pixels(), 36, 3)), want: pixels(), foreign: true},
	{name: "PNG of deep colours", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 14 /Columns 6 /Colors 3 /BitsPerComponent 16 >>", data: deflated(pngPredicted(pixels(), 36, 6)), want: pixels(), foreign: true},
	{name: "PNG of bits", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 285 /BitsPerComponent 1 >>", data: deflated(pngPredicted(pixels(), 36, 1)), want: pixels(), foreign: true},
	{name: "PNG whose last row is short", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 36 >>", data: deflated(pngPredicted(pixels()[:100], 36, 1)), want: pixels()[:100]},
	{name: "PNG of an unknown filter", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 4 >>", data: deflated("\x09gull"), want: "gull"},
	{name: "TIFF", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 12 /Colors 3 >>", data: deflated(tiffPredicted(pixels(), 36, 3)), want: pixels(), foreign: true},
	{name: "TIFF of 16 bits", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 3 /BitsPerComponent 16 >>", data: deflated("\x00\xff\x00\x02\xff\xff"), want: "\x00\xff\x01\x01\x01\x00"},
	{name: "TIFF of 4 bits", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 4 /BitsPerComponent 4 >>", data: deflated("\x12\x3f"), want: "\x13\x65"},
	{name: "TIFF of a bit", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 8 /BitsPerComponent 1 >>", data: deflated("\xff"), want: "\xaa"},
	{name: "TIFF of 3 bits", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 8 /BitsPerComponent 3 >>", data: deflated("gul"), err: ErrDamaged},
	{name: "no predictor", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 1 /Columns 3 >>", data: deflated(log), want: log, foreign: true},
	{name: "a row of no columns", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 0 >>", data: deflated(log), err: ErrDamaged},
	{name: "a row too long", entries: "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8000000 /Colors 200 >>", data: deflated(log), err: ErrLimit},

	{name: "a photograph", entries: "/Filter /DCTDecode", data: "gull", err: ErrImage},
	{name: "a compressed photograph", entries: "/Filter [/FlateDecode /DCTDecode]", data: deflated("gull"), err: ErrImage},
	{name: "a scan", entries: "/Filter /CCITTFaxDecode", data: "gull", err: ErrImage},
	{name: "another scan", entries: "/Filter /JBIG2Decode", data: "gull", err: ErrImage},
	{name: "a photograph of waves", entries: "/Filter /JPXDecode", data: "gull", err: ErrImage},
	{name: "a filter that is not known", entries: "/Filter /Lantern", data: "gull", err: ErrDamaged},
	{name: "a filter that is no name", entries: "/Filter 12", data: "gull", err: ErrDamaged},
	{name: "a filter for nothing", entries: "/Filter [/Crypt]", data: "gull", want: "gull"},
}

// as85 writes data to the base 85.
func as85(data string) string {
	var out strings.Builder
	for i := 0; i < len(data); i += 4 {
		group := (data[i:] + "\x00\x00\x00\x00")[:4]
		n := uint32(group[0])<<24 | uint32(group[1])<<16 | uint32(group[2])<<8 | uint32(group[3])
		var digits [5]byte
		for k := 4; k >= 0; k-- {
			digits[k] = byte(n%85) + '!'
			n /= 85
		}
		out.Write(digits[:min(4, len(data)-i)+1])
	}
	return out.String() + "~>"
}

// asRuns writes data as runs, none of which repeats anything.
func asRuns(data string) string {
	var out strings.Builder
	for len(data) > 0 {
		n := min(len(data), 128)
		out.WriteByte(byte(n - 1))
		out.WriteString(data[:n])
		data = data[n:]
	}
	return out.String() + "\x80"
}

func TestFilters(t *testing.T) {
	for _, c := range filterings {
		f := opened(t, built(catalog, onePage, "<< /Type /Page >>", stream(c.entries, c.data)))
		got, err := f.Data(f.Stream(Ref{Number: 4}))
		if string(got) != c.want || !errors.Is(err, c.err) || (err == nil) != (c.err == nil) {
			t.Errorf("%s: %.80q, want %.80q; %v, want %v", c.name, got, c.want, err, c.err)
		}
		if said := fmt.Sprint(f.Repairs()); strings.Contains(said, string(BadStream)) != c.damaged {
			t.Errorf("%s: repairs %s", c.name, said)
		}
	}
}

// Another reader decodes the same.
func TestFiltersOfOthers(t *testing.T) {
	objects := []string{catalog, onePage, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"}
	for _, c := range filterings {
		if c.foreign {
			objects = append(objects, stream(c.entries, c.data))
		}
	}
	data := built(objects...)
	path := filepath.Join(t.TempDir(), "made.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	comparePikepdf(t, held{"filters", path, "", opened(t, data)})
}

// The standard library's LZW changes late.
func TestLZW(t *testing.T) {
	for _, want := range []string{noise(), strings.Repeat(log, 500), "", "g"} {
		var out bytes.Buffer
		w := lzw.NewWriter(&out, lzw.MSB, 8)
		if _, err := w.Write([]byte(want)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		f := opened(t, built(catalog, onePage, "<< /Type /Page >>", stream("/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>", out.String())))
		if got, err := f.Data(f.Stream(Ref{Number: 4})); string(got) != want || err != nil {
			t.Errorf("%d bytes, want %d: %v", len(got), len(want), err)
		}
	}
}

// A Crypt filter says by which method its stream is encrypted.
func TestCryptFilter(t *testing.T) {
	f := opened(t, built(catalog, onePage, "<< /Type /Page >>"))
	c := &cipher{key: []byte("lighthouse keepe"), data: rc4Short, named: map[Name]method{"Identity": identity, "Lantern": rc4Short}, metadata: true}
	const raw = "gulls over the lighthouse"
	plain := func(entries Dict, names []Name, parameters ...Dict) bool {
		return c.stream(f, &Stream{Dict: entries, number: 4}, raw, names, parameters) == raw
	}
	for _, x := range []struct {
		name string
		got  bool
		want bool
	}{
		{"none", plain(Dict{}, nil), false},
		{"identity", plain(Dict{}, []Name{"Crypt"}, Dict{"Name": Name("Identity")}), true},
		{"identity by default", plain(Dict{}, []Name{"Crypt"}, nil), true},
		{"a method", plain(Dict{}, []Name{"Crypt"}, Dict{"Name": Name("Lantern")}), false},
		{"cross references", plain(Dict{"Type": Name("XRef")}, nil), true},
		{"metadata", plain(Dict{"Type": Name("Metadata")}, nil), false},
	} {
		if x.got != x.want {
			t.Errorf("%s: plain %v, want %v", x.name, x.got, x.want)
		}
	}
	c.metadata = false
	if !plain(Dict{"Type": Name("Metadata")}, nil) {
		t.Error("metadata that is not encrypted was decrypted")
	}
}
