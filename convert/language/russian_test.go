package language

import (
	"strings"
	"testing"

	"plenary/convert/printed"
)

// TestRussian asks Russian what the lines of a document are.
func TestRussian(t *testing.T) {
	role := func(want printed.Role) func(string) bool {
		return func(s string) bool { return russian.Role(s, "", 0) == want }
	}
	hold(t, map[string]question{
		"a formula":     {func(s string) bool { return russian.Formula(s) != "" }, []string{"Совет Безопасности,", "Экономический и Социальный Совет"}, []string{"Совета Безопасности", "маяки"}},
		"a meeting":     {russian.IsMeeting, []string{"35‑е пленарное заседание", "35-e пленарное заседание", "7-е (возобновленное) пленарное заседание", "46-е заседание"}, []string{"пленарное заседание", "маяки"}},
		"a date":        {russian.IsDate, []string{"16 декабря 2145 года", "1 мая 2145", "16 December 2145"}, []string{"16 декабря", "16 December"}},
		"a session":     {role(printed.RoleSession), []string{"Семьдесят пятая сессия", "Сессия 2145 года", "Одиннадцатая чрезвычайная специальная сессия"}, []string{"Сессия", "маяки сессия"}},
		"an adoption":   {russian.OpensAdopted, []string{"Резолюция, принятая Генеральной Ассамблеей 1 мая 2145 года", "принятая Советом Безопасности на его 9-м заседании"}, []string{"Резолюция 9"}},
		"an opening":    {russian.OpensPreface, []string{"72/7. Маяки", "Резолюция 2773 (2145),", "Резолюция 2773 (2145)"}, []string{"Резолюция о маяках", "72/7 Маяки"}},
		"a decision":    {russian.Decides, []string{"На своем 46-м пленарном заседании 7 мая 2145 года"}, []string{"На своем заседании", "Маяки"}},
		"an annex":      {russian.Annex, []string{"Приложение", "Приложение II", "Приложение А", "Приложение: список маяков"}, []string{"Приложения", "Приложение к списку", "Приложение: маяки горят."}},
		"preambular":    {russian.OpensPreambular, []string{"ссылаясь на огни", "Ссылаясь на огни", "вновь подтверждая огни"}, []string{"вновь и вновь", "призывает", "с маяка", "огни"}},
		"operative":     {russian.OpensOperative, []string{"призывает хранителей", "настоятельно призывает хранителей"}, []string{"вновь и вновь", "ссылаясь"}},
		"the rest":      {russian.GoesOn, []string{"огни маяка", "вновь и вновь"}, []string{"ссылаясь на огни", "призывает хранителей", "Огни"}},
		"a word":        {russian.Knows, []string{"государство", "безопасностью", "содействующими"}, []string{"госуда", "ррство", "сомалийск"}},
		"a small word":  {russian.IsSmall, []string{"маяк", "ёлка"}, []string{"Маяк", "маяк1", ""}},
		"short":         {russian.StandsAlone, []string{"и", "В", "не"}, []string{"на", "маяк"}},
		"a part letter": {russian.IsPartLetter, []string{"A", "А", "В"}, []string{"а", "Б"}},
	})
}

// TestRussianLead reads leading phrases: a bar stands where the italics end.
func TestRussianLead(t *testing.T) {
	for _, text := range []string{
		"ссылаясь| на свою резолюцию", "ссылаясь также| на огни", "с удовлетворением отмечая| огни", "будучи убеждена| в том, что огни", "настоятельно призывает| хранителей",
		"принимает к сведению| огни", "огни| маяков",
	} {
		lead, rest, _ := strings.Cut(text, "|")
		if got := (lead + rest)[:russian.LeadLength(lead+rest, printed.GeneralAssembly)]; got != lead {
			t.Errorf("lead of %q is %q, want %q", lead+rest, got, lead)
		}
	}
}

// TestOrganBehind reads the organ that is named behind the number of its resolution.
func TestOrganBehind(t *testing.T) {
	for text, want := range map[string]printed.OrganCode{
		" Генеральной Ассамблеи от 1 мая": printed.GeneralAssembly, " Совета по правам человека, в которой": printed.HumanRightsCouncil, " Ассамблеи": printed.GeneralAssembly,
		" Ассамблеями": "", " от 1 мая": "",
	} {
		organ, end := russian.OrganBehind(text)
		if organ != want || (end > 0) != (want != "") {
			t.Errorf("%q: %q, %d, want %q", text, organ, end, want)
		}
	}
	if organ, _ := English.OrganBehind(" General Assembly"); organ != "" {
		t.Errorf("English names %s behind a number", organ)
	}
}

// TestFollowsYear asks for the words behind the figures of a year, and for lengths in letters.
func TestFollowsYear(t *testing.T) {
	if !russian.FollowsYear("года") || russian.FollowsYear("маяк") || English.FollowsYear("year") {
		t.Error("the words behind a year are others")
	}
	if russian.Bytes(40) != len(strings.Repeat("м", 40)) || English.Bytes(40) != 40 {
		t.Error("letters have other lengths")
	}
}
