package language

import (
	"testing"

	"plenary/convert/printed"
)

// TestArabic asks Arabic what the lines of a document are.
func TestArabic(t *testing.T) {
	part := func(s string) bool { _, level := arabic.HeadingNumber(s); return level != "" }
	hold(t, map[string]question{
		"a formula": {func(s string) bool { return arabic.Formula(s) == printed.GeneralAssembly },
			[]string{"إن الجمعية العامة،", "إن الجمعية العامة ،", "إنّ الجمعيـة العامة"}, []string{"إن حراس المنارة،", "الجمعية العامة"}},
		"an organ": {func(s string) bool { return arabic.Organ(s) == printed.SecurityCouncil },
			[]string{"مجلس الأمن", "مجلس الأمــن"}, []string{"مجلس الحراس"}},
		"a date": {arabic.IsDate,
			[]string{"17 كانون الأول/ديسمبر 2146", "4 أيار/ مايو 2145", "1 حزيران/يونيو 2145", "3 آب 2145"}, []string{"17 كانون", "4 مايو/أيار", "المصباح 4"}},
		"days": {func(s string) bool { return arabic.Days(s) == len(s) },
			[]string{"17 كانون الأول/ديسمبر 2146", "2 و 3 و 4 أيار/مايو"}, []string{"17 مصباحا"}},
		"a meeting": {arabic.IsMeeting,
			[]string{"الجلسة العامة 50", "الجلسة 46", "الجلسة العامة 50 (المستأنفة)", "الجلسة العامة (المستأنفة) 50", "الجلسة العامة الأولى", "الجلسة العامة الثالثة والثلاثون"},
			[]string{"الجلسة العامة", "الجلسة العامة 50 للحراس"}},
		"a session": {func(s string) bool { return arabic.Role(s, "", 0) == printed.RoleSession },
			[]string{"الدورة السادسة والسبعون", "دورة عام 2145", "الدورة الاستثنائية الطارئة العاشرة"}, []string{"الدورة", "الدورة التي يجتمع فيها الحراس"}},
		"an opening": {arabic.OpensPreface,
			[]string{"201/63 مصابيح المنارات", "201/63. - مصابيح", "201/63 – مصابيح", "201/63", "201/63 نحو بحر بلا ضباب", "القرار 4321 (2145)", "دإ-22/2 المصابيح"},
			[]string{"201/63 المؤرخ 4 أيار/مايو 2145", "201/63، مصابيح", "201/63 و 201/64", "63 مصباحا", "4321 (2145) المصابيح"}},
		"a decision": {arabic.Decides,
			[]string{"قررت الجمعية العامة، في جلستها العامة 30، المعقودة في", "أحاطت الجمعية العامة علما، في جلستها العامة الخمسين المعقودة في"},
			[]string{"قررت الجمعية العامة أن", "الذي اتخذه مجلس الأمن في جلسته 9072، المعقودة في", "قرر الحراس في جلستهم"}},
		"an annex": {arabic.Annex,
			[]string{"المرفق", "المرفق الأول", "المرفق ألف", "المرفق الثاني:"}, []string{"المرفق الذي", "المرفق الأول للدليل"}},
		"a section": {arabic.OpensSection,
			[]string{"أولا", "أولاً - المصابيح", "ثاني عشر", "باء - الحراس", "ثالثا النوارس"}, []string{"أولا المصابيح، ثم الحراس،", "الحراس"}},
		"the number of a section and its title": {part, []string{"ثالثا النوارس"}, []string{"ثالثا", "ثالثا - النوارس"}},
		"the letter of a part": {arabic.IsPartLetter,
			[]string{"ألف", "باء", "A"}, []string{"ألفا", "المصباح"}},
		"a leading phrase": {arabic.Leads,
			[]string{"إذ تشير إلى المصابيح", "وإذ تسلّم بأن الزيت", "وإذ تســلم بأن الزيت", "تقرر أن"}, []string{"الحراس يقرعون"}},
		"a verb": {arabic.Inflected,
			[]string{"تلمع المصابيح", "يقرع الحراس"}, []string{"المصابيح تلمع"}},
	})
}

// TestArabicNumbers reads numbers of resolutions as Arabic prints them.
func TestArabicNumbers(t *testing.T) {
	for number, want := range map[string]string{
		"201/63": "A/RES/201/63", "76/247 ألف": "A/RES/76/247 A", "دإ-22/2": "A/RES/S-22/2", "دإط-10/21": "A/RES/ES-10/21", "2205 (د-21)": "A/RES/2205(XXI)", "2200 ألف (د-21)": "A/RES/2200A(XXI)",
	} {
		if length, got := arabic.ResolutionNumber(number, printed.GeneralAssembly); got != want || length != len(number) {
			t.Errorf("%q: %q, want %q", number, got, want)
		}
	}
	if got := arabic.ItemNumber("البند 99 (ب ب) من جدول الأعمال"); got != "99 (ب ب)" {
		t.Errorf("the item is %q", got)
	}
	for session, want := range map[string]string{
		"الدورة السادسة والسبعون": "76", "الدورة السادسة عشرة": "16", "الدورة العاشرة": "10", "الدورة المائة": "100", "الدورة التاسعة والتسعون بعد المائة": "199",
	} {
		if got := arabic.SessionOf(session); got != want {
			t.Errorf("%s: the session is %q, want %s", session, got, want)
		}
	}
	if number, end := arabic.OpensMeeting("الجلسة العامة 50 (المستأنفة)، ليلا"); number != "50" || end != len("الجلسة العامة 50 (المستأنفة)") {
		t.Errorf("the meeting is %q, to %d", number, end)
	}
}

// TestBeforePublisher cuts the publisher off where he is printed with signs that stretch his name.
func TestBeforePublisher(t *testing.T) {
	for s, want := range map[string]string{"الزيت الأمــم المتحـدة": "الزيت ", "الأمم المتحدة": "", "الزيت": "الزيت"} {
		if got, is := arabic.BeforePublisher(s); got != want || is != (got != s) {
			t.Errorf("before the publisher of %q stands %q", s, got)
		}
	}
}
