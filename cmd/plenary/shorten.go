package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The longest word and the longest text that are shown whole, in bytes.
const (
	longestWord = 200
	longestText = 4000
)

// shortened returns two texts that are marked as one as far as people read them:
// of a word that is too long its ends, and of a long text a piece that begins
// before the first mark. It tells how long a text is that is not shown whole.
func shortened(marked string) string {
	rest, short := marked, ""
	if mark := strings.IndexAny(marked, "[{"); len(marked) > longestText && mark > longestWord {
		if rest = marked[strings.LastIndex(marked[:mark-longestWord], " ")+1:]; len(rest) < len(marked) {
			short = "… "
		}
	}
	var b strings.Builder
	b.WriteString(short)
	for word := range strings.SplitSeq(rest, " ") {
		if b.Len() > longestText {
			b.WriteString("…")
			break
		}
		b.WriteString(ends(word))
		b.WriteByte(' ')
	}
	if text := strings.TrimSuffix(b.String(), " "); text != marked {
		return fmt.Sprintf("%s (%d characters)", text, utf8.RuneCountInString(marked))
	}
	return marked
}

// ends returns the beginning and the end of a word that is too long, and others
// whole.
func ends(word string) string {
	if len(word) <= longestWord {
		return word
	}
	head, tail := longestWord/2, len(word)-longestWord/2
	for head > 0 && !utf8.RuneStart(word[head]) {
		head--
	}
	for tail < len(word) && !utf8.RuneStart(word[tail]) {
		tail++
	}
	return word[:head] + "…" + word[tail:]
}
