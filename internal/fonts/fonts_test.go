package fonts

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/go-text/typesetting/font/opentype"

	_ "plenary/internal/update"
)

// written writes files into a new folder.
func written(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// collected returns a collection of fonts, one file after the other, with their tables moved.
func collected(fonts ...[]byte) (file []byte) {
	begin := 12 + 4*len(fonts)
	file = append(file, "ttcf\x00\x01\x00\x00"...)
	file = binary.BigEndian.AppendUint32(file, uint32(len(fonts)))
	for _, font := range fonts {
		file = binary.BigEndian.AppendUint32(file, uint32(begin))
		begin += len(font)
	}
	for _, font := range fonts {
		at := len(file)
		file = append(file, font...)
		for i := range int(binary.BigEndian.Uint16(font[4:])) {
			offset := file[at+12+16*i+8:]
			binary.BigEndian.PutUint32(offset, binary.BigEndian.Uint32(offset)+uint32(at))
		}
	}
	return file
}

// A family is found by its own name in any file, and of a collection its face alone is read.
func TestFamily(t *testing.T) {
	dir := written(t, map[string][]byte{
		"deep/down/lamp.TTF": liberationserifbold.TTF,
		"lamps.ttc":          collected(renamed(liberationserifregular.TTF, "Liberation Gulls"), liberationserifregular.TTF),
		"notes.txt":          liberationserifregular.TTF,
		"broken.ttf":         []byte("a lamp"),
	})
	c := In(filepath.Join(dir, "nothing"), dir)
	faces, err := c.Family("liberation  SERIF")
	if err != nil || len(faces) != 2 || faces[0].Name != "lamp.TTF" || faces[1].Name != "lamps.ttc" {
		t.Fatalf("%v, %v", names(faces), err)
	}
	for i, want := range [][]byte{liberationserifbold.TTF, liberationserifregular.TTF} {
		if got, want := glyphs(t, faces[i].Data), glyphs(t, want); !bytes.Equal(got, want) {
			t.Errorf("%s has other glyphs", faces[i].Name)
		}
	}
	if f := faces[1]; len(f.Data) > len(liberationserifregular.TTF) || f.Bytes < int64(2*len(liberationserifregular.TTF)) || len(f.SHA256) != 64 {
		t.Errorf("%d bytes of %d, %s", len(f.Data), f.Bytes, f.SHA256)
	}
	if faces, err := c.Family("Gull"); err != nil || faces != nil || c.Has("Gull") || !c.Has("Liberation Gulls") {
		t.Errorf("%v, %v", names(faces), err)
	}
}

// The first folder that has a family has it alone.
func TestFirstFolder(t *testing.T) {
	first := written(t, map[string][]byte{"mine.ttf": liberationserifregular.TTF})
	second := written(t, map[string][]byte{"theirs.ttf": liberationserifbold.TTF})
	for want, c := range map[string]*Collection{"mine.ttf": In(first, second), "theirs.ttf": In(second, first)} {
		if faces, err := c.Family("Liberation Serif"); err != nil || !slices.Equal(names(faces), []string{want}) {
			t.Errorf("%v, %v, not %s", names(faces), err, want)
		}
	}
}

// A font that goes away between the walk and the question is an error that names it.
func TestGone(t *testing.T) {
	dir := written(t, map[string][]byte{"lamp.ttf": liberationserifregular.TTF})
	c := In(dir)
	if !c.Has("Liberation Serif") {
		t.Fatal("it is not found")
	}
	if err := os.Remove(filepath.Join(dir, "lamp.ttf")); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Family("Liberation Serif"); err == nil || !strings.Contains(err.Error(), "lamp.ttf") {
		t.Error(err)
	}
}

// The names of the families of a file that is at hand.
func TestFamiliesIn(t *testing.T) {
	if got := FamiliesIn(liberationserifbold.TTF); !slices.Equal(got, []string{"Liberation Serif"}) {
		t.Error(got)
	}
	if got := FamiliesIn([]byte("a lamp")); got != nil {
		t.Error(got)
	}
}

// The folders of a system are there, absolute and without those that no variable names.
func TestFolders(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", "")
	for _, folder := range Folders() {
		if !filepath.IsAbs(folder) {
			t.Errorf("%q", folder)
		}
	}
}

func names(faces []Face) (names []string) {
	for _, f := range faces {
		names = append(names, f.Name)
	}
	return names
}

// renamed returns a font of a family of another name, which is as long.
func renamed(font []byte, family string) []byte {
	wide := func(s string) []byte { return []byte("\x00" + strings.Join(strings.Split(s, ""), "\x00")) }
	return bytes.ReplaceAll(font, wide("Liberation Serif"), wide(family[:len("Liberation Serif")]))
}

func glyphs(t *testing.T, font []byte) []byte {
	t.Helper()
	l, err := opentype.NewLoader(bytes.NewReader(font))
	if err != nil {
		t.Fatal(err)
	}
	table, err := l.RawTable(opentype.MustNewTag("glyf"))
	if err != nil {
		t.Fatal(err)
	}
	return table
}
