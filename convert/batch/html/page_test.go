package html

import (
	"html"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"plenary/diag"
	"plenary/schema"
)

// TestPage reads the report of 300 documents in Chromium as a person would.
func TestPage(t *testing.T) {
	report := page(t, Job{Title: "texts → out", Version: "v0"}, documents(t, 300)...)
	b := openBrowser(t, report)
	b.scheme("light")
	b.do(chromedp.EmulateViewport(1280, 900))
	for _, test := range []struct {
		name string
		read func(browser)
	}{
		{"rows", func(b browser) { readRows(b, report) }},
		{"sort", readSort},
		{"filter by text", readFilterText},
		{"filter by status and rule", readFilterChoice},
		{"by keyboard", readByKeyboard},
		{"marks", readMarks},
		{"finding again", readFindingAgain},
		{"linked", readLinked},
		{"address", readAddress},
		{"strange address", readStrangeAddress},
		{"harmless", readHarmless},
		{"structure alone", readStructure},
		{"colours", readColours},
		{"narrow", readNarrow},
		{"screen reader", readAloud},
		{"without scripts", readWithoutScripts},
	} {
		t.Run(test.name, func(t *testing.T) { test.read(b.sub(t)) })
	}
}

// TestPages reads what came of a PDF and of a Word file: their text has no numbers of lines, and
// that of a PDF has its pages.
func TestPages(t *testing.T) {
	const text = "199/1. Lamps\n\nThe General Assembly,\n\n1. Decides to keep the lamps and the\n\f2\f\fgulls of the keep ers here;\n\n" +
		"2. Requests the gulls and the keepers to rest.\n\n3rd plenary meeting\n4 May 2145\n\f"
	b := openBrowser(t, page(t, Job{Title: "a"},
		onPages("whole.pdf", text, 1, 2, 3, 4), onPages("part.pdf", text, 3, 4, 7, 9), onPages("lamps.docx", strings.ReplaceAll(text, "\f", "\n"))))
	pages := `[...document.querySelectorAll('.source .page')].map((e) => e.textContent).join()`
	for name, want := range map[string]string{"whole.pdf": "Page 1,Page 2,Page 3,Page 4", "part.pdf": "Page 3,Page 4,Page 7,Page 9", "lamps.docx": ""} {
		b.open("#d=" + name + "&f=1")
		b.holds(pages+` === '`+want+`'`, `document.querySelectorAll('.source [data-line]').length === 0`,
			`document.querySelector('.source a.found').textContent === 'keep ers'`,
			`document.querySelector('.structure .repaired').textContent === 'keepers'`,
			`document.querySelector('.source .scroll').textContent.replaceAll(/Page \d|\s/g, '').startsWith('199/1.LampsTheGeneral')`)
		where := `document.querySelector('.findings .where').textContent`
		switch name {
		case "whole.pdf":
			b.holds(where+` === 'page 4, paragraph 1'`, `document.querySelector('.source .page:last-of-type').nextElementSibling.textContent.startsWith('gulls of')`)
		case "part.pdf":
			b.holds(where + ` === 'page 9, paragraph 1'`)
		default:
			b.holds(where + ` === 'paragraph 5'`)
		}
	}
}

const rowsShown = `document.querySelectorAll('#documents tbody tr').length`

// The scripts write rows as the template does.
func readRows(b browser, report string) {
	b.open("")
	b.holds(rowsShown+` === 200`, `document.title === 'texts → out – Plenary'`,
		`document.getElementById('count').textContent === '300 documents'`)
	_, static, _ := strings.Cut(report, `<table id="documents"`)
	_, static, _ = strings.Cut(static, "<tbody>")
	static, _, _ = strings.Cut(static, "</tbody>")
	static = html.UnescapeString(strings.ReplaceAll(static, "\n", ""))
	drawn := html.UnescapeString(value[string](b, `document.querySelector('#documents tbody').innerHTML`))
	if drawn != static {
		at := 0
		for at < min(len(drawn), len(static)) && drawn[at] == static[at] {
			at++
		}
		b.Errorf("the rows differ at %.200q, want %.200q", drawn[at:], static[at:])
	}
	b.click("#more button")
	b.until(rowsShown + ` === 300`)
	b.holds(`document.activeElement.closest('tr').rowIndex === 201`)
}

