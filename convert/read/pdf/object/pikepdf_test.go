package object

import (
	"crypto/md5"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// python returns the Python that has pikepdf, or skips the test.
func python(t testing.TB) string {
	t.Helper()
	const path = "/usr/bin/python3"
	if err := exec.Command(path, "-c", "import pikepdf").Run(); err != nil {
		t.Skip("missing tool: python3-pikepdf")
	}
	return path
}

// listing prints all objects of files, one a line, in the form of [written]; the
// arguments are paths and passwords.
const listing = `
import sys, hashlib, pikepdf
def name(n): return '/' + n[1:].encode('utf-8', 'surrogateescape').hex()
def written(o, top=False):
    if isinstance(o, (bool, int)) or o is None:
        return str(o)
    t = o._type_code if hasattr(o, '_type_code') else None
    if t is None: return '%.4f' % float(o)
    if not top and o.is_indirect: return '%d R' % o.objgen[0]
    T = pikepdf.ObjectType
    if t == T.name_: return name(str(o))
    if t == T.string: return '(' + bytes(o).hex() + ')'
    if t == T.array: return '[' + ' '.join(written(x) for x in o) + ']'
    if t in (T.dictionary, T.stream):
        d = '<' + ' '.join(sorted(name(k) + ' ' + written(v) for k, v in o.items() if v is not None and not (t == T.stream and k in ('/Length', '/Filter', '/DecodeParms')))) + '>'
        if t == T.stream:
            try: d += hashlib.md5(o.read_bytes(pikepdf.StreamDecodeLevel.specialized)).hexdigest()
            except Exception: d += 'image'
        return d
    return '?%s' % t
for path, password in zip(sys.argv[1::2], sys.argv[2::2]):
    try: pdf = pikepdf.open(path, password=password)
    except pikepdf.PasswordError: pdf = pikepdf.open(path)
    print('file', path)
    for o in pdf.objects:
        if o is None: continue
        try: key = o.objgen[0]
        except AttributeError: continue
        print(key, written(o, True))
`

// A held file is one that is held against what pikepdf reads.
type held struct {
	name, path, password string
	file                 *File
}

// comparePikepdf holds all objects of files against what pikepdf reads.
func comparePikepdf(t *testing.T, files ...held) {
	t.Helper()
	args := []string{"-c", listing}
	for _, h := range files {
		args = append(args, h.path, h.password)
	}
	var complaint strings.Builder
	command := exec.Command(python(t), args...)
	command.Stderr = &complaint
	out, err := command.Output()
	if err != nil {
		t.Fatalf("pikepdf: %v\n%s", err, complaint.String())
	}
	lists := strings.Split(string(out), "file ")[1:]
	if len(lists) != len(files) {
		t.Fatalf("pikepdf lists %d of %d files", len(lists), len(files))
	}
	for i, h := range files {
		t.Run("pikepdf "+h.name, func(t *testing.T) {
			_, list, _ := strings.Cut(lists[i], "\n")
			compareList(t, list, h.file)
		})
	}
}

// written prints a value in the form of listing.
func written(f *File, v Value) string {
	name := func(n Name) string { return "/" + hex.EncodeToString([]byte(n)) }
	dict := func(d Dict, leave ...Name) string {
		var entries []string
		for key, v := range d {
			if !slices.Contains(leave, key) {
				entries = append(entries, name(key)+" "+written(f, v))
			}
		}
		slices.Sort(entries)
		return "<" + strings.Join(entries, " ") + ">"
	}
	switch v := v.(type) {
	case Null:
		return "None"
	case Bool:
		return map[Bool]string{false: "False", true: "True"}[v]
	case Integer:
		return strconv.FormatInt(int64(v), 10)
	case Real:
		return fmt.Sprintf("%.4f", float64(v))
	case Name:
		return name(v)
	case String:
		return fmt.Sprintf("(%x)", string(v))
	case Ref:
		return fmt.Sprintf("%d R", v.Number)
	case Array:
		var elements []string
		for _, e := range v {
			elements = append(elements, written(f, e))
		}
		return "[" + strings.Join(elements, " ") + "]"
	case Dict:
		return dict(v)
	case *Stream:
		data, err := f.Data(v)
		sum := fmt.Sprintf("%x", md5.Sum(data))
		if errors.Is(err, ErrImage) {
			sum = "image"
		}
		return dict(v.Dict, "Length", "Filter", "DecodeParms") + sum
	}
	return fmt.Sprintf("?%T", v)
}

// compareList holds all objects of a file against a list of them.
func compareList(t *testing.T, list string, f *File) {
	t.Helper()
	missing := maps.Clone(f.entries)
	differences, count := 0, 0
	for line := range strings.Lines(list) {
		number, want, _ := strings.Cut(strings.TrimSpace(line), " ")
		n, err := strconv.Atoi(number)
		if err != nil {
			t.Fatalf("pikepdf says %q", line)
		}
		delete(missing, n)
		got := written(f, f.Get(Ref{Number: n}))
		if strings.Contains(want, "/"+hex.EncodeToString([]byte("Standard"))) {
			continue // of the encryption, pikepdf shows its own
		}
		count++
		if got != want {
			if differences++; differences < 3 {
				t.Errorf("object %d:\ngot  %.600s\nwant %.600s", n, got, want)
			}
		}
	}
	for n := range missing { // pikepdf lists no numbers, and does not show what qpdf makes anew
		v := f.Get(Ref{Number: n})
		d := f.Dict(v)
		if kind := d["Type"]; d != nil && kind != Name("XRef") && kind != Name("ObjStm") && d["Linearized"] == nil {
			t.Errorf("pikepdf has no object %d: %.100s", n, written(f, v))
		}
	}
	if differences > 0 || count == 0 {
		t.Errorf("%d of %d objects differ", differences, count)
	}
}
