package language

import (
	"slices"
	"strings"
	"testing"

	"plenary/convert/printed"
)

// TestChinese asks Chinese what the lines of a document are.
func TestChinese(t *testing.T) {
	is := func(role printed.Role) func(string) bool {
		return func(s string) bool { return chinese.Role(s, "", 0) == role }
	}
	hold(t, map[string]question{
		"a meeting line": {chinese.IsMeeting,
			[]string{"第35次全体会议", "第35次全体会议(续会)", "第46次会议"}, []string{"第十九次全体会议", "第35次全体会议，", "35次全体会议", "全体会议", "灯塔"}},
		"a date line":            {chinese.IsDateLine, []string{"2145年12月16日", "16 December 2145"}, []string{"2145年12月", "12月16日", "2145年13月1日"}},
		"an opening":             {chinese.OpensPreface, []string{"72/7. 灯塔", "72/7.灯塔", "第2637(2145)号决议", "第2637 (2145)号决议"}, []string{"第2637(2145)号", "第九条", "灯塔", "72/7.5"}},
		"a decision":             {chinese.Decides, []string{"2145年6月1日，大会第74次全体会议决定", "2145年6月1日大会第74次全体会议"}, []string{"2145年6月1日，守灯人决定", "大会第74次全体会议"}},
		"an annex":               {chinese.Annex, []string{"附件", "附件一", "附件十二", "附件A", "附录"}, []string{"附件和灯塔", "灯塔"}},
		"a session":              {is(printed.RoleSession), []string{"第七十五届会议", "2145年届会", "第十一届紧急特别会议"}, []string{"七十五届会议", "灯塔会议"}},
		"the line of adoption":   {is(printed.RoleAdoption), []string{"2145年12月16日大会决议", "人权理事会2145年10月11日通过的决议", "2145年6月20日 9072次会议通过", "安全理事会于2145年6月20日通过"}, []string{"大会决议", "2145年12月16日守灯人通过"}},
		"an item of the agenda":  {is(printed.RoleAgendaItem), []string{"议程项目27(b)"}, []string{"项目27"}},
		"the date of issuance":   {is(printed.RoleIssuance), []string{"23 December 2145"}, []string{"23 灯 2145"}},
		"a division":             {chinese.IsDivision, []string{"第九条", "第9条", "第二章", "第一部分"}, []string{"第九条 灯塔", "第九盏", "九条"}},
		"open at its end":        {chinese.EndsOpen, []string{"灯塔的", "灯塔和"}, []string{"灯塔，"}},
		"inside a sentence":      {chinese.OpensSmall, []string{"的灯塔", "，灯塔", "%的灯", "lamps"}, []string{"灯塔", "回顾灯塔"}},
		"a paragraph's opening":  {chinese.Leads, []string{"回顾其关于灯塔的决议", "又回顾灯塔", "鼓励守灯人", "根据《联合国宪章》第七章采取行动，"}, []string{"灯塔亮了", "回灯塔"}},
		"an operative paragraph": {chinese.OpensOperative, []string{"鼓励守灯人点灯；"}, []string{"鼓励守灯人点灯，"}},
		"a number of things":     {chinese.IsCounted, []string{"个灯塔", "年"}, []string{"守灯人"}},
	})
}

// TestChineseNumbers reads numbers of sessions and divisions.
func TestChineseNumbers(t *testing.T) {
	for s, want := range map[string]string{"第七十五": "75", "第十": "10", "第一百零二": "102", "第一百一十五": "115", "第35": "35", "七十五": "", "35": "", "第灯": ""} {
		if got := chinese.Ordinal(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"第七十五届会议": "75", "2145年届会": "2145"} {
		if got := chinese.SessionOf(s); got != want {
			t.Errorf("%q is session %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]printed.Level{"第九条 灯塔": printed.LevelArticle, "第二章 灯塔": printed.LevelChapter, "四 灯塔和灯": printed.LevelSection, "A. 灯塔": printed.LevelTitle, "第九条规定，": "", "四灯塔": ""} {
		if _, level := chinese.DivisionNumber(s); level != want {
			t.Errorf("%q numbers a %q, want %q", s, level, want)
		}
	}
}

// TestChineseLeads reads leading phrases: a bar stands where they end.
func TestChineseLeads(t *testing.T) {
	for _, text := range []string{"回顾|其关于灯塔的决议", "又回顾|灯塔", "赞赏地注意到|灯塔亮了", "请|海鸥离开灯塔"} {
		lead, rest, _ := strings.Cut(text, "|")
		if got := (lead + rest)[:chinese.LeadLength(lead+rest, AnyOrgan)]; got != lead {
			t.Errorf("the lead of %q is %q, want %q", lead+rest, got, lead)
		}
	}
}

// TestOrdinalNumbers finds the numbers of resolutions that are ordinal.
func TestOrdinalNumbers(t *testing.T) {
	for s, want := range map[string][]string{
		"第72/7号决议":                  {"72/7"},
		"第48/218 B号决议":              {"48/218 B"},
		"第1325(2000)号和":             {"1325(2000)"},
		"第70/1、71/2和72/3号决议":        {"70/1", "71/2", "72/3"},
		"S-30/1号决议":                 {"S-30/1"},
		"2379(2145)号决议":             {"2379(2145)"},
		"第13/1号决定":                  nil,
		"第13/1号、2145年6月1日第13/2号决定":  nil,
		"第13/1号、2145年6月1日第13/2号和灯塔": {"13/1"},
		"第13号":       nil,
		"2004/38号指令": nil,
		"第72/7条":     nil,
	} {
		var got []string
		if chinese.OpensOrdinal(s) {
			for _, place := range chinese.OrdinalNumbers(s) {
				got = append(got, s[place.From:place.To])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q has %q, want %q", s, got, want)
		}
	}
	if date, from := chinese.DateAtEnd("大会2145年12月16日"); date != "2145-12-16" || from != len("大会") {
		t.Errorf("the date is %q, from %d", date, from)
	}
}

// TestPartsLines says between which lines a space belongs.
func TestPartsLines(t *testing.T) {
	for _, c := range []struct {
		above, below string
		want         bool
	}{
		{"灯塔", "灯", false}, {"灯塔", "lamp", false}, {"lamp", "灯塔", false}, {"第1325", "(2000)号", false}, {"灯，", "lamp", false},
		{"blue", "lamp", true}, {"lamps", "(Gull)", true}, {"1.", "灯塔", true}, {"㈠", "灯塔", true}, {"72/7.", "灯塔", true},
	} {
		if got := chinese.PartsLines(c.above, c.below); got != c.want {
			t.Errorf("%q and %q: a space: %v", c.above, c.below, got)
		}
	}
	for s, want := range map[string]string{"灯塔": "灯", "灯，塔": "灯，", "《灯塔》": "《灯", "A/75/1号": "A/75/1", "(GULL-19)灯": "(GULL-19)"} {
		if got := s[:chinese.UnbrokenEnd(s)]; got != want {
			t.Errorf("no line end parts %q of %q, want %q", got, s, want)
		}
	}
}
