package object

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

// shown lists the operators of each page with their operands, and fails where content cannot be read.
func shown(t testing.TB, f *File) (pages []string) {
	t.Helper()
	all, err := f.Pages()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		var content []byte
		for _, v := range f.list(p.Dict["Contents"]) {
			s := f.Stream(v)
			if s == nil {
				continue
			}
			data, err := f.Data(s)
			if err != nil {
				t.Fatal(err)
			}
			content = append(append(content, data...), '\n')
		}
		pages = append(pages, operators(content))
	}
	return pages
}

// operators prints a content stream.
func operators(content []byte) string {
	var out strings.Builder
	for s := NewScanner(content); ; {
		operator, operands, _, ok := s.Next()
		if !ok {
			return out.String()
		}
		for _, v := range operands {
			out.WriteString(written(nil, v))
			out.WriteByte(' ')
		}
		out.WriteString(operator)
		out.WriteByte('\n')
	}
}

// A variant is another form of a file: made by a program, or by hand of what a program made.
type variant struct {
	name    string
	tool    string // "" is the file itself
	args    []string
	damage  func(data []byte) []byte
	options Options
	repairs []Kind // that must be said
	mayLack bool
	rewrote bool // the operators are others
	fewer   bool // pages are missing
}

func qpdf(args ...string) []string { return append(args, "IN", "OUT") }

func encrypted(user string, args ...string) []string {
	return qpdf(append(append([]string{"--allow-weak-crypto", "--encrypt", user, "keeper"}, args...), "--")...)
}

