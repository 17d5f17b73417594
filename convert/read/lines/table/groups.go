package table

import "strings"

// labelGroups is what the lines of the labels of a table say of each other.
type labelGroups struct {
	begins map[string]bool // lines that begin a row
	heads  map[string]bool // lines that head a group
}

// groupsOf reads the lines of the labels of a table, each without its figures; "" is a line of figures. One of
// more words than one that stands again below another line, where no word above is broken, begins a row: one word
// may end several labels. What has a sum below heads a group, and so does a line below a subtotal.
func (f *finder) groupsOf(labels []string, figures func(k int) bool) labelGroups {
	g := labelGroups{map[string]bool{}, map[string]bool{}}
	stoodBelow := map[string]string{}
	above, subtotal := "", false
	for k, text := range labels {
		g.heads[f.Lang.SumOf(text)], g.heads[f.Lang.SumOf(above+" "+text)] = true, true
		switch {
		case text == "":
			above = ""
			continue
		case f.Lang.IsSubtotal(text):
			above, subtotal = "", true
			continue
		case figures(k):
			above, subtotal = "", false
			continue
		}
		g.heads[text] = g.heads[text] || subtotal
		if was, again := stoodBelow[text]; again && was != above {
			g.begins[text] = !strings.HasSuffix(was, "-") && !strings.HasSuffix(above, "-")
		}
		if k > 0 && f.Lang.FirstWord(text) != text {
			stoodBelow[text] = above
		}
		above, subtotal = text, false
	}
	return g
}

// parts reports whether a row ends between two lines of labels, though there are no figures.
func (g *labelGroups) parts(f *finder, above, text string) bool {
	return f.Lang.OpensCapital(text) && !f.Lang.EndsOpen(above) && (g.begins[text] || g.heads[text] || g.heads[above])
}
