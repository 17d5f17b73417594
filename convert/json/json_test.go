package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"plenary/convert/json"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/update"
	"plenary/schema"
)

// documents are the trees that most tests begin with, by the name of their
// golden file.
func documents() map[string]*resolution.Resolution {
	return map[string]*resolution.Resolution{
		"specimen":  specimen.New(),
		"foreign":   specimen.Foreign(),
		"composite": composite(),
		"least":     {Identity: identity()},
		"bare":      bare(),
	}
}

func identity() resolution.Identity {
	return resolution.Identity{Kind: resolution.KindDecision, Organ: resolution.EconomicAndSocial, Language: "fra"}
}

// bare has every optional node, each without content.
func bare() *resolution.Resolution {
	return &resolution.Resolution{
		Identity:  identity(),
		CoverPage: &resolution.CoverPage{},
		Preface:   &resolution.Preface{},
		Preamble:  &resolution.Preamble{Formula: &resolution.Formula{}, Containers: []*resolution.Container{{}}},
		MainBody: []resolution.Provision{
			&resolution.Paragraph{Points: []*resolution.Paragraph{{}}},
			&resolution.Division{Level: resolution.LevelArticle},
			&resolution.CrossHeading{},
			&resolution.Paragraph{Content: []resolution.Block{
				&resolution.P{},
				&resolution.BlockList{Items: []*resolution.Item{{}}},
				&resolution.Table{Rows: []*resolution.Row{{}, {Cells: []*resolution.Cell{{}}}}},
				&resolution.P{Content: []resolution.Inline{
					&resolution.Text{}, &resolution.Break{}, &resolution.Note{}, &resolution.NoteRef{}, &resolution.Reference{},
					&resolution.Text{Value: "tab\tquote\" back\\slash \x01 <é & \u2028> gull 🐦"},
				}},
			}},
		},
		Conclusions: &resolution.Conclusions{Meeting: &resolution.Meeting{}, Date: &resolution.DocDate{}},
		Attachments: []*resolution.Attachment{{}},
	}
}

func composite() *resolution.Resolution {
	whole := specimen.New()
	body := whole.MainBody
	whole.MainBody = nil
	for _, letter := range []string{"A", "B"} {
		part := &resolution.Resolution{Identity: whole.Identity, MainBody: body[:1]}
		part.Identity.Number += " " + letter
		part.Preface = &resolution.Preface{Number: resolution.Num{Value: letter}}
		whole.Parts = append(whole.Parts, part)
	}
	return whole
}

