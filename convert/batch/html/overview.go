package html

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"strings"
	"sync"

	"plenary/diag"
)

//go:embed assets
var assets embed.FS

// The parts of the style and of the script, in order. The scripts share one
// scope.
var (
	styles  = []string{"base.css", "overview.css", "document.css"}
	scripts = []string{"dom.js", "data.js", "route.js", "overview.js", "source.js", "structure.js", "document.js", "keys.js", "start.js"}
)

// asset returns the files with these names, one after the other.
func asset(names []string) string {
	var b strings.Builder
	for _, name := range names {
		data, err := assets.ReadFile("assets/" + name)
		if err != nil {
			panic(err) // the name stands above
		}
		b.Write(data)
	}
	return b.String()
}

func style() string { return asset(styles) }

func script() string { return "(() => {\n'use strict';\n" + asset(scripts) + "})();\n" }

// policy returns the content security policy of a page with these as its only
// style and script. (CSP Level 3, section 2.3.)
func policy(style, script string) string {
	return strings.Join([]string{
		"default-src 'none'", "style-src " + hashOf(style), "script-src " + hashOf(script),
		"base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
	}, "; ")
}

func hashOf(source string) string {
	sum := sha256.Sum256([]byte(source))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// markup returns the templates of the page.
var markup = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(assets, "assets/*.html"))
})

// render writes a template.
func (p *Writer) render(name string, data any) {
	if err := markup().ExecuteTemplate(p.out, name, data); err != nil && p.err() == nil {
		panic(err) // the templates are ours, and so is what they are given
	}
}

// head writes what stands above the data.
func (p *Writer) head() {
	p.render("head", headData{visible(p.job.Title), visible(p.job.Version), policy(style(), script()), template.CSS(style())})
}

type headData struct {
	Title, Version, Policy string
	Style                  template.CSS
}

// overview writes what stands below the data: the totals, the rules, and the
// table of documents.
func (p *Writer) overview() {
	p.data("rules", p.rules.data(), nil)
	p.render("overview", overviewData{
		Title: visible(p.job.Title), Version: visible(p.job.Version),
		Documents: p.count, Statuses: p.totals(), Findings: p.tally(),
		Rules: p.rules.sorted(), Rows: p.first, Rest: p.count - len(p.first),
		Withheld: p.withheld, Paged: p.paged,
	})
	p.print("<script>", script(), "</script>\n</body>\n</html>\n")
}

type overviewData struct {
	Title, Version     string
	Documents          int
	Statuses, Findings []total
	Rules              []*ruleFacts
	Rows               []*row
	Rest               int // rows that are in the data only
	Withheld           int
	Paged              bool
}

// A total is one sum over the documents.
type total struct {
	Name  string
	Count int
	Share share
}

// A share is a range of a whole of 100.
type share struct{ Start, Length float64 }

func (p *Writer) totals() (totals []total) {
	start := 0.0
	for s, name := range statusNames {
		if status(s) == skipped && p.statuses[s] == 0 {
			continue // which most jobs never have
		}
		length := 100 * float64(p.statuses[s]) / float64(max(p.count, 1))
		totals = append(totals, total{name, p.statuses[s], share{start, length}})
		start += length
	}
	return totals
}

func (p *Writer) tally() (totals []total) {
	for _, s := range []diag.Severity{diag.Error, diag.Warning, diag.Note} {
		totals = append(totals, total{Name: s.String() + "s", Count: p.findings[s]})
	}
	return totals
}
