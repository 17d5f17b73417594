package language

import (
	_ "embed" // for the vocabulary

	"plenary/convert/printed"
)

// englishWords are the words of resolutions, with how often they were met in
// the texts the grammar was developed on, and common words besides. Words that
// stand only before a hyphen or within another tongue's phrase ("re", "ad") are
// none.
//
//go:embed english.words
var englishWords string

// English is the English of the General Assembly, the Security Council, the
// Economic and Social Council and the Human Rights Council.
var English = &Language{
	Code:   "eng",
	Script: latin,
	formulas: []named{
		{"The General Assembly", printed.GeneralAssembly},
		{"The Security Council", printed.SecurityCouncil},
		{"The Economic and Social Council", printed.EconomicAndSocial},
		{"The Human Rights Council", printed.HumanRightsCouncil},
		{"The Executive Board", printed.ExecutiveBoard},
	},
	statements: []named{
		{"Statement by the President of the Security Council", printed.SecurityCouncil},
		{"Statement by the President of the Human Rights Council", printed.HumanRightsCouncil},
		{"Statement by the President", printed.HumanRightsCouncil},
		{"President’s statement", printed.HumanRightsCouncil},
		{"President's statement", printed.HumanRightsCouncil},
	},
	dates:       []dateForm{{day, " ", month, " ", year}},
	dayJoints:   []string{"and", "to"},
	ordinals:    []string{"st", "nd", "rd", "th"},
	meetingWord: "meeting",
	meetings:    []string{"plenary meeting", "(resumed) plenary meeting", "resumed plenary meeting", "meeting", "(resumed) meeting"},
	noMeeting:   []string{"No plenary meeting"},
	numerals: []numeral{
		{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9},
		{"tenth", 10}, {"eleventh", 11}, {"twelfth", 12}, {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15}, {"sixteenth", 16},
		{"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20}, {"thirtieth", 30}, {"fortieth", 40}, {"fiftieth", 50},
		{"sixtieth", 60}, {"seventieth", 70}, {"eightieth", 80}, {"ninetieth", 90}, {"twenty", 20}, {"thirty", 30}, {"forty", 40},
		{"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}, {"hundred", 100}, {"hundredth", 100},
		{"two", 2}, {"three", 3}, {"four", 4}, {"one", 1}, {"and", 0},
	},
	adopted:   "Adopted",
	decisions: []string{"At its", "At the"},
	onDay:     "On",
	drafts:    []draftWord{{"draft resolution", printed.KindDraft}, {"draft decision", printed.KindDecisionDraft}},
	submitted: []string{"proposed", "recommended", "submitted"},
	documents: []documentWord{
		{"Letter dated", "a letter", false}, {"Letters dated", "letters", false}, {"Identical letters dated", "letters", false},
		{"Note verbale", "a note verbale", false}, {"Notes verbales", "notes verbales", false},
		{"Summary record", "the record of a meeting", false}, {"Verbatim record", "the record of a meeting", false},
		{"Provisional verbatim record", "the record of a meeting", false},
		{"Note by the Secretary-General", "a note by the Secretary-General", false},
		{"Note by the Secretariat", "a note by the Secretariat", false}, {"Note by the", "a note", false},
		{"Memorandum by the", "a memorandum", false}, {"Written statement", "a written statement", false},
		{"Statement submitted by", "a written statement", false}, {"Draft report", "a draft report", false},
		{"Draft ministerial declaration", "a draft declaration", false}, {"Draft declaration", "a draft declaration", false},
		{"Draft political declaration", "a draft declaration", false}, {"Draft programme of work", "a programme of work", false},
		{"Programme of work", "a programme of work", true}, {"Provisional agenda", "an agenda", false},
		{"Annotated provisional agenda", "an agenda", false}, {"Proposed programme budget", "a programme budget", true},
		{"Report of the Secretary-General", "a report of the Secretary-General", true}, {"Dear", "a letter", false},
		{"Report of", "a report", true}, {"Report on", "a report", true}, {"Reports of", "a report", true}, {"Report", "a report", true},
		{"Audit report", "a report", true}, {"Annual report", "a report", true}, {"Summary", "a report", true},
		{"Addendum", "an addendum to another document", true},
	},
	foreign:     []string{"le", "la", "les", "des", "du", "et", "dans", "une", "aux"},
	chapters:    []string{"Resolutions adopted on", "Resolutions adopted without", "Resolution adopted on"},
	chapterEnds: []string{"Committee", "Committees", "Council", "the"}, // a long title may go on on the next line
	captions:    []string{"Table"},
	sums:        []string{"total"},
	subtotals:   []string{"Subtotal", "Sub-total"},
	annexes:     []string{"Annex", "ANNEX", "Appendix", "APPENDIX", "Enclosure"},

	divisions: []divisionWord{
		{"Part", printed.LevelPart}, {"PART", printed.LevelPart},
		{"Chapter", printed.LevelChapter}, {"CHAPTER", printed.LevelChapter},
		{"Section", printed.LevelSection}, {"SECTION", printed.LevelSection},
		{"Article", printed.LevelArticle}, {"ARTICLE", printed.LevelArticle},
	},

	phrases: leadWords{
		preambular:  preambularVerbs,
		operative:   operativeVerbs,
		participles: []string{"ing"},
		indicatives: []string{"s"},
		openers: []string{
			"again", "also", "being", "equally", "ever", "further", "have", "having", "more", "once", "remaining", "remains",
		},
		adverbials: []string{
			"in this regard", "in that regard", "in this respect", "in that respect", "in this context", "in that context", "in this connection",
			"in that connection", "in this spirit", "to this end", "to that end", "for this purpose", "for that purpose", "in particular",
		},
		adverbs:   []string{"ly"},
		noAdverbs: []string{"assembly", "early", "family", "italy", "july", "only", "reply", "supply"},
		degrees: []string{
			"and", "continued", "continuing", "deep", "extreme", "firm", "full", "grave", "gravest", "great", "growing", "increasing",
			"particular", "previous", "profound", "renewed", "serious", "sincere", "special", "steadfast", "strong", "strongest",
			"unequivocal", "unwavering", "urgent", "utmost", "very", "warm",
		},
		speakers: []string{"The", "We"},
		runIns:   []string{"Abbreviations", "Note", "Notes", "Source", "Technical Note"},
		tails: []tail{
			{words: []string{
				"also", "equally", "especially", "firmly", "in particular", "in that regard", "once more", "strongly", "unequivocally",
				"without any reservation", "without reservation",
			}},
			{words: []string{"again", "once again", "in the strongest possible terms", "in the strongest terms"}, not: notSecurity},
			{after: []string{"noting", "welcoming"}, words: []string{"in this regard"}, not: notCouncils},
			{after: preambularVerbs, words: []string{"further"}},
			{after: []string{"considered", "decides", "demands"}, words: []string{"further"}}, // not "encourages further cooperation"

			{after: []string{"bearing", "keeping"}, words: []string{"in mind"}},
			{after: []string{"in"}, words: []string{"mind"}}, // "having in mind"
			{after: []string{"taking", "takes"}, words: []string{"due note", "into account", "into consideration", "note", "stock"}},
			{after: []string{"looking", "looks"}, words: []string{"ahead", "forward"}},
			{after: []string{"calling", "calls"}, words: []string{"attention"}},
			{after: []string{"drawing", "draws"}, words: []string{"attention", "the attention"}},
			{after: []string{"paying", "pays"}, words: []string{"tribute"}},
			{after: []string{"raising", "raises"}, words: []string{"awareness"}},
			{after: []string{"giving"}, words: []string{"due consideration"}},
			{after: callWords, words: []string{"on", "upon"}},
			{after: callWords, words: []string{"for"}, not: notSecurity},

			{words: []string{"and"}, nouns: preambularVerbs},
			{words: []string{"and"}, nouns: operativeVerbs},
			{after: []string{"continuing", "continues"}, words: []string{"to"}, nouns: infinitives},
			{after: []string{"believing", "considering", "considers"}, words: []string{"it"}, nouns: judgements},
			{words: []string{"with"}, nouns: feelingNouns, not: notSecurity},
			{after: feelingNouns, words: []string{"and"}, nouns: feelingNouns},
			{after: expressVerbs, nouns: feelingNouns, not: notSecurity},
			{after: expressVerbs, words: []string{"the"}, nouns: feelingNouns, not: notSecurity},
			{after: []string{"expressing", "expresses"}, nouns: []string{"support"}, not: notSecurity},
			{after: restateVerbs, words: []string{"its"}, nouns: feelingNouns, not: notSecurity},
			{after: restateVerbs, words: []string{"its"}, nouns: actNouns, not: notCouncils},
		},
	},

	own:        []string{"its", "in"},
	resolution: []string{"resolution", "resolutions", "Resolution", "Resolutions"},
	numbered: []string{
		"Annex", "Article", "Articles", "Chapter", "Goal", "Goals", "No", "Nos", "Panel", "Part", "Protocol", "Recommendation", "Section", "Target", "Targets", "agenda",
		"and", "annex", "article", "articles", "by", "chapter", "chapters", "decision", "decisions", "for", "from", "goal", "goals", "item",
		"items", "of", "on", "or", "para", "paragraph", "paragraphs", "paras", "principle", "resolution", "resolutions", "rule", "section", "sections", "subparagraph", "subparagraphs", "subprogramme", "target", "targets",
		"than", "the", "to", "until",
	},
	subdivided: []string{
		"Article", "Articles", "Regulation", "Rule", "Section", "article", "articles", "para", "para.", "paragraph", "paragraphs", "paras", "paras.",
		"regulation", "rule", "section", "sections", "sub-paragraph", "subparagraph", "subparagraphs",
	},
	compoundLasts: []string{
		"based", "building", "centred", "driven", "effective", "free", "funded", "led", "level", "like", "making", "oriented", "owned", "related",
		"responsive", "scale", "sensitive", "sharing", "specific", "term", "wide",
	},
	connectives: []string{
		"a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "including", "into", "its", "of", "on", "or", "that", "the", "their", "through",
		"to", "under", "which", "with",
	},
	conjunctions: []string{"and", "or"},
	suspending:   []string{"and", "or", "to"},
	behind: map[string][]string{
		"with in": {"complied", "comply", "complying", "consulted", "deal", "dealing", "deals", "dealt", "interfered", "met", "tampered"},
	},
	endings: []ending{
		{"s", ""}, {"ses", "s"}, {"shes", "sh"}, {"ches", "ch"}, {"xes", "x"}, {"zes", "z"}, {"oes", "o"}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ing", ""}, {"ing", "e"}, {"ings", ""}, {"ings", "e"},
		{"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"}, {"or", "e"}, {"or", ""}, {"ors", "e"}, {"ors", ""},
		{"ly", ""}, {"ally", ""}, {"ly", "le"}, {"ily", "y"}, {"ness", ""}, {"iness", "y"}, {"less", ""}, {"ful", ""}, {"fully", ""},
		{"ment", ""}, {"ments", ""}, {"able", ""}, {"able", "e"}, {"ability", "able"}, {"ably", "able"}, {"ibility", "ible"}, {"ibly", "ible"},
		{"ation", ""}, {"ation", "e"}, {"ations", ""}, {"ations", "e"}, {"ion", ""}, {"ion", "e"}, {"ions", ""}, {"ions", "e"},
		{"ication", "y"}, {"isation", "ize"}, {"isations", "ize"}, {"ise", "ize"}, {"ised", "ize"}, {"ises", "ize"}, {"ising", "ize"},
		{"ize", ""}, {"ized", ""}, {"izing", ""}, {"ization", ""}, {"izations", ""}, {"ize", "y"}, {"ization", "y"},
		{"al", ""}, {"al", "e"}, {"ical", "y"}, {"ic", "y"}, {"ic", ""}, {"ist", ""}, {"ists", ""}, {"ism", ""}, {"ity", ""}, {"ity", "e"},
		{"ities", ""}, {"ities", "e"}, {"ive", ""}, {"ive", "e"}, {"ives", "e"}, {"ative", "e"}, {"ative", ""}, {"ally", "al"},
		{"ance", ""}, {"ance", "e"}, {"ence", ""}, {"ence", "e"}, {"ant", ""}, {"ent", ""}, {"ency", "ent"}, {"ancy", "ant"}, {"cy", "t"},
		{"ship", ""}, {"ships", ""}, {"hood", ""}, {"ward", ""}, {"wards", ""},
		{"our", "or"}, {"ours", "or"}, {"re", "er"}, {"lled", "l"}, {"lling", "l"}, {"tted", "t"}, {"tting", "t"}, {"nned", "n"},
		{"nning", "n"}, {"rred", "r"}, {"rring", "r"}, {"pped", "p"}, {"pping", "p"}, {"gged", "g"}, {"gging", "g"}, {"mmed", "m"}, {"mming", "m"},
	},
	prefixes: []string{
		"anti", "co", "counter", "cyber", "de", "dis", "en", "extra", "fore", "geo", "hydro", "hyper", "in", "inter", "intra", "mega", "micro", "mid",
		"mis", "multi", "neuro", "non", "out", "over", "photo", "post", "pre", "pro", "pseudo", "psycho", "quasi", "radio", "re", "self", "semi", "socio",
		"sub", "super", "tele", "thermo", "trans", "ultra", "un", "under", "up",
	},
	possessives: []string{"’s", "'s"},
	datesOf:     []string{"of"},

	masthead: masthead{
		notices:      []string{"Please recycle", "Not an official document of the United Nations"},
		page:         []string{"Page", "page", "PAGE"},
		pageOf:       "of",
		publisher:    "United Nations",
		distribution: "Distr.",
		original:     "Original:",
		session:      "session",
		sessions:     []sessionForm{{"", " session"}},
		agendaItem:   []string{"Agenda item", "Agenda items", "Item "},
		committees: []string{
			"Plenary", "First Committee", "Second Committee", "Third Committee", "Fourth Committee", "Fifth Committee", "Sixth Committee",
		},
		adoption: []string{"Resolution adopted by", "Decision adopted by", "Resolutions adopted by", "Adopted by the Security Council"},
		title:    "Resolution",
	},

	lexicon: lexiconOf(englishWords),
}

// preambularVerbs are the verbs, and the adjectives in their place, that open
// preambular paragraphs.
var preambularVerbs = []string{
	"acknowledging", "acting", "affirming", "alarmed", "anticipating", "anxious", "applauding", "appreciating",
	"asserting", "aware", "bearing", "believing", "calling", "cognizant", "commemorating", "commending", "committed",
	"committing", "concerned", "concurring", "condemning", "confirming", "conscious", "considering", "continuing",
	"convinced", "declaring", "demanding", "deploring", "deprecating", "desiring", "desirous", "determined", "determining",
	"disappointed", "dismayed", "distressed", "disturbed", "echoing", "emphasising", "emphasizing", "encouraged",
	"encouraging", "endorsing", "expecting", "expressing", "giving", "grieved", "guided", "having", "highlighting",
	"honouring", "hoping", "inspired", "inviting", "keeping", "lamenting", "looking", "marking", "mindful", "motivated",
	"noting", "observing", "outraged", "praising", "proceeding", "proclaiming", "re-affirming", "re-emphasizing",
	"re-iterating", "reaffirming", "realizing", "recalling", "recognising", "recognizing", "recommitting", "reconfirming",
	"referring", "regretting", "reiterating", "rejecting", "remaining", "reminding", "renewing", "resolved", "responding",
	"saluting", "satisfied", "seeking", "seized", "sharing", "shocked", "stressing", "striving", "supporting", "taking",
	"trusting", "underlining", "underscoring", "understanding", "urging", "welcoming", "whereas", "wishing",
}

// operativeVerbs are the verbs that open operative paragraphs.
var operativeVerbs = []string{
	"accepts", "acknowledges", "adopts", "affirms", "agrees", "amends", "anticipates", "appeals", "applauds", "appoints",
	"appreciates", "appropriates", "approves", "asks", "asserts", "authorises", "authorizes", "awaits", "believes",
	"calls", "censures", "commends", "commits", "condemns", "confirms", "congratulates", "considers", "continues",
	"convenes", "decides", "declares", "decreases", "deems", "demands", "denounces", "deplores", "deprecates",
	"designates", "desires", "determines", "directs", "dissolves", "draws", "emphasises", "emphasizes", "encourages",
	"endorses", "entrusts", "establishes", "expects", "expresses", "extends", "finds", "highlights", "insists",
	"instructs", "invites", "looks", "maintains", "notes", "observes", "pays", "pledges", "proclaims", "promotes",
	"proposes", "re-emphasizes", "reaffirms", "realizes", "recalls", "recognises", "recognizes", "recommends", "recommits",
	"reconfirms", "refers", "regrets", "reiterates", "rejects", "remains", "reminds", "renews", "requests", "resolves",
	"respects", "restates", "revises", "shares", "signals", "strengthens", "stresses", "strives", "suggests", "supports",
	"takes", "thanks", "trusts", "underlines", "underscores", "understands", "undertakes", "urges", "values", "warns",
	"welcomes",
}

// The words that the tails of leading phrases are made with. The italics take
// in the feeling that a verb names, "expresses its deep concern", and in the
// General Assembly and the Economic and Social Council the act that it repeats,
// "reiterates its request". The Security Council has neither in italics.
var (
	feelingNouns = []string{
		"abhorrence", "alarm", "appreciation", "approval", "belief", "commendation", "concern", "concerns", "condemnation",
		"condolences", "conviction", "disappointment", "dismay", "distress", "encouragement", "expectation", "gratitude", "hope",
		"indignation", "interest", "outrage", "preoccupation", "regret", "satisfaction", "solidarity", "sympathy", "view",
	}
	actNouns = []string{
		"appeal", "appeals", "call", "calls", "commitment", "commitments", "demand", "demands", "determination", "endorsement",
		"intention", "invitation", "opposition", "readiness", "recognition", "request", "requests", "resolve", "respect", "support",
	}
	expressVerbs = []string{
		"conveying", "conveys", "expresses", "expressing", "extending", "extends", "reiterates", "reiterating", "shares", "sharing",
	}
	restateVerbs = []string{
		"affirming", "affirms", "confirming", "confirms", "conveying", "conveys", "declares", "declaring", "emphasizes",
		"emphasizing", "expresses", "expressing", "pledges", "pledging", "re-emphasizes", "re-emphasizing", "reaffirming",
		"reaffirms", "recalling", "recalls", "reconfirming", "reconfirms", "reiterates", "reiterating", "renewing", "renews",
		"restates", "restating", "stresses", "stressing", "underlines", "underlining", "underscores", "underscoring",
	}
	infinitives = []string{"condemn", "encourage", "stress", "support", "underline", "urge", "welcome"}
	judgements  = []string{"alarming", "essential", "important", "necessary"}
	callWords   = []string{"appeal", "appeals", "call", "calling", "calls"}

	notSecurity = []printed.OrganCode{printed.SecurityCouncil}
	notCouncils = []printed.OrganCode{printed.SecurityCouncil, printed.HumanRightsCouncil}
)
