package language

import (
	_ "embed" // for the phrases and the vocabulary

	"plenary/convert/printed"
)

// frenchPhrases and frenchWords were learned by internal/vocabulary.
var (
	//go:embed fra.phrases
	frenchPhrases string
	//go:embed fra.words.gz
	frenchWords string
)

// french is the French of the organs of the United Nations.
var french = &Language{
	Code:   "fra",
	Script: latinOfFrance,
	formulas: []named{
		{"L’Assemblée générale", printed.GeneralAssembly},
		{"Le Conseil de sécurité", printed.SecurityCouncil},
		{"Le Conseil économique et social", printed.EconomicAndSocial},
		{"Le Conseil des droits de l’homme", printed.HumanRightsCouncil},
	},
	statements: []named{
		{"Déclaration du Président du Conseil de sécurité", printed.SecurityCouncil},
		{"Déclaration de la Présidente du Conseil de sécurité", printed.SecurityCouncil},
		{"Déclaration du Président", printed.HumanRightsCouncil},
		{"Déclaration de la Présidente", printed.HumanRightsCouncil},
	},
	dates:       []dateForm{{day, " ", month, " ", year}, {day, "er ", month, " ", year}},
	dayJoints:   []string{"et", "à", "au"},
	ordinals:    []string{"e", "re", "er", "ère", "ème"},
	meetingWord: "séance",
	meetings:    []string{"séance plénière (reprise)", "séance plénière", "séance (reprise)", "séance", "réunion"},
	noMeeting:   []string{"Aucune séance plénière"},
	numerals: []numeral{
		{"premier", 1}, {"première", 1}, {"deuxième", 2}, {"troisième", 3}, {"quatrième", 4}, {"cinquième", 5}, {"sixième", 6}, {"septième", 7},
		{"huitième", 8}, {"neuvième", 9}, {"dixième", 10}, {"onzième", 11}, {"douzième", 12}, {"treizième", 13}, {"quatorzième", 14},
		{"quinzième", 15}, {"seizième", 16}, {"vingtième", 20}, {"trentième", 30}, {"quarantième", 40}, {"cinquantième", 50}, {"soixantième", 60},
		{"unième", 1}, {"onze", 11}, {"quatre-vingt", 80}, {"quatre-vingts", 80}, {"quatre-vingtième", 80}, {"centième", 100}, {"cent", 100}, {"dix", 10}, {"vingt", 20}, {"trente", 30}, {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}, {"et", 0},
	},
	adopted:   "Adoptée",
	decisions: []string{"À sa", "À la", "A sa", "A la", "À ses"},
	onDay:     "Le",
	drafts:    []draftWord{{"projet de résolution", printed.KindDraft}, {"projet de décision", printed.KindDecisionDraft}},
	submitted: []string{"déposé", "présenté", "proposé", "recommandé"},
	documents: []documentWord{
		{"Lettre datée", "a letter", false}, {"Lettres datées", "letters", false}, {"Lettres identiques datées", "letters", false},
		{"Note verbale", "a note verbale", false}, {"Compte rendu analytique", "the record of a meeting", false}, {"Procès-verbal", "the record of a meeting", false},
		{"Note du Secrétaire général", "a note by the Secretary-General", false}, {"Note du Secrétariat", "a note by the Secretariat", false},
		{"Ordre du jour provisoire", "an agenda", false}, {"Rapport du Secrétaire général", "a report of the Secretary-General", true},
		{"Rapport de", "a report", true}, {"Rapport du", "a report", true}, {"Rapport sur", "a report", true}, {"Rapport", "a report", true},
		{"Additif", "an addendum to another document", true},
	},
	captions: []string{"Tableau"},
	annexes:  []string{"Annexe", "ANNEXE", "Appendice", "APPENDICE", "Pièce jointe"},
	divisions: []divisionWord{
		{"Partie", printed.LevelPart}, {"PARTIE", printed.LevelPart}, {"Titre", printed.LevelPart},
		{"Chapitre", printed.LevelChapter}, {"CHAPITRE", printed.LevelChapter},
		{"Section", printed.LevelSection}, {"SECTION", printed.LevelSection},
		{"Article", printed.LevelArticle}, {"ARTICLE", printed.LevelArticle},
	},
	learned: phrasesOf(&frenchPhrases),
	phrases: leadWords{
		participles: []string{"ant"},
		indicatives: []string{"e", "t"},
		speakers:    []string{"Les", "Nous"},
		runIns:      []string{"Abréviations", "Note", "Notes", "Source"},
	},
	own:        []string{"dans sa", "dans ses", "par sa", "par ses", "sa", "ses"},
	resolution: []string{"résolution", "résolutions", "Résolution", "Résolutions"},
	cited: []named{
		{"de l’Assemblée générale", printed.GeneralAssembly}, {"de l’Assemblée", printed.GeneralAssembly},
		{"du Conseil de sécurité", printed.SecurityCouncil},
		{"du Conseil économique et social", printed.EconomicAndSocial},
		{"du Conseil des droits de l’homme", printed.HumanRightsCouncil},
	},
	numbered: []string{
		"Annexe", "Article", "Articles", "Chapitre", "Objectif", "Objectifs", "Partie", "Protocole", "Section", "annexe", "article", "articles", "au", "aux", "chapitre", "chapitres",
		"cible", "cibles", "de", "des", "du", "décision", "décisions", "en", "et", "la", "le", "les", "no", "nos", "n°", "objectif", "objectifs", "ou", "par", "paragraphe", "paragraphes", "point",
		"points", "principe", "pour", "que", "règle", "règles", "résolution", "résolutions", "section", "sections", "à", "alinéa", "alinéas",
	},
	subdivided: []string{
		"Article", "Articles", "Section", "article", "articles", "par", "par.", "paragraphe", "paragraphes", "règle", "section", "sections", "alinéa", "alinéas",
	},
	connectives: []string{
		"a", "au", "aux", "avec", "ce", "ces", "cette", "d’un", "d’une", "dans", "de", "des", "dont", "du", "en", "entre", "et", "la", "le", "les", "leur", "leurs", "ou", "par", "pour",
		"que", "qui", "sa", "se", "ses", "son", "sous", "sur", "un", "une", "vers", "à",
	},
	conjunctions: []string{"et", "ou"},
	suspending:   []string{"et", "ou"},
	datesOf:      []string{"du", ", du", "en date du", ", en date du", "le", ", le", "de"},
	masthead: masthead{
		page:         []string{"Page", "page"},
		pageOf:       "de",
		publisher:    "Nations Unies",
		notices:      []string{"Merci de recycler"},
		distribution: "Distr.",
		original:     "Original",
		session:      "session",
		sessions:     []sessionForm{{"", " session extraordinaire d’urgence"}, {"", " session extraordinaire"}, {"", " session"}, {"Session de ", ""}},
		agendaItem:   []string{"Point ", "Points "},
		committees: []string{
			"Plénière", "Première Commission", "Deuxième Commission", "Troisième Commission", "Quatrième Commission",
			"Commission des questions politiques spéciales et de la décolonisation (Quatrième Commission)", "Cinquième Commission", "Sixième Commission",
		},
		adoption: []string{"Résolution adoptée par", "Résolutions adoptées par", "Décision adoptée par", "Adoptée par le Conseil de sécurité"},
		title:    "Résolution",
	},
	prefixes: []string{"anti", "auto", "inter", "intra", "macro", "micro", "multi", "pluri", "trans"},
	paradigms: [][]string{
		{"", "e", "s", "es", "ment", "ement"}, // nouns and adjectives
		{"er", "ez", "ons", "ant", "é", "ée", "és", "ées", "era", "eront", "erait", "eraient", "ait", "aient"},
		{"ir", "it", "i", "ie", "ies", "issent", "issant", "ira", "iront", "irait", "iraient", "issait", "issaient"},
		{"if", "ive", "ifs", "ives", "ivement"},
		{"eur", "rice", "eurs", "rices", "euse", "euses"},
		{"al", "ale", "aux", "ales", "alement"},
	},
	marksBefore: true,
	decimals:    ",",
	lexicon:     packedLexicon(&frenchWords),
}