var variants = []variant{
	{name: "as it is"},
	{name: "RC4-40", tool: "qpdf", args: encrypted("", "40")},
	{name: "RC4-128", tool: "qpdf", args: encrypted("", "128", "--use-aes=n")},
	{name: "RC4-128 by crypt filters", tool: "qpdf", args: encrypted("", "128", "--use-aes=n", "--force-V4")},
	{name: "AES-128", tool: "qpdf", args: encrypted("", "128", "--use-aes=y")},
	{name: "AES-128, metadata not", tool: "qpdf", args: encrypted("", "128", "--use-aes=y", "--cleartext-metadata")},
	{name: "AES-256", tool: "qpdf", args: encrypted("", "256")},
	{name: "AES-256, metadata not", tool: "qpdf", args: encrypted("", "256", "--cleartext-metadata")},
	{name: "AES-256 of revision 5", tool: "qpdf", args: encrypted("", "256", "--force-R5")},
	{name: "AES-256, object streams, linearised", tool: "qpdf", args: append([]string{"--object-streams=generate", "--linearize"}, encrypted("", "256")...)},
	{name: "object streams", tool: "qpdf", args: qpdf("--object-streams=generate")},
	{name: "no object streams", tool: "qpdf", args: qpdf("--object-streams=disable")},
	{name: "linearised", tool: "qpdf", args: qpdf("--linearize")},
	{name: "linearised, object streams", tool: "qpdf", args: qpdf("--linearize", "--object-streams=generate")},
	{name: "QDF", tool: "qpdf", args: qpdf("--qdf")},
	{name: "not compressed", tool: "qpdf", args: qpdf("--stream-data=uncompress")},
	{name: "mutool clean", tool: "mutool", args: []string{"clean", "-gggg", "IN", "OUT"}},
	{name: "mutool clean, ASCII", tool: "mutool", args: []string{"clean", "-a", "-z", "IN", "OUT"}},
	{name: "Ghostscript", tool: "gs", args: []string{"-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile=OUT", "IN"}, rewrote: true},

	{name: "startxref missing, as it is", damage: cutFrom("startxref"), repairs: []Kind{NoStart}},
	{name: "startxref missing", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: cutFrom("startxref"), repairs: []Kind{NoStart}},
	{name: "startxref missing, object streams", tool: "qpdf", args: qpdf("--object-streams=generate"), damage: cutFrom("startxref"), repairs: []Kind{NoStart}},
	{name: "startxref missing, AES-256, object streams", tool: "qpdf", args: append([]string{"--object-streams=generate"}, encrypted("", "256")...), damage: cutFrom("startxref"), repairs: []Kind{NoStart}},
	{name: "startxref missing, RC4-40", tool: "qpdf", args: encrypted("", "40"), damage: cutFrom("startxref"), repairs: []Kind{NoStart}},
	{name: "startxref wrong", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: replaced("startxref\n", "startxref\n1"), repairs: []Kind{BadXref}},
	{name: "all offsets wrong", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: func(data []byte) []byte {
		at := bytes.LastIndex(data, []byte("xref\n0 "))
		for i := at; i+18 < len(data) && !bytes.HasPrefix(data[i:], []byte("trailer")); i++ {
			if bytes.HasPrefix(data[i:], []byte(" 00000 n")) {
				data[i-2] = '0' + (data[i-2]-'0'+3)%10
			}
		}
		return data
	}, repairs: []Kind{BadPlace}},
	{name: "one object too many in front", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: replaced("xref\n0 ", "xref\n1 "), repairs: []Kind{BadPlace}},
	{name: "lines of text in front", damage: func(data []byte) []byte { return append([]byte("HTTP/1.1 200 OK\r\nKeeper: gull\r\n\r\n"), data...) }, repairs: []Kind{NoHeader}},
	{name: "lines of text in front, object streams", tool: "qpdf", args: qpdf("--object-streams=generate"), damage: func(data []byte) []byte { return append([]byte("Keeper: gull\r\n"), data...) }, repairs: []Kind{NoHeader}},
	{name: "header lost", damage: func(data []byte) []byte { return append([]byte("%FDP"), data[4:]...) }, repairs: []Kind{NoHeader}},
	{name: "much behind", damage: func(data []byte) []byte {
		return append(data, bytes.Repeat([]byte("gulls over the lighthouse\n"), 1000)...)
	}},
	{name: "all line ends of the table cut to one", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: replaced(" n \n", " n\n"), repairs: nil},
	{name: "xref stream lost", tool: "qpdf", args: qpdf("--object-streams=generate"), damage: replaced("/Type /XRef", "/Type /YRef"), repairs: []Kind{BadXref, Truncated}, mayLack: true},
	{name: "cut before the xref stream", tool: "qpdf", args: qpdf("--object-streams=generate"), damage: cutFrom("/Type /XRef"), repairs: []Kind{NoStart, Truncated}, mayLack: true},
	{name: "truncated at 90 %", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: cutAt(90), repairs: []Kind{NoStart, Truncated}, mayLack: true, fewer: true},
	{name: "truncated at 90 %, as it is", damage: cutAt(90), repairs: []Kind{Truncated}, mayLack: true, fewer: true},
	{name: "truncated at 90 %, object streams", tool: "qpdf", args: qpdf("--object-streams=generate"), damage: cutAt(90), repairs: []Kind{NoStart, Truncated}, mayLack: true, fewer: true},
	{name: "truncated at 90 %, linearised", tool: "qpdf", args: qpdf("--linearize"), damage: cutAt(90), mayLack: true, fewer: true},
	{name: "an update cut off", damage: func(data []byte) []byte { return append(data, "\n700 0 obj\n<< /Type /Page /Par"...) }, repairs: []Kind{Truncated}, mayLack: true},
	{name: "cut before the trailer, AES-256", tool: "qpdf", args: append([]string{"--object-streams=disable"}, encrypted("", "256")...), damage: cutFrom("trailer"), repairs: []Kind{NoStart, Truncated}, mayLack: true},
	{name: "lengths wrong", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: replaced("/Length ", "/Length 1"), repairs: []Kind{BadLength}},
	{name: "lengths zero", tool: "qpdf", args: qpdf("--object-streams=disable"), damage: replaced("/Length ", "/Langth "), repairs: []Kind{BadLength}},

	{name: "password of the user", tool: "qpdf", args: encrypted("gull", "256"), options: Options{Password: "gull"}},
	{name: "password of the owner", tool: "qpdf", args: encrypted("gull", "256"), options: Options{Password: "keeper"}},
	{name: "password of the user, revision 5", tool: "qpdf", args: encrypted("gull", "256", "--force-R5"), options: Options{Password: "gull"}},
	{name: "password of the owner, revision 5", tool: "qpdf", args: encrypted("gull", "256", "--force-R5"), options: Options{Password: "keeper"}},
	{name: "password of the user, AES-128", tool: "qpdf", args: encrypted("gull", "128", "--use-aes=y"), options: Options{Password: "gull"}},
	{name: "password of the owner, AES-128", tool: "qpdf", args: encrypted("gull", "128", "--use-aes=y"), options: Options{Password: "keeper"}},
	{name: "password of the user, RC4-40", tool: "qpdf", args: encrypted("gull", "40"), options: Options{Password: "gull"}},
	{name: "password of the owner, RC4-40", tool: "qpdf", args: encrypted("gull", "40"), options: Options{Password: "keeper"}},
	{name: "a password that is not needed", tool: "qpdf", args: encrypted("", "128", "--use-aes=y"), options: Options{Password: "tern"}},
}

// cutFrom cuts a file where a mark is for the last time.
func cutFrom(mark string) func([]byte) []byte {
	return func(data []byte) []byte { return data[:bytes.LastIndex(data, []byte(mark))] }
}

func cutAt(percent int) func([]byte) []byte {
	return func(data []byte) []byte { return data[:len(data)*percent/100] }
}

func replaced(old, new string) func([]byte) []byte {
	return func(data []byte) []byte { return bytes.ReplaceAll(data, []byte(old), []byte(new)) }
}