func readSort(b browser) {
	b.open("")
	column := func(key string) []string {
		return value[[]string](b, `(() => {
			const at = [...document.querySelectorAll('#documents thead th')].findIndex((th) => th.dataset.key === '`+key+`');
			return [...document.querySelectorAll('#documents tbody tr')].map((tr) => tr.cells[at].textContent);
		})()`)
	}
	before := column("name")
	for _, test := range []struct{ key, direction, first string }{
		{"notes", "descending", "2"}, {"notes", "ascending", "0"}, {"notes", "none", ""},
		{"symbol", "ascending", ""}, {"symbol", "descending", "A/RES/199/398"},
		{"status", "descending", "failed"}, {"name", "ascending", "coast/light-000.txt"}, {"name", "descending", oddName},
	} {
		b.click(`[data-key="` + test.key + `"] button`)
		b.until(`document.querySelector('[data-key="` + test.key + `"]').ariaSort === '` + test.direction + `'`)
		b.holds(`document.querySelectorAll('thead [aria-sort]:not([aria-sort="none"])').length === ` + map[bool]string{true: "0", false: "1"}[test.direction == "none"])
		if got := column(test.key)[0]; test.first != "" && got != test.first {
			b.Errorf("%s %s begins with %q, want %q", test.key, test.direction, got, test.first)
		}
		if test.direction == "none" && !slices.Equal(column("name"), before) {
			b.Error("the order of the inputs does not come back")
		}
	}
	b.holds(`location.hash === '#sort=-name'`)
}

func readFilterText(b browser) {
	b.open("")
	b.press("/")
	b.until(`document.activeElement.name === 'q'`)
	b.press("Fog horn") // of the title, in whatever case
	b.until(`document.getElementById('count').textContent === '60 of 300 documents'`)
	b.holds(rowsShown+` === 60`, `document.getElementById('count').role === 'status'`, `location.hash === '#q=Fog%20horn'`,
		`[...document.querySelectorAll('#documents tbody th')].every((th) => th.textContent.startsWith('gulls-'))`)
	b.press("x")
	b.until(rowsShown + ` === 0`)
	b.holds(`document.getElementById('more').textContent === 'No document is like that.'`)
	b.click("#clear")
	b.until(rowsShown + ` === 200`)
	b.holds(`document.activeElement.name === 'q'`, `document.getElementById('clear').hidden`)
}

func readFilterChoice(b browser) {
	b.open("")
	b.click(`input[value="failed"]`)
	b.until(rowsShown + ` === 29`)
	b.holds(`[...document.querySelectorAll('#documents tbody tr')].every((tr) => tr.cells[3].textContent === 'failed')`)
	b.click(`input[value="warned"]`)
	b.until(rowsShown + ` === 60`)
	b.do(chromedp.SetValue(chromedp.CSS(`select[name="rule"]`), "input-markup"))
	value[bool](b, `document.querySelector('select[name="rule"]').dispatchEvent(new Event('input', {bubbles: true}))`)
	b.until(rowsShown + ` === 0`) // failed ones only
	b.open("")
	b.click(`#rule-word-joined td:last-child a`)
	b.until(`document.getElementById('count').textContent === '180 of 300 documents'`)
	b.holds(`document.querySelector('select[name="rule"]').value === 'word-joined'`, `document.activeElement.id === 'documents-heading'`)
}

const helpOpen = `document.getElementById('help').open`

// All of it can be done without a pointer.
func readByKeyboard(b browser) {
	b.open("")
	b.press("\t")
	b.until(`document.activeElement.className === 'skip'`)
	b.press("\r")
	b.until(`document.activeElement.id === 'main'`)
	b.press("?")
	b.until(helpOpen)
	b.click("#help input") // no keys of one character
	b.until(`!document.querySelector('#help input').checked`)
	b.press(kb.Escape)
	b.until("!" + helpOpen)
	b.press("j")
	b.holds(`document.activeElement.closest('table') === null`)
	b.click(".tools button")
	b.until(helpOpen)
	b.click("#help input")
	b.until(`document.querySelector('#help input').checked`)
	b.press(kb.Escape)
	b.until("!" + helpOpen)
	b.press("jjj")
	b.until(`document.activeElement.textContent === 'gap-002.txt'`)
	b.press("\r")
	b.until(`document.activeElement.id === 'document-heading'`)
	b.holds(`document.getElementById('overview').hidden`, `document.title === 'A/RES/199/102 – Plenary'`)
	b.press("n")
	b.until(`document.activeElement.matches('a.found')`)
	b.holds(`location.hash === '#d=gap-002.txt&f=1'`, `document.getElementById('annotation').textContent.includes('"keepers"')`,
		`document.querySelector('.findings [aria-current]').id === 'finding-0'`)
	b.press("\r") // from the finding to the structure
	b.until(`document.activeElement.matches('.structure .chosen > .tag')`)
	b.until(`document.activeElement.textContent.startsWith('container Recalling')`)
	b.press(kb.ArrowDown)
	b.holds(`document.activeElement.textContent.startsWith('container Noting')`,
		`document.querySelector('.source .chosen').textContent.startsWith('Noting with concern')`)
	b.press("n")
	b.until(`location.hash === '#d=gap-002.txt&f=2'`)
	b.press("j")
	b.until(`document.querySelector('#document h2').textContent.includes('199/103')`)
	b.press("k")
	b.until(`document.querySelector('#document h2').textContent.includes('199/102')`)
	b.press("?")
	b.until(helpOpen)
	b.press(kb.Escape)
	b.until("!" + helpOpen)
	b.holds(`!document.getElementById('document').hidden`)
	b.press(kb.Escape)
	b.until(`!document.getElementById('overview').hidden`)
	b.holds(`document.activeElement.textContent === 'gap-002.txt'`, `document.title === 'texts → out – Plenary'`)
}

