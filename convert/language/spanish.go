package language

import (
	_ "embed" // for the phrases and the vocabulary

	"plenary/convert/printed"
)

// spanishPhrases and spanishWords were learned by internal/vocabulary.
var (
	//go:embed spa.phrases
	spanishPhrases string
	//go:embed spa.words.gz
	spanishWords string
)

// spanish is the Spanish of the organs of the United Nations.
var spanish = &Language{
	Code:   "spa",
	Script: latinOfSpain,
	formulas: []named{
		{"La Asamblea General", printed.GeneralAssembly},
		{"El Consejo de Seguridad", printed.SecurityCouncil},
		{"El Consejo Económico y Social", printed.EconomicAndSocial},
		{"El Consejo de Derechos Humanos", printed.HumanRightsCouncil},
	},
	statements: []named{
		{"Declaración de la Presidencia del Consejo de Seguridad", printed.SecurityCouncil},
		{"Declaración del Presidente del Consejo de Seguridad", printed.SecurityCouncil},
		{"Declaración de la Presidenta del Consejo de Seguridad", printed.SecurityCouncil},
		{"Declaración del Presidente", printed.HumanRightsCouncil},
		{"Declaración de la Presidencia", printed.HumanRightsCouncil},
	},
	dates:       []dateForm{{day, " de ", month, " de ", year}, {day, "º de ", month, " de ", year}},
	dayJoints:   []string{"y", "a", "al"},
	ordinals:    []string{"a", "ª", "º", "o", "aͣ"},
	meetingWord: "sesión",
	meetings:    []string{"sesión plenaria (continuación)", "sesión plenaria(continuación)", "sesión plenaria", "sesión (continuación)", "sesión"},
	noMeeting:   []string{"No se celebró sesión plenaria"},
	numerals: []numeral{
		{"primero", 1}, {"primer", 1}, {"primera", 1}, {"segundo", 2}, {"segunda", 2}, {"tercero", 3}, {"tercer", 3}, {"tercera", 3}, {"cuarto", 4}, {"cuarta", 4},
		{"quinto", 5}, {"quinta", 5}, {"sexto", 6}, {"sexta", 6}, {"séptimo", 7}, {"séptima", 7}, {"octavo", 8}, {"octava", 8}, {"noveno", 9}, {"novena", 9},
		{"décimo", 10}, {"décima", 10}, {"undécimo", 11}, {"undécima", 11}, {"duodécimo", 12}, {"duodécima", 12}, {"decimotercer", 13}, {"vigésimo", 20}, {"vigésima", 20},
		{"trigésimo", 30}, {"trigésima", 30}, {"cuadragésimo", 40}, {"cuadragésima", 40}, {"quincuagésimo", 50}, {"quincuagésima", 50}, {"sexagésimo", 60}, {"sexagésima", 60},
		{"septuagésimo", 70}, {"septuagésima", 70}, {"octogésimo", 80}, {"octogésima", 80}, {"nonagésimo", 90}, {"nonagésima", 90}, {"centésimo", 100}, {"centésima", 100},
	},
	adopted:   "Aprobada",
	decisions: []string{"En su", "En la", "En sus"},
	onDay:     "El",
	drafts:    []draftWord{{"proyecto de resolución", printed.KindDraft}, {"proyecto de decisión", printed.KindDecisionDraft}},
	submitted: []string{"presentado", "propuesto", "recomendado"},
	documents: []documentWord{
		{"Carta de fecha", "a letter", false}, {"Cartas de fecha", "letters", false}, {"Cartas idénticas de fecha", "letters", false},
		{"Nota verbal", "a note verbale", false}, {"Acta resumida", "the record of a meeting", false}, {"Acta literal", "the record of a meeting", false},
		{"Nota del Secretario General", "a note by the Secretary-General", false}, {"Nota de la Secretaría", "a note by the Secretariat", false},
		{"Programa provisional", "an agenda", false}, {"Informe del Secretario General", "a report of the Secretary-General", true},
		{"Informe de", "a report", true}, {"Informe del", "a report", true}, {"Informe sobre", "a report", true}, {"Informe", "a report", true},
		{"Adición", "an addendum to another document", true},
	},
	captions: []string{"Cuadro"},
	annexes:  []string{"Anexo", "ANEXO", "Apéndice", "APÉNDICE", "Documento adjunto"},
	divisions: []divisionWord{
		{"Parte", printed.LevelPart}, {"PARTE", printed.LevelPart}, {"Título", printed.LevelPart},
		{"Capítulo", printed.LevelChapter}, {"CAPÍTULO", printed.LevelChapter},
		{"Sección", printed.LevelSection}, {"SECCIÓN", printed.LevelSection},
		{"Artículo", printed.LevelArticle}, {"ARTÍCULO", printed.LevelArticle},
	},
	learned: phrasesOf(&spanishPhrases),
	phrases: leadWords{
		participles: []string{"ando", "endo"},
		indicatives: []string{"a", "e"},
		speakers:    []string{"Los", "Nosotros", "Nosotras"},
		runIns:      []string{"Abreviaturas", "Nota", "Notas", "Fuente"},
	},
	own:        []string{"su", "sus", "en"},
	resolution: []string{"resolución", "resoluciones", "Resolución", "Resoluciones"},
	cited: []named{
		{"de la Asamblea General", printed.GeneralAssembly}, {"de la Asamblea", printed.GeneralAssembly},
		{"del Consejo de Seguridad", printed.SecurityCouncil},
		{"del Consejo Económico y Social", printed.EconomicAndSocial},
		{"del Consejo de Derechos Humanos", printed.HumanRightsCouncil},
	},
	numbered: []string{
		"Anexo", "Artículo", "Artículos", "Capítulo", "Objetivo", "Objetivos", "Parte", "Protocolo", "Sección", "a", "al", "anexo", "apartado", "apartados", "artículo", "artículos", "capítulo",
		"capítulos", "de", "decisión", "decisiones", "del", "el", "en", "entre", "la", "las", "los", "meta", "metas", "núm", "núms", "objetivo", "objetivos", "o", "para", "párr", "párrafo", "párrafos",
		"párrs", "por", "principio", "que", "regla", "resolución", "resoluciones", "sección", "secciones", "tema", "temas", "y", "unos", "unas",
	},
	subdivided: []string{
		"Artículo", "Artículos", "Sección", "apartado", "apartados", "artículo", "artículos", "párr", "párr.", "párrafo", "párrafos", "regla", "sección", "secciones",
	},
	connectives: []string{
		"a", "al", "ante", "bajo", "con", "cuyo", "cuya", "de", "del", "desde", "e", "el", "en", "entre", "esta", "este", "la", "las", "los", "o", "para", "por", "que", "se", "según",
		"sin", "sobre", "su", "sus", "u", "un", "una", "y",
	},
	conjunctions: []string{"y", "o", "e", "u"},
	suspending:   []string{"y", "o"},
	datesOf:      []string{", de", "de", ", del", "del"},
	masthead: masthead{
		page:         []string{"Página", "página"},
		pageOf:       "de",
		publisher:    "Naciones Unidas",
		notices:      []string{"Se ruega reciclar"},
		distribution: "Distr.",
		original:     "Original",
		session:      "sesiones",
		sessions:     []sessionForm{{"", " período extraordinario de sesiones de emergencia"}, {"", " período extraordinario de sesiones"}, {"", " período de sesiones"}, {"Período de sesiones de ", ""}},
		agendaItem:   []string{"Tema ", "Temas "},
		committees: []string{
			"Pleno", "Primera Comisión", "Segunda Comisión", "Tercera Comisión", "Cuarta Comisión",
			"Comisión Política Especial y de Descolonización (Cuarta Comisión)", "Quinta Comisión", "Sexta Comisión",
		},
		adoption: []string{"Resolución aprobada por", "Resoluciones aprobadas por", "Decisión aprobada por", "Aprobada por el Consejo de Seguridad"},
		title:    "Resolución",
	},
	prefixes: []string{"anti", "auto", "inter", "intra", "macro", "micro", "multi", "pluri", "trans"},
	paradigms: [][]string{
		{"", "s", "es"}, {"o", "a", "os", "as", "amente"}, {"e", "es", "emente"}, {"", "mente"}, // nouns and adjectives
		{"ar", "a", "an", "e", "en", "ando", "ado", "ada", "ados", "adas", "ara", "aran", "aba", "aban", "ará", "arán", "aría", "arían", "aron", "arse", "ándose", "arla", "arlas", "arlo", "arlos", "arle", "arles", "ándole", "ándoles"},
		{"er", "e", "en", "a", "an", "iendo", "ido", "ida", "idos", "idas", "iera", "ieran", "erá", "erán", "ieron", "erse", "erla", "erlas", "erlo", "erlos", "erle", "erles"},
		{"ir", "e", "en", "a", "an", "iendo", "ido", "ida", "idos", "idas", "iera", "ieran", "irá", "irán", "ieron", "irse", "irla", "irlas", "irlo", "irlos", "irle", "irles"},
	},
	marksBefore: true,
	decimals:    ",",
	lexicon:     packedLexicon(&spanishWords),
}
