package compare

import "strings"

// Marked returns two texts as one, word by word: [-only in the first-] and
// {+only in the second+}.
func Marked(before, after string) string {
	a, b := words(before), words(after)
	from := 0
	for from < len(a) && from < len(b) && fold(a[from]) == fold(b[from]) {
		from++
	}
	tail := 0
	for len(a)-tail > from && len(b)-tail > from && fold(a[len(a)-tail-1]) == fold(b[len(b)-tail-1]) {
		tail++
	}
	out := append([]string{}, b[:from]...)
	out = append(out, middle(a[from:len(a)-tail], b[from:len(b)-tail])...)
	return strings.Join(append(out, b[len(b)-tail:]...), " ")
}

// middle marks two runs of words by their longest common subsequence.
func middle(a, b []string) []string {
	const most = 4_000_000 // steps
	if len(a)*len(b) > most {
		return append(mark("[-", a, "-]"), mark("{+", b, "+}")...)
	}
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if common[i][j] = max(common[i+1][j], common[i][j+1]); fold(a[i]) == fold(b[j]) {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var out, gone, come []string
	flush := func() {
		out = append(append(out, mark("[-", gone, "-]")...), mark("{+", come, "+}")...)
		gone, come = nil, nil
	}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && fold(a[i]) == fold(b[j]):
			flush()
			out = append(out, b[j])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			gone = append(gone, a[i])
			i++
		default:
			come = append(come, b[j])
			j++
		}
	}
	flush()
	return out
}

// mark puts words between marks; none stay none.
func mark(open string, list []string, end string) []string {
	if len(list) == 0 {
		return nil
	}
	return []string{open + strings.Join(list, " ") + end}
}