func readMarks(b browser) {
	b.open("#d=gulls-001.txt")
	b.holds(`[...document.querySelectorAll('del.furniture')].some((e) => e.textContent.includes('*4500317*') && e.title === 'furniture: bar code')`,
		`document.querySelector('.source .notemark').textContent === '1'`,
		`[...document.querySelectorAll('.source .note')].some((e) => e.textContent.startsWith('See also'))`,
		`document.querySelector('.structure .authorialNote .own').textContent === 'See also resolution 197/3 (A/RES/197/3).'`)
	b.open("#d=coast/light-000.txt&f=1")
	b.holds(`document.querySelector('.source del.repair').textContent === ' '`,
		`document.querySelector('.structure .repaired').textContent === 'keepers'`,
		`document.querySelector('a.found').textContent === 'keep ers'`,
		`document.activeElement.getAttribute('aria-describedby') === 'finding-0'`,
		`document.querySelector('[data-line="12"]').textContent.includes(' the keep ers of')`,
		`[...document.querySelectorAll('.legend li')].map((e) => e.textContent).join() === 'page furniture,repair,footnote,note'`)
}

// A finding that is chosen again is shown again, and without one nothing is
// explained. Outside a filter there is no next document.
func readFindingAgain(b browser) {
	b.open("#d=coast/light-000.txt&f=1")
	b.until(`!!document.getElementById('annotation')`)
	value[bool](b, `(document.querySelector('.source .scroll').scrollTop = 1e6, true)`)
	b.click("#finding-0")
	b.until(inSight("a.found", ".source .scroll"))
	value[bool](b, `(location.hash = '#d=coast/light-000.txt', true)`)
	b.until(`!document.getElementById('annotation') && !document.querySelector('[aria-current]')`)
	b.open("#status=failed")
	value[bool](b, `(location.hash = '#d=coast/light-000.txt', true)`)
	b.until(`!document.getElementById('document').hidden`)
	b.press("j")
	b.holds(`location.hash === '#d=coast/light-000.txt'`)
}

// What is chosen on one side is shown on the other.
func readLinked(b browser) {
	b.open("#d=coast/light-000.txt")
	chosen := `[...document.querySelectorAll('.source .chosen')].map((e) => e.textContent).join('|')`
	b.click(".structure .point .point .tag") // (i)
	b.until(chosen + `.startsWith('(i) Oil')`)
	b.holds(`document.querySelectorAll('.structure .chosen').length === 1`, inSight(".source .chosen", ".source .scroll"))
	b.do(chromedp.Click(chromedp.JSPath(`[...document.querySelectorAll('.source span[data-node]')].find((e) => e.textContent.startsWith('61st'))`)))
	b.until(`document.querySelector('.structure .chosen').classList.contains('event')`)
	b.holds(inSight(".structure .chosen .own", ".structure .scroll"), chosen+` === '61st plenary meeting'`)
	// A group is chosen with all that is in it.
	b.click(".structure .preamble .tag")
	b.until(chosen + `.startsWith('The General Assembly,|Guided by')`)
}

// inSight says that an element is within what a pane shows.
func inSight(element, pane string) string {
	return `(([a, b]) => a.top >= b.top && a.bottom <= b.bottom)(['` + element + `', '` + pane + `'].map((s) => document.querySelector(s).getBoundingClientRect()))`
}

