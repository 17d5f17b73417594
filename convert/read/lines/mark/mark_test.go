package mark

import (
	"strings"
	"testing"

	"plenary/convert/language"
	_ "plenary/internal/update" // the flag -update
)

// TestLettersOfHan says what marks cost between letters of Han: a bar stands before the figures.
func TestLettersOfHan(t *testing.T) {
	chinese, _ := language.Of("zho")
	for text, want := range map[string]int{
		"守灯人的报告|3中提出的": Free, "建议，|1任命守灯人": Spaced, "《灯塔公约》|7和钟": Spaced, "建议，|1": glued,
		"第|3灯塔": numbered, "共|3，": numbered, "灯|1、|2和": numbered, "共有|3个灯塔": Missing, "新增|3 200盏灯": Missing, "《灯塔公约》 |7在内": Spaced, "建议，|3个灯塔": Missing, "2145年|3月": Missing,
	} {
		at := strings.LastIndexByte(text, '|')
		s := strings.ReplaceAll(text, "|", "")
		at -= strings.Count(text, "|") - 1
		got := Missing
		for _, c := range Candidates(chinese, s, s[at:at+1]) {
			if c.At == at {
				got = c.Cost
			}
		}
		if got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

// TestMarksBefore says what marks cost behind figures, where they stand before punctuation: a bar stands before them.
func TestMarksBefore(t *testing.T) {
	french, _ := language.Of("fra")
	for text, want := range map[string]int{
		"en vertu d’Action 21|7 et": Figure, "en vertu d’action 21|7 et": Missing, "la résolution 74/52|1,": paused, "la résolution 74/52|1 ;": paused,
		"la résolution 63/5|1 du": Figure, "en 2030|1,": Number, "en 2030|1 et": Free,
	} {
		at := strings.IndexByte(text, '|')
		s := strings.Replace(text, "|", "", 1)
		got := Missing
		for _, c := range Candidates(french, s, s[at:at+1]) {
			if c.At == at {
				got = c.Cost
			}
		}
		if got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
