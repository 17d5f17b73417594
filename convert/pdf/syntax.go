package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// objects are the indirect objects of a file by their numbers, each what stands
// between "n 0 obj" and "endobj"; number 0 is not in use. (ISO 32000-1, 7.3.10.)
type objects [][]byte

// readObjects cuts a file at the places that its cross-reference table names.
// The file has but one such table, and no object streams. (ISO 32000-1, 7.5.4.)
func readObjects(file []byte) (objects, error) {
	table := bytes.LastIndex(file, []byte("\nxref\n0 "))
	if table < 0 {
		return nil, errors.New("the file has no cross-reference table")
	}
	count, entries, _ := bytes.Cut(file[table+len("\nxref\n0 "):], []byte("\n"))
	size, err := strconv.Atoi(string(count))
	const width = 20 // of an entry
	if err != nil || size*width > len(entries) {
		return nil, errors.New("the cross-reference table is cut off")
	}
	list := make(objects, size)
	for n := 1; n < size; n++ {
		at, err := strconv.Atoi(string(entries[n*width : n*width+10]))
		if err != nil || at > table {
			return nil, fmt.Errorf("object %d has no place", n)
		}
		text, ok := bytes.CutPrefix(file[at:table+1], fmt.Appendf(nil, "%d 0 obj\n", n))
		if !ok {
			return nil, fmt.Errorf("object %d is not where the table says", n)
		}
		end := endOf(text)
		if end < 0 {
			return nil, fmt.Errorf("object %d has no end", n)
		}
		list[n] = text[:end]
	}
	return list, nil
}

// endOf returns where an object ends that begins a text: after its stream, which
// is as long as it says, or its dictionary.
func endOf(text []byte) int {
	end := bytes.Index(text, []byte("endobj"))
	stream := bytes.Index(text[:max(end, 0)], []byte("stream\n"))
	if stream < 0 {
		return end
	}
	at := bytes.Index(text[:stream], []byte("/Length "))
	if at < 0 {
		return -1
	}
	digits := text[at+len("/Length "):]
	length := 0
	for i := 0; i < len(digits) && digits[i] >= '0' && digits[i] <= '9'; i++ {
		length = 10*length + int(digits[i]-'0')
	}
	from := stream + len("stream\n") + length
	if from > len(text) {
		return -1
	}
	if end = bytes.Index(text[from:], []byte("endobj")); end >= 0 {
		end += from
	}
	return end
}

// add appends an object and returns its number.
func (o *objects) add(content []byte) int {
	*o = append(*o, content)
	return len(*o) - 1
}

// streamOf returns a stream whose dictionary has entries besides its length.
// (ISO 32000-1, 7.3.8.)
func streamOf(entries string, data []byte) []byte {
	out := make([]byte, 0, len(entries)+len(data)+64)
	out = append(append(append(out, "<<"...), entries...), " /Length "...)
	out = append(strconv.AppendInt(out, int64(len(data)), 10), ">>\nstream\n"...)
	return append(append(out, data...), "\nendstream\n"...)
}

// find returns the number of the first object that begins with a text; 0 when
// there is none.
func (o objects) find(prefix string) int {
	for n := 1; n < len(o); n++ {
		if bytes.HasPrefix(o[n], []byte(prefix)) {
			return n
		}
	}
	return 0
}

// file writes objects as a file of PDF 1.7, with an identifier that is a digest
// of what stands before it. (ISO 32000-1, 7.5; ISO 19005-3, 6.1.2 and 6.1.3.)
func (o objects) file(root, info int) []byte {
	var out bytes.Buffer
	size := 0
	for _, content := range o {
		size += len(content) + 56
	}
	out.Grow(size + 256)
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(o))
	for n := 1; n < len(o); n++ {
		offsets[n] = out.Len()
		out.Write(strconv.AppendInt(out.AvailableBuffer(), int64(n), 10))
		out.WriteString(" 0 obj\n")
		out.Write(o[n])
		if !bytes.HasSuffix(o[n], []byte("\n")) {
			out.WriteByte('\n')
		}
		out.WriteString("endobj\n")
	}
	id := sha256.Sum256(out.Bytes())
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(o))
	for _, at := range offsets[1:] {
		out.Write(appendEntry(out.AvailableBuffer(), at))
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(o), root, info, id[:16], id[:16], table)
	return out.Bytes()
}

// appendEntry appends to b the entry of a cross-reference table for an object
// at an offset, which has ten digits.
func appendEntry(b []byte, at int) []byte {
	for least := 1_000_000_000; at < least && least > 1; least /= 10 {
		b = append(b, '0')
	}
	return append(strconv.AppendInt(b, int64(at), 10), " 00000 n \n"...)
}

// textString returns a string of text. (ISO 32000-1, 7.9.2.2.)
func textString(text string) string {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return utf16String(text)
		}
	}
	return byteString(text)
}

func utf16String(text string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteString(">")
	return b.String()
}

// byteString returns a literal string. (ISO 32000-1, 7.3.4.2.)
func byteString(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 2)
	b.WriteByte('(')
	for i := range len(text) {
		switch c := text[i]; c {
		case '\\', '(', ')':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '\r':
			b.WriteString(`\r`)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(')')
	return b.String()
}

// reference returns an indirect reference.
func reference(n int) string { return string(appendReference(nil, n)) }

func appendReference(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}
