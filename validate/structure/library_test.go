package structure

import (
	"strings"
	"testing"

	"github.com/jacoelho/xsd/xsderrors"

	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/xmltree"
	"plenary/schema"
)

// What the findings take from the library of each kind of fault: its code, the place
// it points at, whether its path ends in that element, and what the finding says. An
// update of the library that tells something else fails here.
func TestLibrary(t *testing.T) {
	const foreign = "<q:gull xmlns:q='urn:gull'/>"
	for _, c := range []struct {
		old, new string // in the example of the catalogue
		code     xsderrors.Code
		at       string // what stands at the place
		own      bool   // whether the fault is one of the element there
		finding  string
	}{
		{"<mainBody>", "<mainBody><gull/>", xsderrors.CodeValidationElement, "<gull/>", false, "<gull> may not stand in <mainBody>; expected"},
		{"<mainBody>", "<mainBody>" + foreign, xsderrors.CodeValidationElement, "<q:gull", false, "<gull> may not stand in <mainBody>; expected"},
		{"<mainBody>", "<mainBody>fog", xsderrors.CodeValidationText, "fog", false, `text "fog" in <mainBody>, which has none; expected`},
		{"<mainBody>", "<mainBody><list></list>", xsderrors.CodeValidationContent, "</list>", true, "<list> ends too early; expected"},
		{"<mainBody>", "<mainBody><list/>", xsderrors.CodeValidationContent, ">", true, "<list> ends too early; expected"},
		{"<mainBody>", "<mainBody gull='1'>", xsderrors.CodeValidationAttribute, "<mainBody", true, `<mainBody> may not have gull="1"; expected`},
		{`showAs="Keeper"`, "", xsderrors.CodeValidationAttribute, `<TLCPerson eId="keeper"`, true, "<TLCPerson> has no attribute showAs; expected text"},
		{`date="2145-03-14" name="adoption"`, `date="today" name="adoption"`, xsderrors.CodeValidationFacet, "<FRBRdate", true, `date="today" in <FRBRdate>; expected a day`},
		{"<mainBody>", "<mainBody xml:lang='e n'>", xsderrors.CodeValidationFacet, "<mainBody", true, "<mainBody>: "},
		{"<akomaNtoso ", "<akomaNtos ", xsderrors.CodeValidationRoot, "<akomaNtos", true, "the root is <akomaNtos>"},
	} {
		data := strings.Replace(schema.XMLDTD.Good, c.old, c.new, 1)
		if c.code == xsderrors.CodeValidationRoot {
			data = strings.Replace(data, "</akomaNtoso", "</akomaNtos", 1)
		}
		root, malformed := xmltree.Parse([]byte(data))
		if malformed != nil {
			t.Fatal(malformed)
		}
		r := reporter{root: root, body: []byte(data)}
		e := flatten(Profile().validate([]byte(data), true))[0]
		offset := r.offset(e)
		if n := root.At(offset); e.Code != c.code || !strings.HasPrefix(data[offset:], c.at) || n.Name != "" && isOf(e, n) != c.own {
			t.Errorf("%s: %s at %.20q of %s: %s", c.new, e.Code, data[offset:], e.Path, e.Message)
		}
		if list := Profile().Judge([]byte(data), root, false); len(list) == 0 || !strings.HasPrefix(list[0].Message, c.finding) {
			t.Errorf("%s: the findings are %v", c.new, list)
		}
	}
}

// Each of the wordings is one of the library's, and names the attribute.
func TestWordings(t *testing.T) {
	used := map[string]bool{}
	for _, attribute := range []string{"eId='a b'", "xml:lang='e n'", "xml:space='gull'"} {
		data := strings.Replace(schema.XMLDTD.Good, `<paragraph eId="para_1">`, "<paragraph "+attribute+">", 1)
		name, _, _ := strings.Cut(strings.TrimPrefix(attribute, "xml:"), "=")
		found := false
		for _, e := range flatten(Profile().validate([]byte(data), true)) {
			if e.Code != xsderrors.CodeValidationFacet {
				continue
			}
			found = true
			if got := attributeOf(e); got != name {
				t.Errorf("%s: of %q the attribute is %q", attribute, e.Message, got)
			}
			for _, w := range wordings {
				used[w] = used[w] || strings.HasPrefix(e.Message, w)
			}
		}
		if !found {
			t.Errorf("%s: no error of a value", attribute)
		}
	}
	for _, w := range wordings {
		if !used[w] {
			t.Errorf("no message begins with %q", w)
		}
	}
}

// What the findings say of mutants without the library's words is what its words say:
// which attributes are missing or not declared, and which elements may not stand where
// they do.
func TestFindingsAgreeWithTheLibrary(t *testing.T) {
	official, err := open(t, oracle.Shared(t, "reference/xsd/akomantoso30.xsd"))
	if err != nil {
		t.Fatal(err)
	}
	whole := read(t, "../testdata/whole.xml")
	compared := map[string]int{}
	for i := range *mutantCount {
		data := newMutator(whole, uint64(i)).mutate()
		if i%2 == 0 {
			data = newMutator(data, uint64(i)).mutate()
		}
		root, malformed := xmltree.Parse(data)
		if malformed != nil {
			continue
		}
		for _, s := range []*Schema{Profile(), official} {
			said := map[string]int{}
			for _, e := range flatten(s.validate(data, false)) {
				for begin, name := range map[string]string{
					"missing required attribute ": "has no attribute ", "attribute is not declared: ": "may not have ",
					"unexpected child element ": "may not stand", "missing required child element": "ends too early",
				} {
					if rest, ok := strings.CutPrefix(e.Message, begin); ok {
						if strings.HasPrefix(name, "may not stand") || name == "ends too early" {
							rest = ""
						}
						if rest == "lang" || rest == "space" || rest == "id" { // the library leaves the prefix out
							rest = "xml:" + rest
						}
						said[name+rest]++
						compared[name]++
					}
				}
			}
			list := s.Judge(data, root, false)
			for what, times := range said {
				got := 0
				for _, f := range list {
					if strings.Contains(f.Message, what) {
						got++
					}
				}
				// One finding of the content of an element is enough, and lexical has more.
				if got == 0 && !blamed(list) || strings.Contains(what, "have ") && got != times {
					t.Errorf("mutant %d: the library says %d times that it %s, the findings %d times\n%v", i, times, what, got, list)
				}
			}
		}
	}
	for _, what := range []string{"has no attribute ", "may not have ", "may not stand", "ends too early"} {
		if compared[what] < 20 {
			t.Errorf("only %d faults of the kind %q", compared[what], what)
		}
	}
}

// blamed reports whether a list has a finding of the content of an element.
func blamed(list diag.List) bool {
	for _, f := range list {
		if f.Rule == schema.XSDElement || f.Rule == schema.XSDContent {
			return true
		}
	}
	return false
}
