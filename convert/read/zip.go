package read

import (
	"bytes"
	"encoding/binary"
	"iter"
	"strings"
)

// What of a ZIP file is read to know what it holds: the end of its central directory, and the
// header of each entry there. (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16.)
const (
	endMagic, endLength       = "PK\x05\x06", 22
	entryMagic, entryLength   = "PK\x01\x02", 46
	directoryAt               = 16 // of the end: the offset of the directory
	nameAt, extraAt, remarkAt = 28, 30, 32
	longestRemark             = 1<<16 - 1 // bytes, behind the end of the directory
)

// entriesOf yields the names of the entries of a ZIP file, with slashes, by its directory;
// none where it has none that can be read.
func entriesOf(data []byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		tail := data[max(0, len(data)-endLength-longestRemark):]
		end := bytes.LastIndex(tail, []byte(endMagic))
		if end < 0 || len(tail)-end < endLength {
			return
		}
		start := int64(binary.LittleEndian.Uint32(tail[end+directoryAt:]))
		if start > int64(len(data)) {
			return
		}
		for rest := data[start:]; len(rest) >= entryLength && bytes.HasPrefix(rest, []byte(entryMagic)); {
			length := func(at int) int { return int(binary.LittleEndian.Uint16(rest[at:])) }
			name, all := length(nameAt), entryLength+length(nameAt)+length(extraAt)+length(remarkAt)
			if all > len(rest) || !yield(strings.ReplaceAll(string(rest[entryLength:entryLength+name]), `\`, "/")) {
				return
			}
			rest = rest[all:]
		}
	}
}

// zipKind returns what a ZIP file is, by the names of its entries, and where these are lost by
// what stands in it.
func zipKind(data []byte) kind {
	for _, t := range typed {
		if stands(data, typeAt, t.mimetype) {
			return t.kind
		}
	}
	has := map[string]bool{}
	inWord, packed, entries := false, false, 0
	for name := range entriesOf(data) {
		entries++
		for _, z := range zipped {
			if strings.EqualFold(name, z.entry) {
				has[z.entry] = true
			}
		}
		inWord = inWord || strings.HasPrefix(name, "word/")
		packed = packed || name == "[Content_Types].xml"
	}
	for _, z := range zipped {
		if has[z.entry] || entries == 0 && bytes.Contains(data, []byte(z.entry)) {
			return z.kind
		}
	}
	if inWord && packed {
		return wordFile // the main part may have another name (ECMA-376, part 1, 11.3.10; part 2, 7.2)
	}
	return kind{"a ZIP archive", byUnpacking, Other}
}
