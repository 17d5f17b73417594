package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// kinds names what is hashed, in the order of the columns.
var kinds = [...]string{"xml", "json", "pdf", "findings", "account"}

// A row is the hashes of one text, or the sums of a set of texts.
type row struct {
	name   string
	texts  int
	hashes [len(kinds)]string
}

// A sum has so many hexadecimal digits: enough that no two outputs have the same
// by chance.
const digits = 16

// none stands for the hash of an output that is not there.
const none = "-"

func hash(data []byte) string {
	if data == nil {
		return none
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])[:digits]
}

// total returns the sums of the sets, which follow each other in rows.
func total(rows []row) []row {
	var sums []row
	var parts [len(kinds)]strings.Builder
	for i, r := range rows {
		set := setOf(r.name)
		if i == 0 || setOf(rows[i-1].name) != set {
			sums = append(sums, row{name: set})
			parts = [len(kinds)]strings.Builder{}
		}
		last := &sums[len(sums)-1]
		last.texts++
		for k, h := range r.hashes {
			fmt.Fprintf(&parts[k], "%s %s\n", r.name, h)
			last.hashes[k] = hash([]byte(parts[k].String()))
		}
	}
	return sums
}

// setOf returns the set of a text: its folder and the form that its name ends
// in, dev/en/NAME.tika.txt is one of dev/en.tika.
func setOf(name string) string {
	folder := name[:strings.LastIndexByte(name, '/')]
	stem := strings.TrimSuffix(name[len(folder):], ".txt")
	if dot := strings.LastIndexByte(stem, '.'); dot >= 0 && !strings.ContainsAny(stem[dot:], " _0123456789") {
		return folder + stem[dot:]
	}
	return folder
}

func print(rows []row) string {
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\t%d\t%s\n", r.name, r.texts, strings.Join(r.hashes[:], "\t"))
	}
	return b.String()
}

// read reads what print writes.
func read(text string) ([]row, error) {
	var rows []row
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 2+len(kinds) {
			return nil, fmt.Errorf("%q is not a name, a count and %d hashes", line, len(kinds))
		}
		texts, err := strconv.Atoi(fields[1])
		if err != nil {
			return nil, err
		}
		rows = append(rows, row{fields[0], texts, [len(kinds)]string(fields[2:])})
	}
	return rows, nil
}

// tell says which rows differ and in what, and returns their number.
func tell(out io.Writer, base, here []row) (n int) {
	known := map[string]row{}
	for _, r := range base {
		known[r.name] = r
	}
	for _, r := range here {
		was, ok := known[r.name]
		delete(known, r.name)
		if r == was {
			continue
		}
		n++
		fmt.Fprintf(out, "%s: %s\n", r.name, difference(was, r, ok))
	}
	for _, r := range base {
		if _, ok := known[r.name]; ok {
			n++
			fmt.Fprintf(out, "%s: gone\n", r.name)
		}
	}
	return n
}

func difference(was, is row, known bool) string {
	if !known {
		return "new"
	}
	var what []string
	if was.texts != is.texts {
		what = append(what, fmt.Sprintf("%d texts, not %d", is.texts, was.texts))
	}
	for k, kind := range kinds {
		if was.hashes[k] != is.hashes[k] {
			what = append(what, kind)
		}
	}
	return strings.Join(what, ", ")
}
