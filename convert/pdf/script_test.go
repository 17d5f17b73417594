package pdf

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/convert/resolution"
	fontfiles "plenary/internal/fonts"
	"plenary/internal/oracle"
	"plenary/schema"
)

// system is the library of the fonts of this machine.
var system = libraryIn(fontfiles.Folders()...)

func libraryIn(folders ...string) *Library {
	collection := fontfiles.In(folders...)
	return NewLibrary(func(family string) (files []FontFile, err error) {
		faces, err := collection.Family(family)
		for _, f := range faces {
			files = append(files, FontFile(f))
		}
		return files, err
	})
}

// installed returns the fonts of a script that are installed, or skips the test.
func installed(t testing.TB, code string) *scriptFonts {
	t.Helper()
	i := slices.IndexFunc(scripts, func(s script) bool { return s.code == code })
	found, err := system.fonts(&scripts[i])
	if err != nil {
		t.Skipf("missing fonts for %s: %v (%s)", scripts[i].letters, err, scripts[i].install)
	}
	return found
}

// shelf is a library of Liberation Serif under the name of another family, with letters of a script: of each, one that is
// Latin stands for it.
func shelf(names ...string) *Library {
	return NewLibrary(func(family string) (files []FontFile, err error) {
		if family == "Unreadable" {
			return nil, errors.New("lamp.ttf: no oil")
		}
		if slices.Contains(names, family) {
			files = append(files, builtIn()...)
		}
		return files, nil
	})
}

// A style that there is no font of is set in the next one, and made heavier for a bold one.
func TestWorn(t *testing.T) {
	f := new(font)
	for name, c := range map[string]struct {
		has  []face
		want [4]worn
	}{
		"all":            {[]face{regular, italic, bold, italic | bold}, [4]worn{{regular, false}, {italic, false}, {bold, false}, {italic | bold, false}}},
		"one":            {[]face{regular}, [4]worn{{regular, false}, {regular, false}, {regular, true}, {regular, true}}},
		"Ming and Kai":   {[]face{regular, italic}, [4]worn{{regular, false}, {italic, false}, {regular, true}, {italic, true}}},
		"light and bold": {[]face{regular, bold}, [4]worn{{regular, false}, {regular, false}, {bold, false}, {bold, false}}},
	} {
		s := new(scriptFonts)
		for _, face := range c.has {
			s.fonts[face] = f
		}
		for style, want := range c.want {
			if got := s.wear(face(style)); got != want {
				t.Errorf("%s: for %s %v, not %v", name, styleNames[style], got, want)
			}
		}
	}
}

// Of several families the first that shows the script is taken, with its files; for slanted letters those of another may stand in.
func TestLibrary(t *testing.T) {
	s := &script{code: "Lamp", letters: "Latin", sample: 'a', upright: []string{"Unreadable", "Gull", "Tern"}, slanted: []string{"Auk"}}
	l := shelf("Tern", "Auk")
	found, err := l.find(s)
	if err != nil {
		t.Fatal(err)
	}
	if want := []worn{{regular, false}, {italic, false}, {bold, false}, {italic | bold, false}}; !slices.Equal(found.worn[:], want) || len(found.files) != 8 {
		t.Errorf("%v of %d files", found.worn, len(found.files))
	}
	if found.fonts[italic].style() != regular || found.fonts[bold].style() != bold {
		t.Errorf("italics are %s, bold ones %s", styleNames[found.fonts[italic].style()], styleNames[found.fonts[bold].style()])
	}
	s.sample = '的'
	_, err = l.find(s)
	for _, want := range []string{"no font was found", "lamp.ttf: no oil", "regular.ttf: not a TrueType font with Latin letters"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, not %q", err, want)
		}
	}
}

// A document in a script that no font is found for has no PDF, and the hint says how to get one.
func TestMissingFont(t *testing.T) {
	r := &resolution.Resolution{Identity: resolution.Identity{Language: "zho"}}
	_, err := (*Library)(nil).fonts(scriptOf("zho"))
	findings := scriptOf("zho").missingFont(r, err)
	if len(findings) != 1 || findings[0].Rule != schema.FontMissing || !strings.Contains(findings[0].Message, "Chinese") {
		t.Fatal(findings)
	}
	for _, want := range []string{"apt-get install fonts-arphic-uming fonts-arphic-ukai", "Noto Serif CJK SC", "--font-dir"} {
		if !strings.Contains(findings[0].Hint, want) {
			t.Errorf("no %q in %q", want, findings[0].Hint)
		}
	}
}

// Languages of the built-in letters ask for no other font.
func TestScriptOf(t *testing.T) {
	for language, want := range map[string]string{"ara": "Arab", "zho": "Hans", "eng": "", "rus": "", "deu": "", "": ""} {
		got := ""
		if s := scriptOf(language); s != nil {
			got = s.code
		}
		if got != want {
			t.Errorf("%q: %q, not %q", language, got, want)
		}
	}
}

// What is found has letters, and its record tells the file that it was read from.
func TestFoundFonts(t *testing.T) {
	for code, text := range map[string]string{"Arab": "إن الجمعية العامة", "Hans": "大会，㈠《”"} {
		t.Run(code, func(t *testing.T) {
			found := installed(t, code)
			for style, w := range found.worn {
				for _, r := range text {
					if r != ' ' && !found.fonts[w.face].has(r) {
						t.Errorf("%q is in no font that is %s", r, styleNames[style])
					}
				}
			}
			for _, f := range system.Fonts(code) {
				if len(f.SHA256) != 64 || f.Bytes == 0 || f.Script != code {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}

// A font that lies in a folder by itself is found there, and its hash is that of the file.
func TestFontsOfFolder(t *testing.T) {
	dir := t.TempDir()
	data := fonts[regular]().file
	if err := os.WriteFile(filepath.Join(dir, "lamp.ttf"), data, 0o666); err != nil {
		t.Fatal(err)
	}
	l := libraryIn(dir)
	s := &script{code: "Lamp", letters: "Latin", sample: 'a', upright: []string{"Liberation Serif"}}
	l.found["Lamp"] = func() (*scriptFonts, error) { return l.find(s) }
	sum := sha256.Sum256(data)
	want := []Font{{"Lamp", "lamp.ttf", int64(len(data)), hex.EncodeToString(sum[:])}}
	if got := l.Fonts("Lamp"); !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

// Letters of a script have codes and glyphs of its fonts, and a reader finds their characters again.
func TestForeignLetters(t *testing.T) {
	found := installed(t, "Hans")
	o := Options{Typeface: (*Typeface)(nil).with(found)}
	b, findings := layOut(textOnly("大会 A/RES/199/12 “灯塔” 𠀡 l’Auk"), o)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	data, err := write(b, o)
	if err != nil {
		t.Fatal(err)
	}
	path := saved(t, data)
	if out := run(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	if out := run(t, "pdftotext", path, "-"); !strings.Contains(out, "大会 A/RES/199/12 “灯塔” 𠀡 l’Auk") {
		t.Error(out)
	}
	oracle.Tool(t, "pdffonts")
	if out := run(t, "pdffonts", path); strings.Count(out, "yes yes yes") < 2 {
		t.Error(out)
	}
}