// The address says what is shown, and the browser's back button works.
func readAddress(b browser) {
	b.open("#status=failed&sort=-name")
	b.holds(rowsShown+` === 29`, `document.querySelector('#documents tbody a').textContent === 'letter-289.txt'`)
	b.click("#documents tbody a")
	b.until(`document.getElementById('overview').hidden`)
	b.holds(`document.querySelector('nav .place').textContent === '1 of 29'`)
	b.do(chromedp.NavigateBack())
	b.until(`!document.getElementById('overview').hidden`)
	b.holds(rowsShown+` === 29`, `document.querySelector('input[value="failed"]').checked`)
	b.open("#d=no-such-document")
	b.holds(`!document.getElementById('overview').hidden`, rowsShown+` === 200`)
	b.open("#d=gap-002.txt&f=99")
	b.holds(`document.getElementById('annotation') === null`)
}

// An address that nobody made shows all documents in the order of the inputs, or
// a document without a finding. (What the page throws fails the test.)
func readStrangeAddress(b browser) {
	b.open("")
	wrong := value[[]string](b, `(() => {
		const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'no-tes', '-', '--notes', '%', '%ED%A0%80', '%E2%80%AE', '1e999', '-1', '0.5'];
		const at = (fragment) => {
			history.replaceState(null, '', fragment);
			dispatchEvent(new HashChangeEvent('hashchange'));
		};
		const first = document.querySelector('#documents tbody a').textContent;
		const unsorted = () => !document.querySelector('thead [aria-sort]:not([aria-sort="none"])') && document.querySelector('#documents tbody a').textContent === first;
		const filtered = () => !document.getElementById('clear').hidden;
		const alone = () => document.getElementById('overview').hidden && !document.getElementById('annotation');
		const wrong = [];
		for (const name of names) {
			for (const [fragment, right] of [
				['#sort=' + name, unsorted], ['#sort=-' + name, unsorted], ['#d=' + name, unsorted], ['#' + name + '=' + name, unsorted], ['#' + name, unsorted],
				['#q=' + name, filtered], ['#status=' + name, filtered], ['#rule=' + name, filtered], ['#d=gap-002.txt&f=' + name, alone],
			]) {
				at('#');
				at(fragment);
				if (!right()) wrong.push(fragment);
			}
		}
		return wrong;
	})()`)
	if len(wrong) > 0 {
		b.Errorf("not as they should be: %q", wrong)
	}
}

// A text that would be markup is text, and characters that act are shown.
func readHarmless(b browser) {
	b.open("#d=letter-009.txt&f=1")
	b.holds(`document.querySelector('[data-line="3"]').textContent === 'Thank you </script><img src=x onerror=alert(1)> <!-- for the oil.'`,
		`document.querySelectorAll('img').length === 0`, `document.querySelector('.control').dataset.name === 'U+202E'`,
		`document.querySelectorAll('.panes > section').length === 1`)
}

// A document without source text has its structure, every kind of node of it.
func readStructure(b browser) {
	b.open(fragment(oddName))
	b.holds(`document.querySelectorAll('.panes > section').length === 1`,
		`document.querySelector('.structure table caption').textContent === 'Hours of silence'`,
		`document.querySelector('.structure td[colspan="2"]').textContent === 'Both coasts'`,
		`document.querySelector('.facts').textContent.includes('3 pages')`,
		`document.querySelector('.structure sub').textContent === '2'`)
	kinds := value[[]string](b, `[...new Set([...document.querySelectorAll('.structure .tag')].map((e) => e.firstChild.textContent))]`)
	for _, kind := range strings.Fields("coverPage p preface authorialNote preamble formula container item mainBody paragraph point wrapUp section heading crossHeading title division table conclusions event docDate attachment docTitle") {
		if !slices.Contains(kinds, kind) {
			b.Errorf("no %s among %v", kind, kinds)
		}
	}
}

// contrasts lists the texts whose contrast is under 4.5 to 1. (WCAG 2.2,
// success criterion 1.4.3.)
const contrasts = `(() => {
	const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
	const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); const d = canvas.getImageData(0, 0, 1, 1).data; return [d[0], d[1], d[2], d[3] / 255]; };
	const over = ([r, g, b, a], below) => [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
	const ground = (e) => { if (!e) return [255, 255, 255]; const c = rgba(getComputedStyle(e).backgroundColor); return c[3] === 1 ? c.slice(0, 3) : over(c, ground(e.parentElement)); };
	const light = (c) => c.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
	const opacity = (e) => e ? Number(getComputedStyle(e).opacity) * opacity(e.parentElement) : 1;
	const low = new Set();
	for (const e of document.body.querySelectorAll('*')) {
		if (!e.checkVisibility() || e.matches('script, option') || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
		const below = ground(e), c = rgba(getComputedStyle(e).color);
		const [a, b] = [light(over([...c.slice(0, 3), c[3] * opacity(e)], below)), light(below)].sort((a, b) => b - a);
		const ratio = (a + 0.05) / (b + 0.05);
		if (ratio < 4.5) low.add(e.localName + '.' + e.className + ' ' + ratio.toFixed(2));
	}
	return [...low];
})()`