func TestGolden(t *testing.T) {
	for name, r := range documents() {
		t.Run(name, func(t *testing.T) {
			got, findings := json.Encode(r)
			if len(findings) > 0 {
				t.Error(findings)
			}
			golden := filepath.Join("testdata", name+".json")
			if *update.Golden {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("Encode (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRoundTrip(t *testing.T) {
	for name, r := range documents() {
		t.Run(name, func(t *testing.T) { roundTrip(t, r) })
	}
}

func TestRoundTripRandom(t *testing.T) {
	accept := compile(t)
	for seed := range uint64(300) {
		g := generator{rand.New(rand.NewPCG(seed, 7))}
		r := g.document()
		data := roundTrip(t, r)
		accepts(t, accept, data)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func roundTrip(t *testing.T, r *resolution.Resolution) []byte {
	t.Helper()
	data, findings := json.Encode(r)
	if len(findings) > 0 {
		t.Fatalf("Encode: %v", findings)
	}
	got, findings := json.Decode(data)
	if len(findings) > 0 {
		t.Fatalf("Decode: %v\n%s", findings, data)
	}
	if reflect.DeepEqual(r, got) { // much quicker than cmp, and most often enough
		return again(t, got, data)
	}
	if diff := cmp.Diff(r, got, withoutSpans()...); diff != "" {
		t.Fatalf("Decode(Encode(r)) (-want +got):\n%s", diff)
	}
	return again(t, got, data)
}

// again sees that r is written as data and returns it.
func again(t *testing.T, r *resolution.Resolution, data []byte) []byte {
	t.Helper()
	if got, _ := json.Encode(r); !bytes.Equal(got, data) {
		t.Fatalf("Encode(Decode(x)) (-want +got):\n%s", cmp.Diff(string(data), string(got)))
	}
	return data
}

func withoutSpans() []cmp.Option {
	return []cmp.Option{
		cmpopts.EquateEmpty(),
		cmpopts.IgnoreTypes(diag.Span{}),
		cmpopts.IgnoreFields(resolution.Text{}, "Source"),
	}
}

// compile returns the schema, read by its library alone.
func compile(t testing.TB) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat = true
	if err := c.AddResource(schema.JSONID, strings.NewReader(schema.JSON)); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile(schema.JSONID)
}

func accepts(t *testing.T, s *jsonschema.Schema, data []byte) {
	t.Helper()
	var value any
	if err := stdjson.Unmarshal(data, &value); err != nil {
		t.Fatalf("not JSON: %v\n%s", err, data)
	}
	if err := s.Validate(value); err != nil {
		t.Errorf("the schema refuses: %#v\n%s", err, data)
	}
}

func TestSchemaAccepts(t *testing.T) {
	s := compile(t)
	for name, r := range documents() {
		t.Run(name, func(t *testing.T) {
			data, _ := json.Encode(r)
			accepts(t, s, data)
		})
	}
}

// TestForm compares the indentation and escapes with those of another writer.
func TestForm(t *testing.T) {
	jq := oracle.Tool(t, "jq")
	for name, r := range documents() {
		data, _ := json.Encode(r)
		cmd := exec.Command(jq, ".")
		cmd.Stdin = bytes.NewReader(data)
		want, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(data)); diff != "" {
			t.Errorf("%s (-jq +got):\n%s", name, diff)
		}
	}
}

func TestIndent(t *testing.T) {
	for name, r := range documents() {
		data, _ := json.Encode(r)
		var want bytes.Buffer
		if err := stdjson.Indent(&want, data, "", "  "); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.String(), string(data)); diff != "" {
			t.Errorf("%s (-encoding/json +got):\n%s", name, diff)
		}
	}
}

func TestUnencodable(t *testing.T) {
	paragraph := func(b resolution.Block) func(*resolution.Resolution) {
		return func(r *resolution.Resolution) {
			r.MainBody = []resolution.Provision{&resolution.Paragraph{Content: []resolution.Block{b}}}
		}
	}
	inline := func(in resolution.Inline) func(*resolution.Resolution) {
		return paragraph(&resolution.P{Content: []resolution.Inline{in}})
	}
	tests := map[string]struct {
		spoil func(*resolution.Resolution)
		want  string
	}{
		"kind":     {func(r *resolution.Resolution) { r.Identity.Kind = "" }, `the kind "" is not a name, of words with one space between`},
		"organ":    {func(r *resolution.Resolution) { r.Identity.Organ = "UN" }, `the organ "UN" is not an organ such as "un-ga"`},
		"language": {func(r *resolution.Resolution) { r.Identity.Language = "en" }, `the language "en" is not a language code of three letters`},
		"day":      {func(r *resolution.Resolution) { r.Identity.Adoption = "2145-02-30" }, `the adoption "2145-02-30" is not a calendar day such as "2145-03-14"`},
		"level":    {func(r *resolution.Resolution) { r.MainBody = []resolution.Provision{&resolution.Division{}} }, `the type "" is not a level of division`},
		"style":    {inline(&resolution.Emphasis{Style: "blink"}), `the type "blink" is not a style of text`},
		"element":  {inline(&resolution.Term{Element: "old  oil"}), `the element "old  oil" is not a name, of words with one space between`},
		"twice": {func(r *resolution.Resolution) {
			r.Metadata = []*resolution.Element{{Name: "keyword", Attributes: []resolution.Attribute{{Name: "value"}, {Name: "value"}}}}
		}, `the attribute "value" comes twice`},
		"utf-8": {inline(&resolution.Text{Value: "caf\xe9"}), `the text "caf\xe9" is not UTF-8`},
		"depth": {func(r *resolution.Resolution) { r.MainBody = nested(90) }, "the nodes are nested too deeply to be read again"},
		"nil":   {inline(nil), "a node of type <nil> has no form in JSON"},
		"colspan": {paragraph(&resolution.Table{Rows: []*resolution.Row{{Cells: []*resolution.Cell{{ColSpan: -1}}}}}),
			"the colspan -1 is not between 1 and 1000"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := &resolution.Resolution{Identity: identity()}
			test.spoil(r)
			data, findings := json.Encode(r)
			if len(findings) != 1 || findings[0].Rule != schema.JSONUnencodable || findings[0].Message != test.want {
				t.Errorf("got %v, want %s", findings, test.want)
			}
			if !stdjson.Valid(data) {
				t.Errorf("not even JSON:\n%s", data)
			}
		})
	}
}

// nested returns divisions in divisions.
func nested(depth int) (content []resolution.Provision) {
	for range depth {
		content = []resolution.Provision{&resolution.Division{Level: resolution.LevelSection, Content: content}}
	}
	return content
}

func BenchmarkEncode(b *testing.B) {
	r := long()
	data, _ := json.Encode(r)
	b.Logf("%d bytes of text, %d bytes of JSON", textSize(r), len(data))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		json.Encode(r)
	}
}

func BenchmarkDecode(b *testing.B) {
	data, _ := json.Encode(long())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		json.Decode(data)
	}
}

// long returns a resolution with some 50 KB of text, in pieces as long as they
// are in print.
func long() *resolution.Resolution {
	r := specimen.New()
	for i := 1; textSize(r) < 50_000; i++ {
		r.MainBody = append(r.MainBody, &resolution.Paragraph{
			Num: resolution.Num{Value: strconv.Itoa(i) + "."},
			Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{
				&resolution.Emphasis{Style: resolution.Italic, Content: []resolution.Inline{&resolution.Text{Value: "Requests"}}},
				&resolution.Text{Value: strings.Repeat(" the keepers of the northern lights,", 5)},
				&resolution.Reference{Symbol: "A/RES/198/7", Content: []resolution.Inline{&resolution.Text{Value: "resolution 198/7"}}},
				&resolution.Text{Value: strings.Repeat(" to look after the horns and lamps", 5) + ";"},
			}}},
		})
	}
	return r
}

func textSize(r *resolution.Resolution) (n int) {
	resolution.Walk(r, func(node any) bool {
		if text, ok := node.(*resolution.Text); ok {
			n += len(text.Value)
		}
		return true
	})
	return n
}
