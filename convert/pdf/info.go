package pdf

import (
	"strings"
	"time"
	"unicode"

	"plenary/convert/resolution"
)

// Info is the document information of the file.
type info struct {
	title, author, subject, keywords string
	symbol                           string
	language                         string // BCP 47
	date                             time.Time
}

func (c *composer) info() info {
	id := c.of.Identity
	i := info{
		title:    c.title(),
		author:   author(id),
		keywords: strings.Join(fields(id.Symbol, c.language()), ", "),
		language: c.language(),
		symbol:   id.Symbol,
		date:     dateOf(id),
	}
	i.keywords = inBMP(i.keywords)
	if !c.options.Official {
		i.subject = notADocument
	}
	return i
}

// title names the document: "A/RES/72/7: Return or restitution ...".
func (c *composer) title() string {
	var title string
	if p := c.of.Preface; p != nil {
		title = strings.Join(strings.Fields(resolution.PlainText(p.Title)), " ")
	}
	if title = strings.Join(fields(c.of.Identity.Symbol, title), ": "); title == "" {
		title = strings.Join(fields(string(c.of.Identity.Kind), c.of.Identity.Number), " ")
	}
	if title == "" {
		title = "Resolution"
	}
	return inBMP(title)
}

// inBMP replaces what has no code of two bytes: bytes that are no UTF-8, and
// characters beyond the Basic Multilingual Plane.
func inBMP(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

func author(id resolution.Identity) string {
	publisher, organ := mastheadNames(id)
	return strings.Join(fields(publisher, organ), ", ")
}

// fields returns the texts that are not empty.
func fields(texts ...string) (full []string) {
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			full = append(full, t)
		}
	}
	return full
}

// dateOf returns the day that the file bears: of the markup, or else of the
// adoption, so that it does not depend on the day of its making.
func dateOf(id resolution.Identity) time.Time {
	for _, d := range []resolution.Date{id.Markup, id.Adoption} {
		if day, err := time.Parse(time.DateOnly, string(d)); err == nil && day.Year() > 0 {
			return day
		}
	}
	return time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
}
