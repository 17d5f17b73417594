package akn

import (
	"strings"
	"testing"

	"plenary/schema"
)

const linearHead = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><mainBody>`
const linearEnd = `</mainBody></statement></akomaNtoso>`

// TestWideSpans sees that a cell that claims to span more than a table has is read as
// one of one column, and told.
func TestWideSpans(t *testing.T) {
	for span, want := range map[string]string{"1000": "", "1001": schema.AKNSpan.Code, "2000000000": schema.AKNSpan.Code, "99999999999999999999": schema.AKNSpan.Code, "-1": "", "many": ""} {
		_, findings := Decode([]byte(linearHead + `<p>x</p><table><tr><td colspan="` + span + `"><p>x</p></td></tr></table>` + linearEnd))
		got := ""
		for _, f := range findings {
			got += f.Rule.Code
		}
		if got != want {
			t.Errorf("colspan=%q: %v, want %q", span, findings, want)
		}
	}
}

// TestManyRemarks sees that of one rule no more is told than people read.
func TestManyRemarks(t *testing.T) {
	const many = 1000
	_, findings := Decode([]byte(linearHead + strings.Repeat(`<p><inline name="a">x</inline></p>`, 2) + manyNamed(many) + linearEnd))
	if len(findings) != 100 {
		t.Errorf("%d findings", len(findings))
	}
	if !strings.Contains(findings[0].Message, "(2 times)") {
		t.Errorf("the first is %v", findings[0])
	}
}

func manyNamed(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`<p><inline name="lamp` + itoa(i) + `">x</inline></p>`)
	}
	return b.String()
}

// TestLongNumberNamesNothing sees that a number of any length does not come into the
// eIds of all that stands under it.
func TestLongNumberNamesNothing(t *testing.T) {
	r, _ := Decode([]byte(linearHead + `<section><num>` + strings.Repeat("1.", 100) + `</num><paragraph><num>1.</num><content><p>Rests.</p></content></paragraph></section>` + linearEnd))
	data, _ := Encode(r)
	if !strings.Contains(string(data), `eId="sec_1__para_1"`) {
		t.Errorf("the section has another eId:\n%s", data)
	}
}

// TestDeepPoints sees that the flat profile nests points no deeper than lists go.
func TestDeepPoints(t *testing.T) {
	head := strings.Replace(linearHead, `<mainBody>`, `<meta><identification source="#DGACM"/></meta><mainBody>`, 1)
	r, _ := Decode([]byte(head + `<paragraph><num>1.</num><content><p>Requests:</p></content></paragraph>` +
		strings.Repeat(`<paragraph><num>(a)</num><content><p>x</p></content></paragraph>`, 100) + linearEnd))
	data, _ := Encode(r)
	if depth := strings.Count(string(data[strings.LastIndex(string(data), `<point eId="`):]), "</list>"); depth != deepest {
		t.Errorf("the last point is %d lists deep, want %d", depth, deepest)
	}
	if got := strings.Count(string(data), "<point "); got != 100 {
		t.Errorf("%d points, want 100", got)
	}
}

// TestManyOfAKind sees that what is counted goes on counting: no number comes again.
func TestManyOfAKind(t *testing.T) {
	s, ids := scope{id: "para_1"}, identifiers{used: map[string]bool{}}
	for n := range 1 << 16 {
		if got, want := ids.count(&s, aRef), "para_1__ref_"+itoa(n+1); got != want {
			t.Fatalf("the eId of reference %d is %s", n+1, got)
		}
	}
}

// TestManyAttributes sees that an element with too many attributes is refused before
// each is held against all the others.
func TestManyAttributes(t *testing.T) {
	var b strings.Builder
	for i := range schema.MaxAttributes + 1 {
		b.WriteString(" a" + itoa(i) + `=""`)
	}
	if _, findings := Decode([]byte(linearHead + "<p" + b.String() + ">x</p>" + linearEnd)); len(findings) != 1 || findings[0].Rule != schema.AKNMalformed {
		t.Errorf("%v", findings)
	}
}
