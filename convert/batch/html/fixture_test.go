package html

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	"plenary/internal/oracle"
)

// converted returns what a job would say of a text.
func converted(name, text string) Document {
	source := convert.Source{Name: name, Data: []byte(text)}
	result, findings := convert.Convert(context.Background(), source, convert.Options{To: []convert.Format{convert.XML, convert.JSON}})
	d := Document{
		Name: name, Findings: findings,
		Text: result.Text, Resolution: result.Resolution, Account: result.Account, EIDs: result.EIDs,
	}
	stem := strings.TrimSuffix(name, ".txt")
	for _, f := range convert.Formats() {
		if result.Output(f) != nil {
			d.Outputs = append(d.Outputs, stem+"."+string(f))
		}
	}
	return d
}

// specimenText returns the text of one of the specimens that all packages share.
func specimenText(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// letter is a text that fails, and that would do harm if it were markup.
const letter = "Dear Keeper,\n\nThank you </script><img src=x onerror=alert(1)> <!-- for the oil.\n\nYours,\nA gull \u202etxt.exe\n"

// oddName is the name of a file that means something in an address.
const oddName = "specimen?&f=1#%41='+(é).xml"

// documents returns the documents of a job: variations of the specimens, which
// are clean, warned or failed in turn, and at the end one that was decoded from
// XML and has every kind of node.
func documents(t testing.TB, count int) (all []Document) {
	t.Helper()
	light, gulls, oil := specimenText(t, "lighthouses.txt"), specimenText(t, "gulls.txt"), specimenText(t, "oil.txt")
	for i := range count - 1 {
		number := fmt.Sprintf("199/%d", 100+i)
		var d Document
		switch i % 5 {
		case 0, 3:
			d = converted(fmt.Sprintf("coast/light-%03d.txt", i), strings.Replace(light, "199/12", number, 1))
		case 1:
			d = converted(fmt.Sprintf("gulls-%03d.txt", i), strings.ReplaceAll(gulls, "199/31", number))
		case 2:
			d = converted(fmt.Sprintf("gap-%03d.txt", i), strings.Replace(strings.Replace(light, "199/12", number, 1), " 3. Decides", " 5. Decides", 1))
		case 4:
			d = converted(fmt.Sprintf("letter-%03d.txt", i), letter)
			if i%2 == 0 {
				d = converted(fmt.Sprintf("oil-%03d.txt", i), strings.Replace(oil, "199/40", number, 1))
			}
		}
		all = append(all, d)
	}
	return append(all, Document{Name: oddName, Resolution: specimen.New(), Pages: 3})
}

// onPages returns what a job would say of a PDF, or of a Word file without pages, whose plain text
// is given.
func onPages(name, text string, numbers ...int) Document {
	d := converted(name, text)
	d.Plain, d.Numbers = true, numbers
	relocated := diag.List{}
	for _, f := range d.Findings {
		f.Place.Start, f.Place.End = diag.Position{}, diag.Position{}
		relocated = append(relocated, f)
	}
	relocated.LocateOn(name, []byte(text), func(s diag.Span) (page, paragraph int, box diag.Box) {
		if len(numbers) > 0 {
			page = numbers[strings.Count(text[:s.Start], "\f")]
		}
		return page, 1 + strings.Count(text[strings.LastIndexByte(text[:s.Start], '\f')+1:s.Start], "\n\n"), box
	})
	d.Findings = relocated
	return d
}

// page returns the page of documents.
func page(t testing.TB, job Job, documents ...Document) string {
	t.Helper()
	var out bytes.Buffer
	w := NewWriter(&out, job)
	for _, d := range documents {
		if err := w.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
