package convert_test

import (
	"context"
	"fmt"
	"strings"

	"plenary/convert"
	"plenary/convert/account"
	"plenary/diag"
	"plenary/validate"
)

const lamps = `199/12. Care of lighthouses

The General Assembly,

Recalling its resolution 198/7 of 9 January 2144 on fog,

1. Welcomes the new lamps;

2. Requests the Keeper-General to report to the General Assembly at its two hundredth session.

61st plenary meeting
14 March 2145
`

// A program that converts a text and uses what comes out.
func ExampleConvert() {
	source := convert.Source{Name: "lamps.txt", Data: []byte(lamps)}
	result, findings := convert.Convert(context.Background(), source, convert.Options{})
	if err := findings.Err(); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Resolution.Identity.Symbol, result.Resolution.Identity.Adoption)
	fmt.Println(len(result.XML) > 0, len(result.JSON) > 0, strings.HasPrefix(string(result.PDF), "%PDF-"))
	// Output:
	// A/RES/199/12 2145-03-14
	// true true true
}

// A text that is no resolution has findings instead of outputs.
func ExampleConvert_findings() {
	source := convert.Source{Name: "letter.txt", Data: []byte("Dear Keeper,\n\nThank you for the lamp oil.\n\nYours,\nA gull\n")}
	result, findings := convert.Convert(context.Background(), source, convert.Options{})
	for _, f := range findings {
		fmt.Println(f.Severity, f.Rule.Code)
	}
	fmt.Println(result.XML == nil, result.JSON == nil, result.PDF == nil)
	// Output:
	// error not-a-resolution
	// true true true
}

// Every byte of the source is accounted for.
func ExampleNormalise() {
	source := convert.Source{Name: "lamps.txt", Data: []byte(lamps)}
	result, _ := convert.Normalise(context.Background(), source, convert.Options{Date: "2145-04-01"})
	bytes := map[account.Fate]int{}
	for _, entry := range result.Account {
		bytes[entry.Fate] += entry.Span.Len()
	}
	fmt.Println("lost:", bytes[account.Lost])
	fmt.Println("all:", bytes[account.Kept]+bytes[account.Space] == len(result.Text))
	fmt.Println("markup:", result.Resolution.Identity.Markup)
	// Output:
	// lost: 0
	// all: true
	// markup: 2145-04-01
}

// XML that was stored is rendered later.
func ExampleRender() {
	stored, _ := convert.Normalise(context.Background(), convert.Source{Name: "lamps.txt", Data: []byte(lamps)}, convert.Options{})
	source := convert.Source{Name: "lamps.xml", Data: stored.XML}
	result, findings := convert.Render(context.Background(), source, convert.Options{To: []convert.Format{convert.PDF}})
	fmt.Println(findings.Err(), len(result.PDF) > 0, result.JSON == nil)
	// Output: <nil> true true
}

// Documents are recognised by their content: XML or JSON.
func ExampleValidate() {
	source := convert.Source{Name: "lamp.xml", Data: []byte("<lamp>\n  <oil></lamp>\n")}
	for _, f := range convert.Validate(context.Background(), source, validate.Options{}, convert.Reading{}) {
		fmt.Println(f.Place, f.Severity == diag.Error, f.Rule.Code)
	}
	// Output: lamp.xml:2:8 true xml-malformed
}
