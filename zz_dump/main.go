package main

import (
	"encoding/json"
	"fmt"
	"os"

	"plenary/convert/read/docx"
	"plenary/convert/read/flow"
	"plenary/diag"
)

func main() {
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	for _, f := range os.Args[1:] {
		data, _ := os.ReadFile(f)
		d, err := docx.Read(data, docx.Options{})
		if err != nil {
			enc.Encode(map[string]any{"file": f, "error": err.Error()})
			continue
		}
		t := d.Flow.Text
		of := func(s diag.Span) string { return t[s.Start:s.End] }
		para := func(p *flow.Paragraph) any {
			var ps []any
			for _, x := range p.Pieces {
				ps = append(ps, []any{of(x.Source), int(x.Style.Italic), int(x.Style.Bold), int(x.Style.Raised), x.Note})
			}
			return map[string]any{"p": ps, "h": int(p.Heading), "c": int(p.Centred)}
		}
		paras := func(l []*flow.Paragraph) []any {
			out := []any{}
			for _, p := range l {
				out = append(out, para(p))
			}
			return out
		}
		var body []any
		for _, b := range d.Flow.Body {
			switch b := b.(type) {
			case *flow.Paragraph:
				body = append(body, para(b))
			case *flow.Table:
				var rows []any
				for _, r := range b.Rows {
					var cells []any
					for _, c := range r.Cells {
						cells = append(cells, paras(c.Paragraphs))
					}
					rows = append(rows, cells)
				}
				body = append(body, map[string]any{"t": rows})
			}
		}
		var notes []any
		for _, n := range d.Flow.Notes {
			notes = append(notes, map[string]any{"m": n.Marker, "l": of(n.Label), "b": paras(n.Body)})
		}
		var fur []any
		for _, x := range d.Flow.Furniture {
			fur = append(fur, []any{x.What, of(x.Source)})
		}
		facts := map[string]int{}
		for _, x := range d.Facts {
			facts[fmt.Sprint(x.Kind)] = x.Count
		}
		enc.Encode(map[string]any{"file": f, "head": paras(d.Flow.Head), "body": body, "notes": notes, "furniture": fur, "facts": facts, "text": t})
	}
}
