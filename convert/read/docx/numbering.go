package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// levels is how many levels a list has (17.9.6).
const levels = 9

// A level is how the paragraphs of one level of a list are numbered (17.9.6).
type level struct {
	start   int
	format  string // ST_NumberFormat
	custom  string // a format that is given by example: "001, 002, ..."
	text    string // with %1 for the number of the first level
	suffix  string // what stands between the number and the text
	restart int    // the level, from 1, after which it begins anew; 0 never
	after   bool   // whether restart is set
	legal   bool   // all numbers in it are figures (17.9.4)
	style   string // the paragraph style that is of this level (17.9.23)
	picture bool   // its bullet is a picture
	run     runProps
}

// An abstract is a definition that lists share (17.9.1).
type abstract struct {
	id     string
	levels [levels]*level
	link   string // the numbering style that has the levels
}

// A list is one of the lists of a file (17.9.15).
type list struct {
	abstract *abstract
	levels   [levels]*level // its own, or those of the definition
	starts   [levels]int    // where it begins anew, against its definition
	anew     [levels]bool   // whether it does
}

// numbering is the lists of a file, by their ids.
type numbering map[string]*list

// readNumbering reads the numbering part; nil has none. A definition that only links to a style of lists has the
// levels of the list which that style names (17.9.21).
func readNumbering(root *node, styles *styles) numbering {
	lists := numbering{}
	if root == nil {
		return lists
	}
	abstracts := map[string]*abstract{}
	nums := map[string]*node{}
	for n := root.first; n != nil; n = n.next {
		switch n.name {
		case "w:abstractNum":
			a := readAbstract(n)
			abstracts[a.id] = a
		case "w:num":
			nums[n.attr("w:numId")] = n
		}
	}
	for id, n := range nums {
		a := abstracts[n.val("w:abstractNumId")]
		for hops := 0; a != nil && a.link != "" && hops < maxChain; hops++ {
			target := nums[listOf(styles.chain("numbering", a.link))]
			if target == nil {
				break
			}
			a = abstracts[target.val("w:abstractNumId")]
		}
		if a != nil {
			lists[id] = readList(n, a)
		}
	}
	return lists
}

// listOf returns the list that a chain of styles names.
func listOf(chain []*style) string {
	for i := len(chain) - 1; i >= 0; i-- {
		if id := chain[i].para.list; id != "" {
			return id
		}
	}
	return ""
}

// plainLevel is a level that is not defined: its number is not shown.
var plainLevel = level{format: "decimal", suffix: "\t"}

func readAbstract(n *node) *abstract {
	a := &abstract{id: n.attr("w:abstractNumId"), link: n.val("w:numStyleLink")}
	for i := range a.levels {
		a.levels[i] = &plainLevel
	}
	for c := n.first; c != nil; c = c.next {
		if k, err := strconv.Atoi(c.attr("w:ilvl")); c.name == "w:lvl" && err == nil && 0 <= k && k < levels {
			lv := readLevel(c)
			a.levels[k] = &lv
		}
	}
	return a
}

// startOf reads a number to begin with; a number of Word is no larger than 32767.
func startOf(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return max(0, min(n, 32767))
}

// maxLevelText is how many bytes the text of a level has at the most; Word allows 31
// characters.
const maxLevelText = 250

// cut returns the beginning of s that has no more than n bytes.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func readLevel(n *node) level {
	l := level{start: startOf(n.val("w:start")), format: "decimal", suffix: "\t", legal: n.on("w:isLgl"), style: n.val("w:pStyle"), text: cut(n.val("w:lvlText"), maxLevelText)}
	if f := numberFormat(n); f != nil {
		l.format, l.custom = f.attr("w:val"), f.attr("w:format")
	}
	switch n.val("w:suff") {
	case "space":
		l.suffix = " "
	case "nothing":
		l.suffix = ""
	}
	if r := n.child("w:lvlRestart"); r != nil {
		l.restart, l.after = startOf(r.attr("w:val")), true
	}
	l.picture = n.child("w:lvlPicBulletId") != nil
	l.run = readRunProps(n.child("w:rPr"))
	return l
}

