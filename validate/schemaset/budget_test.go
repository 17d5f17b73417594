package schemaset

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"plenary/internal/oracle"
)

// repeated returns n pieces of a schema, in each of which %[1]d stands for its number
// and %[2]d for the next.
func repeated(n int, piece string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, piece, i, i+1)
	}
	return b.String()
}

// A schema that stands for more than it says is refused before it is compiled,
// whatever it is made of; one that is only long is not.
func TestBudget(t *testing.T) {
	const (
		deep = "takes in others more than 64 deep"
		many = "has more than 400 parts with all that it takes in"
		all  = "take in too much together"
	)
	const fill = `<xs:element name="a"/><xs:element name="b"/><xs:element name="c"/><xs:element name="d"/>`
	for name, test := range map[string]struct {
		schema string
		want   string
	}{
		"groups that double":       {repeated(30, `<xs:group name="g%[1]d"><xs:sequence><xs:group ref="g%[2]d"/><xs:group ref="g%[2]d"/></xs:sequence></xs:group>`), many},
		"groups by another prefix": {repeated(30, `<xs:group name="g%[1]d"><xs:sequence><l:group xmlns:l="http://www.w3.org/2001/XMLSchema" xmlns:p="urn:lamp" ref="p:g%[2]d"/><xs:group xmlns:xs="http://www.w3.org/2001/XMLSchema" ref="g%[2]d"/></xs:sequence></xs:group>`), many},
		"attributes that double":   {repeated(30, `<xs:attributeGroup name="g%[1]d"><xs:attributeGroup ref="g%[2]d"/><xs:attributeGroup ref="g%[2]d"/></xs:attributeGroup>`), many},
		"unions that double":       {repeated(30, `<xs:simpleType name="t%[1]d"><xs:union memberTypes="t%[2]d t%[2]d"/></xs:simpleType>`), "has more than 200000 parts"},
		"extensions":               {repeated(5000, `<xs:complexType name="t%[1]d"><xs:complexContent><xs:extension base="t%[2]d"/></xs:complexContent></xs:complexType>`), deep},
		"restrictions":             {repeated(66, `<xs:complexType name="t%[1]d"><xs:complexContent><xs:restriction base="t%[2]d"/></xs:complexContent></xs:complexType>`), deep},
		"simple types":             {repeated(66, `<xs:simpleType name="t%[1]d"><xs:restriction base="t%[2]d"/></xs:simpleType>`), deep},
		"elements for others":      {repeated(66, `<xs:element name="e%[1]d" substitutionGroup="e%[2]d"/>`), deep},
		"a choice of many":         {`<xs:element name="lamps"><xs:complexType><xs:choice>` + repeated(400, `<xs:element name="e%[1]d"/>`) + `</xs:choice></xs:complexType></xs:element>`, many},
		"many choices":             {repeated(20, `<xs:complexType name="t%[1]d"><xs:choice>`+repeated(390, `<xs:element name="e%[1]d"/>`)+`</xs:choice></xs:complexType>`), all},
		"lists that are inherited": {`<xs:simpleType name="t0"><xs:restriction base="xs:string">` + repeated(5000, `<xs:enumeration value="v%[1]d"/>`) + `</xs:restriction></xs:simpleType>` +
			repeated(50, `<xs:simpleType name="u%[1]d"><xs:restriction base="t0"/></xs:simpleType>`), all},

		"long":             {repeated(2000, `<xs:complexType name="t%[1]d"><xs:sequence>`+fill+`</xs:sequence></xs:complexType>`), ""},
		"a long list":      {`<xs:simpleType name="t0"><xs:restriction base="xs:string">` + repeated(9000, `<xs:enumeration value="v%[1]d"/>`) + `</xs:restriction></xs:simpleType>` + `<xs:complexType name="t"><xs:simpleContent><xs:extension base="t0"/></xs:simpleContent></xs:complexType>`, ""},
		"one in the other": {`<xs:element name="lamps">` + strings.Repeat(`<xs:complexType><xs:sequence>`+fill+`<xs:element name="e">`, 60) + strings.Repeat(`</xs:element></xs:sequence></xs:complexType>`, 60) + `</xs:element>`, ""},
		"narrowed":         {repeated(60, `<xs:complexType name="t%[1]d"><xs:complexContent><xs:restriction base="t%[2]d"><xs:sequence>`+fill+fill+`</xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`), ""},
		"in itself":        {`<xs:group name="g"><xs:sequence><xs:group ref="g"/><xs:group ref="g"/></xs:sequence></xs:group>`, ""},
		"documented":       {`<xs:element name="lamps"><xs:complexType>` + repeated(500, `<xs:annotation><xs:documentation/></xs:annotation>`) + `</xs:complexType></xs:element>`, ""},
	} {
		dir := folder(t, map[string]string{"lamps.xsd": open + test.schema + close})
		_, err := Read(t.Context(), filepath.Join(dir, "lamps.xsd"))
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "lamps.xsd:1:")) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}

// Definitions of one name in several namespaces are told apart, and those that
// stand in other files count.
func TestBudgetOverFiles(t *testing.T) {
	files := map[string]string{}
	for n := range 40 {
		files[fmt.Sprintf("%d.xsd", n)] = fmt.Sprintf(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:%[1]d" xmlns:next="urn:%[2]d">
<xs:import namespace="urn:%[2]d" schemaLocation="%[2]d.xsd"/>
<xs:group name="g"><xs:sequence><xs:group ref="next:g"/><xs:group ref="next:g"/></xs:sequence></xs:group></xs:schema>`, n, n+1)
	}
	files["40.xsd"] = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:40"><xs:group name="g"><xs:sequence/></xs:group></xs:schema>`
	if _, err := Read(t.Context(), filepath.Join(folder(t, files), "0.xsd")); err == nil || !strings.Contains(err.Error(), "33.xsd:3:1: xs:group g has more than 400 parts") {
		t.Errorf("got %v", err)
	}
	delete(files, "40.xsd")
	for name := range files {
		files[name] = strings.Replace(files[name], `<xs:group ref="next:g"/><xs:group ref="next:g"/>`, `<xs:group ref="next:g"/>`, 1)
	}
	files["40.xsd"] = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:40"/>`
	if _, err := Read(t.Context(), filepath.Join(folder(t, files), "0.xsd")); err != nil {
		t.Error(err)
	}
}

// The official schema is far from every limit.
func TestBudgetOfOfficialSchema(t *testing.T) {
	set, err := Read(t.Context(), oracle.Shared(t, "reference/xsd/akomantoso30.xsd"))
	if err != nil {
		t.Fatal(err)
	}
	if string(set.First()) == "" || len(set.names) != 1 {
		t.Errorf("the set holds %q", set.names) // xml.xsd is known to the library
	}
}
