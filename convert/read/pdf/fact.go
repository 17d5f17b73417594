package pdf

import (
	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
	"plenary/diag"
)

// A Fact is something of a file that its text does not tell.
type Fact struct {
	Kind  FactKind
	Pages []int // their numbers; nil: of the file
	Count int
	What  string    // of what: the name of a font, a kind of annotation, what was wrong
	First diag.Span // where in the text the first is, if it is in the text
}

// A FactKind is what a fact is about.
type FactKind uint8

// The kinds.
const (
	Repaired   FactKind = iota // the file is damaged; it was mended
	MayLack                    // the same, and pages may be missing
	Unread                     // glyphs whose font does not say what they stand for
	Picture                    // pages that are pictures without text
	Concealed                  // glyphs that are not shown
	Annotation                 // annotations and form fields, which are not read
	Image                      // pictures on pages with text
	Distrusted                 // pages whose tags are not believed
	Turned                     // text that does not run as that of its page
	Leftward                   // lines, or parts of lines, that are read from right to left, and not drawn so
	Filled                     // strokes between Arabic letters that fill lines
)

// mended are what can be wrong with a file of which nothing is missing all the same. Where its objects had to be
// looked for, nobody can know whether all were found.
var mended = map[object.Kind]bool{object.NoHeader: true, object.BadLength: true}

// facts gathers what is to be known of a file.
func facts(file *object.File, doc *glyph.Document) (list []Fact) {
	add := func(kind FactKind, page, count int, what string) {
		for i := range list {
			if f := &list[i]; f.Kind == kind && f.What == what {
				f.Count += count
				if n := len(f.Pages); n > 0 && f.Pages[n-1] != page {
					f.Pages = append(f.Pages, page)
				}
				return
			}
		}
		f := Fact{Kind: kind, Count: count, What: what}
		if page > 0 {
			f.Pages = []int{page}
		}
		list = append(list, f)
	}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		shown, scanned := false, false
		for k := range p.Glyphs {
			g := &p.Glyphs[k]
			switch g.Fate {
			case glyph.Placed, glyph.Replaced:
				shown, scanned = shown || !g.Blank, scanned || g.Scanned()
				if g.Fate == glyph.Placed && g.Angle != 0 && !g.Blank {
					add(Turned, p.Number, 1, "")
				}
			case glyph.Unreadable:
				add(Unread, p.Number, 1, g.Font.Name)
			case glyph.Duplicate:
			case glyph.Lengthening:
				add(Filled, p.Number, 1, "")
			default:
				if !g.Blank {
					add(Concealed, p.Number, 1, g.Fate.String())
				}
			}
		}
		if p.Turned > 0 {
			add(Leftward, p.Number, p.Turned, "")
		}
		const fullPage, figure = 0.5, 0.1 // of the page: a scan fills it; the emblem and the bar code of a first page are small
		switch area := imageArea(p) / max(1, p.Width*p.Height); {
		case !shown && area > fullPage:
			add(Picture, p.Number, 1, "")
		case shown && area > figure && !scanned:
			add(Image, p.Number, 1, "")
		}
		for _, kind := range sortedKeys(p.Annotations) {
			if kind != "Link" {
				add(Annotation, p.Number, p.Annotations[kind], kind)
			}
		}
	}
	for _, problem := range doc.Problems {
		add(MayLack, problem.Page, 1, problem.What)
	}
	for _, r := range file.Repairs() {
		kind := MayLack
		if mended[r.Kind] && !r.MayLack {
			kind = Repaired
		}
		add(kind, 0, r.Times, r.Message)
	}
	return list
}

// imageArea returns the area of the largest image of a page.
func imageArea(p *glyph.Page) (area float64) {
	for _, m := range p.Images {
		area = max(area, float64(m.Right-m.Left)*float64(m.Top-m.Bottom))
	}
	return area
}