// numberFormat returns w:numFmt of a level: newer formats stand in alternate content.
func numberFormat(n *node) *node {
	for c := n.first; c != nil; c = c.next {
		switch c.name {
		case "w:numFmt":
			return c
		case "mc:AlternateContent":
			if f := chosen(c).child("w:numFmt"); f != nil {
				return f
			}
		}
	}
	return nil
}

func readList(n *node, a *abstract) *list {
	l := &list{abstract: a, levels: a.levels}
	for c := n.first; c != nil; c = c.next {
		k, err := strconv.Atoi(c.attr("w:ilvl"))
		if c.name != "w:lvlOverride" || err != nil || k < 0 || k >= levels {
			continue
		}
		if own := c.child("w:lvl"); own != nil {
			lv := readLevel(own)
			l.levels[k] = &lv
		}
		if s := c.child("w:startOverride"); s != nil {
			l.starts[k], l.anew[k] = startOf(s.attr("w:val")), true
		}
	}
	return l
}

// start returns the first number of a level of the list.
func (l *list) start(level int) int {
	if l.anew[level] {
		return l.starts[level]
	}
	return l.levels[level].start
}

// A count is where the lists of one definition have come to.
type count struct {
	number [levels]int
	begun  [levels]bool
	fresh  [levels]bool // it begins anew with its next paragraph
	used   map[*list]bool
}

// A counter counts the paragraphs of the lists of one story.
type counter map[*abstract]*count

// next counts a paragraph of a level of a list. Lists with one definition count on, but one that overrides
// a start begins anew once (17.9.26). A paragraph ends what is below its level, which then begins
// anew (17.9.10).
func (c counter) next(l *list, at int) *count {
	n := c[l.abstract]
	if n == nil {
		n = &count{used: map[*list]bool{}}
		c[l.abstract] = n
	}
	if !n.used[l] {
		n.used[l] = true
		for i, anew := range l.anew {
			n.fresh[i] = n.fresh[i] || anew
		}
	}
	for i := range at {
		if !n.begun[i] {
			n.number[i], n.begun[i], n.fresh[i] = l.start(i), true, false
		}
	}
	if !n.begun[at] || n.fresh[at] {
		n.number[at] = l.start(at)
	} else {
		n.number[at]++
	}
	n.begun[at], n.fresh[at] = true, false
	for i := at + 1; i < levels; i++ {
		if lv := l.levels[i]; !lv.after || lv.restart > at && lv.restart <= i {
			n.begun[i] = false
		}
	}
	return n
}

// print returns the number of a paragraph of a level as it is shown, and the format in it that was not
// understood, if there was one.
func (l *list) print(n *count, at int, language string) (s, unknown string) {
	lv := l.levels[at]
	if lv.format == "bullet" {
		if lv.picture {
			return "•", ""
		}
		return lv.text, ""
	}
	var b strings.Builder
	for i := 0; i < len(lv.text); i++ {
		c := lv.text[i]
		if c != '%' || i+1 >= len(lv.text) || lv.text[i+1] < '1' || lv.text[i+1] > '9' {
			b.WriteByte(c)
			continue
		}
		i++
		k := int(lv.text[i] - '1')
		if k > at {
			continue
		}
		number, ok := l.number(n.number[k], k, lv.legal, language)
		if !ok {
			unknown = l.levels[k].format
		}
		b.WriteString(number)
	}
	return b.String(), unknown
}

// number returns the number of a level as the list writes it.
func (l *list) number(n, at int, legal bool, language string) (string, bool) {
	lv := l.levels[at]
	switch {
	case lv.format == "bullet":
		return "", true
	case legal && lv.format != "decimalZero":
		return strconv.Itoa(n), true
	case lv.format == "custom":
		return byExample(n, lv.custom)
	}
	return write(n, lv.format, language)
}

// byExample writes a number as an example of one does: "001, 002, 003, ..." are figures with zeros
// before them.
func byExample(n int, example string) (string, bool) {
	first, _, _ := strings.Cut(example, ",")
	first = strings.TrimSpace(first)
	s := strconv.Itoa(n)
	if strings.Trim(first, "0123456789") != "" || first == "" {
		return s, false
	}
	return strings.Repeat("0", max(0, min(len(first), 10)-len(s))) + s, true
}
