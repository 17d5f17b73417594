package clean

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"plenary/convert/account"
	"plenary/diag"
	_ "plenary/internal/update" // the flag -update
)

func TestOf(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"nothing", "", ""},
		{"nothing to do", "The lamps – “all” of them – burn.\n", "The lamps – “all” of them – burn.\n"},
		{"CR", "a\rb\r\rc", "a\nb\n\nc"},
		{"CR LF", "a\r\nb\r\r\nc\r", "a\r\nb\r\r\nc\n"},
		{"line separators", "a\u0085b\u2028c\u2029d", "a\nb\nc\nd"},
		{"spaces", "a\u00a0b\u2002c\u2009d\u202fe\u3000f\u205fg\u1680h", "a b c d e f g h"},
		{"invisible", "\ufeff1.\u200e \u200b(\u2060a\u2066)\u061c x\u202e", "1. (a) x"},
		{"joiners", "क्\u200dष a\u200db\u200cc", "क्\u200dष abc"},
		{"ligatures", "\ufb00 \ufb01 \ufb02 \ufb03 \ufb04 \ufb05 \ufb06", "ff fi fl ffi ffl st st"},
		{"forms of Arabic letters", "\ufe8d\ufedf\ufea4\ufeae\ufe8d\ufeb1 \ufefb", "الحراس لا"},
		{"marks in brackets in Arabic", "الزيت(1)، والحراس في عام 2140(2) والنوارس (3).\nتعليم(4)وما يليه، المادة 41 (1)\n(1) A/201/7.\n(2)\nالدليل.\n(3)\tالدليل.\n(4) الدليل.\n",
			"الزيت¹، والحراس في عام 2140² والنوارس ³.\nتعليم⁴وما يليه، المادة 41 (1)\n1 A/201/7.\n2\nالدليل.\n3 الدليل.\n4 الدليل.\n"},
		{"marks alone on lines in Arabic", "الزيت\n(1)\n ، والحراس\n(2)\n(1)\n A/201/7.\n", "الزيت\n1\n ، والحراس\n(2)\n1\n A/201/7.\n"},
		{"a number in brackets in a note in Arabic", "الزيت(1)\n(1) الدليل، القرار 72 (2).\nالحراس (2)،\n(2) الدليل.\n", "الزيت¹\n1 الدليل، القرار 72 (2).\nالحراس ²،\n2 الدليل.\n"},
		{"numbers in brackets in Arabic", "(1) المصابيح\n(2) الحراس (7)\n", "(1) المصابيح\n(2) الحراس (7)\n"},
		{"marks in two brackets", "الزيت[(1)]\n[(1)]\tالدليل.\n", "الزيت¹\n1 الدليل.\n"},
		{"tabs in Arabic", "201/7\tالزيت\n\n1 -\tالحراس\n\n(أ)\tالمصابيح\n", "201/7 الزيت\n\n1 - الحراس\n\n(أ) المصابيح\n"},
		{"soft hyphen in a word", "lan\u00adtern", "lantern"},
		{"soft hyphen at a line end", "all the lan\u00ad\ntern rooms and all the lamps of the isles", "all the lantern\nrooms and all the lamps of the isles"},
		{"soft hyphen over blank lines", "all the lan\u00ad\n\n  tern rooms and all the lamps of the isles", "all the lantern\n\n  rooms and all the lamps of the isles"},
		{"soft hyphen over a page", "all the lan\u00ad\n\ftern\nrooms and all the lamps of the isles", "all the lantern\n\frooms and all the lamps of the isles"},
		{"soft hyphen in capitals", "THE LAN\u00ad\nTERNS AND THE LAMPS OF THE ISLES", "THE LANTERNS\nAND THE LAMPS OF THE ISLES"},
		{"soft hyphen with CR", "all the lan\u00ad\rtern rooms and all the lamps of the isles", "all the lantern\nrooms and all the lamps of the isles"},
		{"soft hyphens in a row", "a\u00ad\u00adb c\u00ad", "ab c"},
		{"soft hyphen before a sentence", "lan\u00ad\nThe lamps", "lan\nThe lamps"},
		{"soft hyphen in lines that are one", "the lan\u00ad\ntern\nthe lamps of all of the isles", "the lantern\nthe lamps of all of the isles"},
		{"entities", "4&nbsp;May &amp; &#53; &#x2014; &lt;x&gt; &hellip;", "4 May & 5 — <x> …"},
		{"entities twice", "&amp;amp; &amp;nbsp;&amp;#53;", "&  5"},
		{"entities of marks", "lan&shy;tern 1.&lrm; e&#xFB03;cient", "lantern 1. efficient"},
		{"no entities", "AT&T; Fog &Co; & &; &#; &#0; &#xFFFF; &nosuch; &amp", "AT&T; Fog &Co; & &; &#; &#0; &#xFFFF; &nosuch; &amp"},
		{"entities beside tags", "<p>4&nbsp;May</p>", "<p>4&nbsp;May</p>"},
		{"entities beside addresses", "<fog@isles> <https://isles> a < b > c <!-- 5 --> 4&nbsp;May", "<fog@isles> <https://isles> a < b > c <!-- 5 --> 4 May"},
		{"emphasis", "_The Assembly,_\n\n**Recalling** its *lamps*, __noting__ ***all***,\n1. _Decides\nalso_ to \\*keep\\* a_b_c\n", "The Assembly,\n\nRecalling its lamps, noting all,\n1. Decides\nalso to *keep* a_b_c\n"},
		{"emphasis in emphasis", "_The **General** Assembly,_\n\n\\(a\\) _Recalling_ all\n", "The General Assembly,\n\n(a) Recalling all\n"},
		{"headings and notes", "# Lamps\n\n ### Oil and #5\n\nas said[^1],[^12]\n\n[^1]: See fog.\n[^a] #\n", "Lamps\n\n Oil and #5\n\nas said¹,¹²\n\n1 See fog.\n[^a] #\n"},
		{"stars of notes", "Lamps*\n\n* See fog.\n** See oil.\n_____\n* Again*\n", "Lamps*\n\n* See fog.\n** See oil.\n_____\n* Again*\n"},
		{"one emphasis", "_Lamps_ of the coast\n", "_Lamps_ of the coast\n"},
		{"emphasis that ends nowhere", "_The Assembly_\n_Recalling_ the *lamps\n\nof* the coast\n", "The Assembly\nRecalling the *lamps\n\nof* the coast\n"},
		{"tabs behind labels", "\t1.\tLamps\n(a)\tOil\n–\tGulls\n199/12.\tFog", "\t1. Lamps\n(a) Oil\n– Gulls\n199/12. Fog"},
		{"tabs behind notes", "1.\tLamps\n\n1\tSee oil.\n\n2\tSee fog.", "1. Lamps\n\n1 See oil.\n\n2 See fog."},
		{"tabs of a table", "Lamp\tOil\n1.\tAldis\t4\n", "Lamp\tOil\n1.\tAldis\t4\n"},
		{"tabs of a table with numbers", "1. Lamps\n2. Gulls\n3. Fog\n1.\tAldis\n2.\tMbali\n", "1. Lamps\n2. Gulls\n3. Fog\n1.\tAldis\n2.\tMbali\n"},
		{"spaces in a symbol", "United Nations A/HRC/ RES/ 199/8\n(A/HRC/199/ 4/ Add.1) and A/ RES/199/ 7, so\nS/ RES/ 14 (2145)", "United Nations A/HRC/RES/199/8\n(A/HRC/199/4/Add.1) and A/RES/199/7, so\nS/RES/14 (2145)"},
		{"a space in a job number", " 45 -12077 (E)\n\fGE.45 -12077\n", " 45-12077 (E)\n\fGE.45-12077\n"},
		{"no job numbers", "of 45 -12077\n2145 -12077\n45 -1207\n45 -120771\nGE. -12077\n45  -12077\n -12077", "of 45 -12077\n2145 -12077\n45 -1207\n45 -120771\nGE. -12077\n45  -12077\n -12077"},
		{"no symbols", "and/ OR A/ B lamps/ 5/4 A/199/ The A/199/ S/2145/7 N/ A/ 5 A/199/4/ A/199/\n5/ 7", "and/ OR A/ B lamps/ 5/4 A/199/ The A/199/ S/2145/7 N/ A/ 5 A/199/4/ A/199/\n5/ 7"},
		{"a tab alone", "The\tlamps\n", "The lamps\n"},
		{"tabs behind invisible labels", "2.\u200e\tLamps\n\n3.\u200e\tGulls", "2. Lamps\n\n3. Gulls"},
	} {
		text := Of([]byte(c.source))
		if string(text.Clean) != c.want {
			t.Errorf("%s: %q, want %q", c.name, text.Clean, c.want)
		}
		if bytes.Equal(text.Clean, text.source) && len(text.Clean) > 0 && &text.Clean[0] != &text.source[0] {
			t.Errorf("%s: copied without need", c.name)
		}
		checkRestore(t, c.source)
	}
}

