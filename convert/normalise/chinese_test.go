package normalise

import (
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/convert/resolution"
	"plenary/diag"
)

// TestChinese reads a text whose lines have no spaces between words and no capitals.
func TestChinese(t *testing.T) {
	const text = `72/7. 群岛的灯塔

大会，
回顾其2145年12月16日第71/5号和第71/6号决议以及守灯人关于灯塔和灯
的报告1中提出的各项建议，又回顾人权理事会2145年6月1日第54/3号决议，
又回顾灯塔对海鸥和船只的重要意义，
认识到守灯人在每一个岛屿上点灯，保护船只和海鸥，并在雾中敲钟，同
时注意到灯油不足，
1. 请守灯人继续点灯，并向大会第七十三届会议提交关于下列事项的报告，
注意到Gull Island
lamps的情况：
㈠ 灯；
㈡ 钟；
2. 决定不再点灯。
第35次全体会议
2145年12月19日

1 A/72/9，附件。
`
	chinese, _ := language.Of("zho")
	r, _, findings := Resolution(Source{Text: []byte(text)}, chinese, diag.Span{})
	got := tree(text, r)
	if findings.HasErrors() || r == nil {
		t.Fatal(findings)
	}
	for _, want := range []string{
		"守灯人关于灯塔和灯的报告", "中提出的各项建议，又", "敲钟，同时注意到", "注意到Gull Island lamps的情况：", "A/RES/71/5", "A/RES/71/6", "A/HRC/RES/54/3", "㈡", "A/72/9", "2145-12-16", "2145-12-19",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if n := len(r.Preamble.Containers); n != 3 {
		t.Errorf("%d preambular paragraphs", n)
	}
	if n := len(r.MainBody); n != 2 || len(r.MainBody[0].(*resolution.Paragraph).Points) != 2 {
		t.Errorf("%d paragraphs in\n%s", n, got)
	}
}

// TestFullLines reads a paragraph whose lines end full behind a comma and go on with words that open others.
func TestFullLines(t *testing.T) {
	const text = `72/8. 群岛的灯塔

大会，
回顾灯塔和灯以及守灯人的报告中提出的各项建议和海鸥在灯塔周围的活
动及其对船只的影响，这些船只在雾中不能看见灯塔，也不能听见敲钟，
在这方面注意到守灯人在每一个岛屿上点灯并保护船只以及海鸥的工作和
为此作出的贡献，
又回顾灯塔对海鸥和船只的重要意义，
1. 请守灯人继续点灯。
`
	chinese, _ := language.Of("zho")
	r, _, _ := Resolution(Source{Text: []byte(text)}, chinese, diag.Span{})
	if r == nil || r.Preamble == nil || len(r.Preamble.Containers) != 2 {
		t.Error(tree(text, r))
	}
}