func readColours(b browser) {
	defer b.scheme("light")
	ground := `getComputedStyle(document.documentElement).backgroundColor`
	seen := map[string]bool{}
	for _, scheme := range []string{"light", "dark"} {
		b.scheme(scheme)
		for _, fragment := range []string{"", "#d=gap-002.txt&f=3", "#d=gulls-001.txt", fragment(oddName)} {
			b.open(fragment)
			seen[value[string](b, ground)] = true
			if low := value[[]string](b, contrasts); len(low) > 0 {
				b.Errorf("%s %s: too little contrast: %v", scheme, fragment, low)
			}
		}
	}
	if len(seen) != 2 {
		b.Errorf("grounds: %v", seen)
	}
	dark := value[string](b, ground)
	b.do(chromedp.SetValue(chromedp.CSS("#theme"), "light"))
	value[bool](b, `document.getElementById('theme').dispatchEvent(new Event('change'))`)
	b.until(ground + ` !== '` + dark + `'`)
	b.open("") // it is remembered
	b.holds(ground + ` !== '` + dark + `'`)
	value[any](b, `localStorage.clear()`)
}

// Nothing is wider than a small screen.
func readNarrow(b browser) {
	defer b.do(chromedp.EmulateViewport(1280, 900))
	b.do(chromedp.EmulateViewport(400, 800))
	for _, fragment := range []string{"", "#d=gap-002.txt&f=3", fragment(oddName), "#d=letter-009.txt"} {
		b.open(fragment)
		b.holds(`document.documentElement.scrollWidth <= 400`)
	}
}

// Everything that can be used has a name, and headings follow in order.
func readAloud(b browser) {
	named := strings.Fields("button link textbox searchbox combobox radio checkbox region heading image dialog navigation search form table")
	for _, fragment := range []string{"", "#d=gap-002.txt&f=3", fragment(oddName)} {
		b.open(fragment)
		roles := map[string]bool{}
		for _, e := range b.tree() {
			roles[e.role] = true
			if slices.Contains(named, e.role) && e.role != "table" && strings.TrimSpace(e.name) == "" {
				b.Errorf("%q: a %s without a name", fragment, e.role)
			}
		}
		for _, role := range []string{"main", "banner", "contentinfo", "heading", "link", "button"} {
			if !roles[role] {
				b.Errorf("%q: there is no %s", fragment, role)
			}
		}
		levels := value[[]int](b, `[...document.querySelectorAll('h1, h2, h3, h4, [role="heading"]')].filter((e) => e.checkVisibility()).map((e) => Number(e.ariaLevel ?? e.localName[1]))`)
		for i, level := range levels {
			if i == 0 && level != 1 || i > 0 && level > levels[i-1]+1 {
				b.Errorf("%q: levels of headings: %v", fragment, levels)
				break
			}
		}
	}
}

func readWithoutScripts(b browser) {
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	defer call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{})
	b.open("")
	var all strings.Builder
	for _, e := range b.tree() {
		all.WriteString(e.role + " " + e.name + "\n")
	}
	for _, want := range []string{"300\n", "failed", "word-joined", "link coast/light-000.txt\n", "100 more documents are shown where scripts run.", "columnheader Warnings"} {
		if !strings.Contains(all.String(), want) {
			b.Errorf("a reader is not told %q", want)
		}
	}
	if strings.Contains(all.String(), "button") {
		b.Error("there is a button that does nothing")
	}
}

// Of many rules the page shows the first, and the others when they are asked for.
func TestManyRules(t *testing.T) {
	d := Document{Name: "fog.txt"}
	for _, rule := range schema.Rules()[:20] {
		d.Findings = append(d.Findings, diag.New(rule, diag.Span{}, "gull"))
	}
	b := openBrowser(t, page(t, Job{}, d))
	b.open("")
	const seen = `[...document.querySelectorAll('.rules tbody tr')].filter((row) => row.checkVisibility()).length`
	b.holds(seen + ` === 8`)
	b.click("section.rules > p > button")
	b.holds(seen+` === 20`, `document.activeElement.textContent === 'Show 8 rules'`)
}