func FuzzRestore(f *testing.F) {
	f.Add("all the lan\u00ad\ntern rooms &amp; 4&nbsp;May 2.\u200e\tLamps e\ufb03cient\r")
	f.Add("_The_\n**Recalling** *\u00ad\n[^1] \\. # a")
	f.Add("\ufb01\u00ad\u00ad\n\ufb02&#xAD;\f\u2028\u200e&#xAD;a b")
	f.Fuzz(func(t *testing.T, source string) { checkRestore(t, strings.ToValidUTF8(source, "?")) })
}

// checkRestore lets a reader that makes a text of each word, the last one first
// in the document, read source, and holds what must be true of what it is given
// back: the account covers the source, white space is white space, each text comes
// from its ranges, and what is kept is what was read.
func checkRestore(t *testing.T, source string) {
	t.Helper()
	text := Of([]byte(source))
	before := string(text.Clean)
	leaves, entries := words(text.Clean)
	entries = text.Account(entries)
	if s := text.Source(diag.Span{Start: 0, End: len(text.Clean)}); s.Start < 0 || s.End > len(source) || s.Start > s.End {
		t.Errorf("%q: all of it is at %v", source, s)
	}
	if before != string(text.Clean) {
		t.Errorf("%q: the clean text has changed", source)
	}
	at := 0
	var inText []account.Entry
	for _, e := range entries {
		if e.Span.Start != at || e.Span.End <= at {
			t.Fatalf("%q: the account goes from %d to %v", source, at, e.Span)
		}
		at = e.Span.End
		if e.Fate == account.Space && strings.TrimSpace(source[e.Span.Start:e.Span.End]) != "" || e.Fate == account.Lost || e.Fate == account.Repair && e.What == "" {
			t.Errorf("%q: %s %q", source, e.Fate, source[e.Span.Start:e.Span.End])
		}
		if e.InText() {
			inText = append(inText, e)
		}
	}
	if at != len(source) {
		t.Errorf("%q: the account ends at %d", source, at)
	}
	slices.SortFunc(inText, func(a, b account.Entry) int { return cmp.Compare(a.Order, b.Order) })
	var kept, values strings.Builder
	for i, e := range inText {
		if e.Order != i {
			t.Fatalf("%q: rank %d stands at %d", source, e.Order, i)
		}
		if e.Ranked {
			kept.WriteString(e.Text)
		} else {
			kept.WriteString(source[e.Span.Start:e.Span.End])
		}
	}
	for _, leaf := range leaves {
		value, ranges := text.Leaf(leaf.value, leaf.ranges)
		values.WriteString(value)
		for _, s := range ranges {
			if !strings.Contains(withoutSpace(value), withoutSpace(source[s.Start:s.End])) {
				t.Errorf("%q: %q comes from %q", source, value, source[s.Start:s.End])
			}
		}
	}
	if withoutSpace(kept.String()) != withoutSpace(values.String()) {
		t.Errorf("%q: kept is %q, the text is %q", source, kept.String(), values.String())
	}
	if n, m := strings.Count(source, "\u00a0"), strings.Count(values.String(), "\u00a0"); m > n+strings.Count(source, "&") {
		t.Errorf("%q: %d no-break spaces of %d", source, m, n)
	}
}

// A leaf is text, with the ranges that it is made from.
type leaf struct {
	value  string
	ranges []diag.Span
}

// words makes leaves of the words of text, two each, in reverse order, and the account of
// them.
func words(text []byte) (leaves []leaf, entries account.Account) {
	for at := 0; at < len(text); {
		at += spaceLength(text[at:])
		end := at
		for range 2 {
			end += len(text[end:]) - len(bytes.TrimLeftFunc(text[end:], func(r rune) bool { return !unicode.IsSpace(r) }))
			if end < len(text) && text[end] == ' ' && end+1 < len(text) && !unicode.IsSpace(rune(text[end+1])) && text[end+1] < 0x80 {
				end++
			}
		}
		end -= len(text[at:end]) - len(bytes.TrimRightFunc(text[at:end], unicode.IsSpace))
		if end > at {
			span := diag.Span{Start: at, End: end}
			leaves = append(leaves, leaf{string(text[at:end]), []diag.Span{span}})
		}
		at = max(end, at)
	}
	slices.Reverse(leaves)
	var claims []account.Entry
	for i, l := range leaves {
		claims = append(claims, account.Entry{Span: l.ranges[0], Fate: account.Kept, Order: i})
	}
	return leaves, account.Of(text, claims)
}

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }
