package language

import (
	_ "embed" // for the phrases

	"plenary/convert/printed"
)

// chinesePhrases were learned by internal/vocabulary.
//
//go:embed zho.phrases
var chinesePhrases string

// chinese is the Chinese of the organs of the United Nations.
var chinese = &Language{
	Code:   "zho",
	Script: han,
	formulas: []named{
		{"大会", printed.GeneralAssembly},
		{"安全理事会", printed.SecurityCouncil},
		{"经济及社会理事会", printed.EconomicAndSocial},
		{"人权理事会", printed.HumanRightsCouncil},
	},
	statements: []named{
		{"安全理事会主席声明", printed.SecurityCouncil},
		{"安全理事会主席的声明", printed.SecurityCouncil},
		{"人权理事会主席声明", printed.HumanRightsCouncil},
		{"主席声明", printed.HumanRightsCouncil},
		{"主席的声明", printed.HumanRightsCouncil},
	},
	dates:           []dateForm{{year, "年", month, "月", day, "日"}, {day, " ", englishMonth, " ", year}},
	dayJoints:       []string{"和", "至"},
	ordinalOpenings: []string{"第"},
	numberEnd:       "号",
	resolution:      []string{"决议"},
	numbered: []string{
		"第", "至", "和", "及", "有", "共", "标", "额", "为", "款", "过", "少", "计", "午", "目", "于", "到", "数", "减", "以", "成", "括", "去", "每", "近", "摊", "余", "达", "月", "各", "段", "条", "表", "从", "与", "或",
	},
	counted: []string{
		"段", "日", "个", "款", "月", "万", "亿", "条", "时", "票", "次", "名", "年", "天", "岁", "周", "号", "人次", "种", "项", "倍", "节", "吨", "届", "米", "毫", "海里", "多", "至", "分之", "级", "位", "类", "小时", "阶段", "世纪", "点", "章",
	},
	decided:      []string{"决定"},
	conjunctions: []string{"和", "及", "以及", "与", "或"},
	meetingWord:  "会议",
	meetings:     []string{"次全体会议(续会)", "次全体会议（续会）", "次全体会议 (续会)", "次全体会议", "次会议(续会)", "次会议（续会）", "次会议"},
	noMeeting:    []string{"无全体会议"},
	numerals: []numeral{
		{"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"十", 10}, {"百", 100}, {"零", 0}, {"〇", 0},
	},
	drafts: []draftWord{{"决议草案", printed.KindDraft}, {"决定草案", printed.KindDecisionDraft}},
	documents: []documentWord{
		{"普通照会", "a note verbale", false}, {"简要记录", "the record of a meeting", false}, {"逐字记录", "the record of a meeting", false},
		{"秘书长的说明", "a note by the Secretary-General", false}, {"秘书处的说明", "a note by the Secretariat", false},
		{"临时议程", "an agenda", false}, {"秘书长的报告", "a report of the Secretary-General", true}, {"增编", "an addendum to another document", true},
	},
	captions: []string{"表"},
	annexes:  []string{"附件", "附录", "附文"},
	acting:   []string{"根据《联合国宪章》第七章", "根据《宪章》第七章", "根据《联合国宪章》第六章", "根据《联合国宪章》第八章"},
	divisions: []divisionWord{
		{"编", printed.LevelPart}, {"部分", printed.LevelPart}, {"章", printed.LevelChapter}, {"节", printed.LevelSection}, {"款", printed.LevelSection},
		{"条", printed.LevelArticle},
	},
	learned: phrasesOf(&chinesePhrases),
	own:     []string{"其"},
	masthead: masthead{
		page:         []string{"页"},
		publisher:    "联合国",
		notices:      []string{"请回收"},
		distribution: "Distr.",
		original:     "Original",
		session:      "会议",
		sessions:     []sessionForm{{"", "届会议"}, {"", "年届会"}, {"", "届会"}, {"", "届特别会议"}, {"", "届紧急特别会议"}},
		agendaItem:   []string{"议程项目"},
		committees: []string{
			"全体会议", "全会", "第一委员会", "第二委员会", "第三委员会", "第四委员会", "第五委员会", "第六委员会",
			"特别政治和非殖民化委员会(第四委员会)", "特别政治和非殖民化委员会（第四委员会）",
		},
		adopted:   []string{"决议", "通过", "通过的决议"},
		adoptedAt: []string{"于", "的"},
		title:     "第",
		titleEnd:  "号决议",
	},
}
