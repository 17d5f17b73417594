package printed

import "testing"

func TestHanValue(t *testing.T) {
	for s, want := range map[string]int{"一": 1, "十": 10, "十一": 11, "二十": 20, "二十一": 21, "九十九": 99, "": 0, "灯": 0, "一二": 0, "十二十": 0} {
		if got := HanValue(s); got != want {
			t.Errorf("%q is %d, want %d", s, got, want)
		}
	}
}

func TestIsSquare(t *testing.T) {
	for r, want := range map[rune]bool{'灯': true, '，': true, '。': true, '《': true, '㈠': true, '（': true, 'a': false, '“': false, '–': false, 'д': false} {
		if got := IsSquare(r); got != want {
			t.Errorf("%c fills a square: %v", r, got)
		}
	}
}