// make makes the variant of a file, at a place or in a folder that is removed.
func (v variant) make(t testing.TB, path, made string) (data []byte) {
	t.Helper()
	if made == "" {
		made = filepath.Join(t.TempDir(), "made.pdf")
	}
	if v.tool != "" {
		var args []string
		for _, a := range v.args {
			args = append(args, strings.NewReplacer("IN", path, "OUT", made).Replace(a))
		}
		if out, err := exec.Command(oracle.Tool(t, v.tool), args...).CombinedOutput(); err != nil {
			t.Fatalf("%s %q: %v\n%s", v.tool, args, err, out)
		}
		path = made
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if v.damage != nil {
		data = v.damage(data)
	}
	if err := os.WriteFile(made, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return data
}

const sample = "corpus/real/S_RES_2768_2025-en.pdf"

// One file in all forms has the same pages.
func TestVariants(t *testing.T) {
	path := oracle.Shared(t, sample)
	original, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(original, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := shown(t, f)
	var files []held
	folder := t.TempDir()
	for i, v := range variants {
		t.Run(v.name, func(t *testing.T) {
			made := filepath.Join(folder, fmt.Sprintf("%d.pdf", i))
			data := v.make(t, path, made)
			f, err := Open(data, v.options)
			if err != nil {
				t.Fatal(err)
			}
			got := shown(t, f)
			switch {
			case v.fewer:
				if len(got) == 0 || len(got) > len(want) || len(got[0]) == 0 {
					t.Errorf("%d pages", len(got))
				}
			case len(got) != len(want):
				t.Fatalf("%d pages, want %d", len(got), len(want))
			default:
				for i := range got {
					if got[i] != want[i] && !v.rewrote {
						t.Errorf("page %d differs", i+1)
					}
					if !strings.Contains(got[i], "TJ\n") && !strings.Contains(got[i], "Tj\n") {
						t.Errorf("page %d shows nothing", i+1)
					}
				}
			}
			checkRepairs(t, f, v.repairs, v.mayLack)
			if v.damage == nil {
				files = append(files, held{v.name, made, v.options.Password, f})
			}
		})
	}
	comparePikepdf(t, files...)
}

// checkRepairs fails unless these repairs are said, and no more where none is expected.
func checkRepairs(t *testing.T, f *File, want []Kind, mayLack bool) {
	t.Helper()
	said := fmt.Sprint(f.Repairs())
	lacks := false
	for _, r := range f.Repairs() {
		lacks = lacks || r.MayLack
	}
	for _, kind := range want {
		if !strings.Contains(said, "{"+string(kind)+" ") {
			t.Errorf("%s is not said: %s", kind, said)
		}
	}
	if len(want) == 0 && !mayLack && len(f.Repairs()) > 0 {
		t.Errorf("repairs of what is whole: %s", said)
	}
	if lacks != mayLack {
		t.Errorf("whether pages may be missing: %v, want %v: %s", lacks, mayLack, said)
	}
}

// A file that needs a password is an error, and so is one with another handler.
func TestPasswordNeeded(t *testing.T) {
	path := oracle.Shared(t, sample)
	for _, c := range []struct {
		bits     []string
		password string
	}{
		{[]string{"40"}, ""}, {[]string{"40"}, "tern"},
		{[]string{"128", "--use-aes=n"}, ""}, {[]string{"128", "--use-aes=y"}, "tern"},
		{[]string{"256"}, ""}, {[]string{"256"}, "tern"}, {[]string{"256", "--force-R5"}, ""},
	} {
		data := variant{tool: "qpdf", args: append([]string{"--object-streams=disable"}, encrypted("gull", c.bits...)...)}.make(t, path, "")
		if _, err := Open(data, Options{Password: c.password}); !errors.Is(err, ErrPassword) {
			t.Errorf("%v, password %q: %v", c.bits, c.password, err)
		}
		if lost := cutFrom("trailer"); bytes.Contains(data, []byte("trailer")) && c.bits[0] != "256" {
			if _, err := Open(lost(bytes.Clone(data)), Options{Password: "gull"}); !errors.Is(err, ErrDamaged) {
				t.Errorf("%v, without an identifier: %v", c.bits, err)
			}
		}
		data = bytes.ReplaceAll(data, []byte("/Filter /Standard"), []byte("/Filter /Lantern1"))
		if _, err := Open(data, Options{}); !errors.Is(err, ErrEncryption) || !strings.Contains(err.Error(), "Lantern1") {
			t.Errorf("%v, another handler: %v", c.bits, err)
		}
	}
}

// All objects of real files are as pikepdf reads them.
func TestObjects(t *testing.T) {
	var files []held
	for _, folder := range []string{"corpus/real", "corpus/real/no-gold", "corpus/real/drafts"} {
		paths, err := filepath.Glob(filepath.Join(oracle.Shared(t, folder), "*.pdf"))
		if err != nil || len(paths) == 0 {
			t.Fatal(err, len(paths))
		}
		for _, path := range paths[:min(len(paths), 12)] {
			t.Run(filepath.Base(path), func(t *testing.T) {
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				f, err := Open(data, Options{})
				if err != nil {
					t.Fatal(err)
				}
				shown(t, f)
				checkRepairs(t, f, nil, false)
				files = append(files, held{filepath.Base(path), path, "", f})
			})
		}
	}
	comparePikepdf(t, files...)
}
