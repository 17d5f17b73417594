package main

import (
	"fmt"
	"io"

	"plenary/convert/read/lines/label"
)

// sample prints lines for whose labels there is an evidence though they are wrong, or though they are right.
func sample(w io.Writer, examples []*example, of string, right bool) {
	for _, x := range examples {
		each(x, func(line int, l label.Label, e label.Evidence, value int) {
			if e.String() != of || value <= 0 || (x.right[line] == l) != right {
				return
			}
			fmt.Fprintf(w, "== %s %s\n", x.form, names[x.right[line]])
			for k := max(0, line-3); k <= min(len(x.right)-1, line+1); k++ {
				fmt.Fprintf(w, "%s %s gap %d | %s\n", map[bool]string{true: ">", false: " "}[k == line], names[x.right[k]], x.lines.Lines[k].Gap, x.lines.LineText(k))
			}
		})
	}
}

// tell says of each evidence, form by form, how often it is there for a label, and in how many of a hundred cases that label
// is right.
func tell(w io.Writer, examples []*example) {
	type count struct{ seen, right int }
	counts := map[string]*[label.Evidences]count{}
	for _, x := range examples {
		c := counts[x.form]
		if c == nil {
			c = &[label.Evidences]count{}
			counts[x.form] = c
		}
		each(x, func(line int, l label.Label, of label.Evidence, value int) {
			if value > 0 {
				c[of].seen++
				if x.right[line] == l {
					c[of].right++
				}
			}
		})
	}
	fmt.Fprintf(w, "%-22s", "")
	for _, form := range forms {
		fmt.Fprintf(w, "%14s", form)
	}
	fmt.Fprintln(w)
	for e := range label.Evidences {
		fmt.Fprintf(w, "%-22s", e)
		for _, form := range forms {
			if c := counts[form]; c == nil || c[e].seen == 0 {
				fmt.Fprintf(w, "%14s", "-")
			} else {
				fmt.Fprintf(w, "%8d %5.1f", c[e].seen, 100*float64(c[e].right)/float64(c[e].seen))
			}
		}
		fmt.Fprintln(w)
	}
}

func each(x *example, f func(line int, l label.Label, of label.Evidence, value int)) {
	x.lines.Choices(x.right, func(line int, choices []label.Choice) {
		for _, c := range choices {
			for _, item := range c.Evidence {
				f(line, c.Label, item.Of, int(item.Value))
			}
		}
	})
}
