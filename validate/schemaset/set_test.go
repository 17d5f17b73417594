package schemaset

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jacoelho/xsd"

	_ "plenary/internal/update" // the flag -update
)

const (
	open  = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:lamp" xmlns="urn:lamp">`
	close = `</xs:schema>`
)

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// What lies beside a schema or below is taken in, each file once, and the library
// finds it.
func TestRead(t *testing.T) {
	dir := folder(t, map[string]string{
		"lamps.xsd": open + `<xs:include schemaLocation=" parts/lamp.xsd "/><xs:include schemaLocation="parts/../bare.xsd"/>
<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
<xs:element name="lamps"><xs:complexType><xs:sequence><xs:element ref="lamp"/></xs:sequence><xs:attribute ref="xml:lang"/></xs:complexType></xs:element>` + close,
		"parts/lamp.xsd": open + `<xs:include schemaLocation="../lamps.xsd"/><xs:include schemaLocation="../bare.xsd"/><xs:element name="lamp" type="light"/>` + close,
		"bare.xsd":       `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="light"><xs:restriction base="xs:int"/></xs:simpleType></xs:schema>`,
	})
	set, err := Read(t.Context(), filepath.Join(dir, "lamps.xsd"))
	if err != nil {
		t.Fatal(err)
	}
	if len(set.names) != 3 {
		t.Errorf("the set holds %q", set.names)
	}
	engine, err := xsd.Compile(set.Source())
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.Validate(strings.NewReader(`<lamps xmlns="urn:lamp"><lamp>1</lamp></lamps>`)); err != nil {
		t.Errorf("a document is refused: %v", err)
	}
	if err := engine.Validate(strings.NewReader(`<lamps xmlns="urn:lamp"><lamp>gull</lamp></lamps>`)); err == nil {
		t.Error("what is included does not count")
	}
}

// What lies elsewhere is refused, with the place that names it.
func TestReadElsewhere(t *testing.T) {
	const elsewhere = "a schema takes in only files that lie beside it or below"
	for location, want := range map[string]string{
		"http://lamps.example/lamp.xsd": elsewhere,
		"https:lamp.xsd":                elsewhere,
		"file:lamp.xsd":                 elsewhere,
		"file:///etc/passwd":            elsewhere,
		"//lamps.example/lamp.xsd":      elsewhere,
		"/dev/zero":                     elsewhere,
		"../lamp.xsd":                   elsewhere,
		"parts/../../lamp.xsd":          elsewhere,
		"link.xsd":                      "escapes",
		"parts":                         "it is a folder, not a file",
		"no.xsd":                        "no such file",
		"gull.xsd":                      "gull.xsd:1:6: XML syntax error",
	} {
		for _, element := range []string{"include", "redefine", `import namespace="urn:gull"`} {
			dir := folder(t, map[string]string{
				"in/lamps.xsd":     open + "\n  " + fmt.Sprintf(`<xs:%s schemaLocation="%s"/>`, element, location) + close,
				"in/parts/one.xsd": "", "in/gull.xsd": "<gull", "lamp.xsd": open + close,
			})
			if err := os.Symlink("../lamp.xsd", filepath.Join(dir, "in", "link.xsd")); err != nil {
				t.Fatal(err)
			}
			_, err := Read(t.Context(), filepath.Join(dir, "in", "lamps.xsd"))
			if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "lamps.xsd:2:3: ") || !strings.Contains(err.Error(), " of "+location+": ") {
				t.Errorf("%s of %s: got %v, want %q", element, location, err, want)
			}
		}
	}
}

// The number of the files is limited, and their size.
func TestReadTooMuch(t *testing.T) {
	chain := map[string]string{}
	for n := range maxFiles + 1 {
		chain[fmt.Sprintf("%d.xsd", n)] = open + fmt.Sprintf(`<xs:include schemaLocation="%d.xsd"/>`, n+1) + close
	}
	large := open + close + strings.Repeat(" ", maxBytes/2)
	for want, files := range map[string]map[string]string{
		"49.xsd:1:100: include of 50.xsd: the schema has more than 50 files": chain,
		"the files of the schema are larger than 8 MiB":                      {"0.xsd": open + `<xs:include schemaLocation="1.xsd"/>` + close + strings.Repeat(" ", maxBytes/2), "1.xsd": large},
		"it is larger than 8 MiB":                                            {"0.xsd": large + large},
	} {
		if _, err := Read(t.Context(), filepath.Join(folder(t, files), "0.xsd")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}
