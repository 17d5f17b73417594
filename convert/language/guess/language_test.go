package guess

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

func TestOf(t *testing.T) {
	english := "199/12. Care of lighthouses\n\nThe General Assembly,\n\n1. Decides that the keepers of the coast shall have oil for all of their lamps, and that the gulls are to be counted.\n"
	for _, c := range []struct {
		name, text string
		want       Guess
	}{
		{"nothing", "", Guess{}},
		{"figures", "1. 12\n2. 14\n3. 17,5\n4. 199/12, 200/13, A/199/14\n", Guess{}},
		{"names", "Aldis Lindqvist\nMbali Nkosi\nRen Okafor\n", Guess{}},
		{"English", english, Guess{"eng", "English", "Latin", false}},
		{"short English", "199/12. Lamps\n\nThe General Assembly,\n\n1. Decides to keep them.\n", Guess{"eng", "English", "Latin", false}},
		{"capitals", strings.ToUpper(english), Guess{"eng", "English", "Latin", false}},
		{"damaged English", "Tbe Gencral Asscmbly,\n1. Dccides tbat the keepcrs of tbe coast sball bave oil f or all of tbeir lamps, and tbat the gulls arc to be countcd by tbem in wintcr.\n", Guess{"eng", "English", "Latin", false}},
		{"English with French names", english + strings.Repeat("Compagnie des phares de la mer et de la lune, ", 9), Guess{"eng", "English", "Latin", false}},
		{"English beside French", english + "Décide que les gardiens de la côte auront de l’huile pour toutes leurs lampes, et que les mouettes sont à compter dans les phares de la mer.\n", Guess{"eng", "English", "Latin", false}},
		{"table of figures in English", english + strings.Repeat("Lamp 4 12 345 7\n", 9), Guess{"eng", "English", "Latin", false}},
		{"French", "L’Assemblée générale,\n1. Décide que les gardiens de la côte auront de l’huile pour toutes leurs lampes;\n", Guess{"fra", "French", "Latin", false}},
		{"French in capitals", "L’ASSEMBLÉE GÉNÉRALE,\nDÉCIDE QUE LES GARDIENS DE LA CÔTE AURONT DE L’HUILE POUR TOUTES LEURS LAMPES.\n", Guess{"fra", "French", "Latin", false}},
		{"Spanish", "La Asamblea General,\n1. Decide que los guardianes de la costa tengan aceite para todas sus lámparas, y que se cuenten las gaviotas;\n", Guess{"spa", "Spanish", "Latin", false}},
		{"German", "Die Generalversammlung,\n1. beschließt, dass die Wärter der Küste Öl für alle ihre Lampen erhalten und dass die Möwen in den Türmen zu zählen sind;\n", Guess{"deu", "German", "Latin", false}},
		{"Portuguese", "A Assembleia Geral,\n1. Decide que os faroleiros da costa terão óleo para as suas lâmpadas, e que as gaivotas não são contadas pelo guarda do farol;\n", Guess{"por", "Portuguese", "Latin", false}},
		{"Italian", "L’Assemblea generale,\n1. Decide che i guardiani della costa ricevano olio per le loro lampade e che i gabbiani siano contati nel faro;\n", Guess{"ita", "Italian", "Latin", false}},
		{"Dutch", "De Algemene Vergadering,\n1. Besluit dat de wachters van de kust olie krijgen voor al hun lampen, en dat het aantal meeuwen door hen wordt geteld;\n", Guess{"nld", "Dutch", "Latin", false}},
		{"Finnish", strings.Repeat("Yleiskokous päättää, että rannikon majakanvartijat saavat öljyä kaikkiin lamppuihinsa ja että lokit lasketaan. ", 4), Guess{Script: "Latin"}},
		{"Polish", strings.Repeat("Zgromadzenie Ogólne postanawia, że latarnicy wybrzeża otrzymają olej do wszystkich swoich lamp, a mewy zostaną policzone. ", 4), Guess{Script: "Latin"}},
		{"Russian", "Генеральная Ассамблея,\n1. постановляет, что смотрители побережья получат масло для всех своих ламп, и чайки будут сочтены;\n", Guess{"rus", "Russian", "Cyrillic", false}},
		{"Ukrainian", "Генеральна Асамблея,\n1. вирішує, що доглядачі узбережжя отримають олію для всіх своїх ламп, і чайки будуть полічені;\n", Guess{"ukr", "Ukrainian", "Cyrillic", false}},
		{"Bulgarian", "Общото събрание,\n1. решава, че пазачите на бряга ще получат масло за всички свои лампи и чайките ще бъдат преброени;\n", Guess{"bul", "Bulgarian", "Cyrillic", false}},
		{"Serbian", "Генерална скупштина,\n1. одлучује да ће чувари обале добити уље за све своје лампе и да ће галебови бити пребројани;\n", Guess{"srp", "Serbian", "Cyrillic", false}},
		{"Arabic", "إن الجمعية العامة،\n1 - تقرر أن يحصل حراس المنارة على الزيت لجميع المصابيح الكبيرة؛\n", Guess{"ara", "Arabic", "Arabic", false}},
		{"Arabic with Latin symbols", "تقرر الجمعية العامة A/RES/199/12 A/RES/199/13 A/RES/199/14 (S/2145/7) Lighthouse Authority of the North", Guess{"ara", "Arabic", "Arabic", false}},
		{"Arabic in visual order", reversed("إن الجمعية العامة،\n1 - تقرر أن يحصل حراس المنارة على الزيت لجميع المصابيح الكبيرة؛\n"), Guess{"ara", "Arabic", "Arabic", true}},
		{"Persian", "مجمع عمومی\n1 - تصمیم می\u200cگیرد که نگهبانان ساحل برای همه چراغ\u200cهای خود روغن بگیرند؛\n", Guess{"fas", "Persian", "Arabic", false}},
		{"Chinese", "大会，\n1. 决定海岸灯塔的看守人应得到所有灯所需的油，并数清海鸥；\n", Guess{"zho", "Chinese", "Han", false}},
		{"Chinese with symbols", "大会决定海岸灯塔的看守人应得到所有灯所需的油 A/RES/199/12 A/RES/199/13 A/RES/199/14 Lighthouse Authority", Guess{"zho", "Chinese", "Han", false}},
		{"Japanese", "総会は、海岸の灯台守がすべてのランプのための油を受け取ることを決定する。", Guess{"jpn", "Japanese", "Han", false}},
		{"Korean", "총회는 해안의 등대지기가 모든 등불을 위한 기름을 받기로 결정한다.", Guess{"kor", "Korean", "Hangul", false}},
		{"Greek", "Η Γενική Συνέλευση αποφασίζει ότι οι φαροφύλακες θα λάβουν λάδι.", Guess{Script: "Greek"}},
	} {
		if got := Of([]byte(c.text)); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// reversed turns each line of text round, as an extractor does that knows no
// direction.
func reversed(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		runes := []rune(line)
		slices.Reverse(runes)
		lines[i] = string(runes)
	}
	return strings.Join(lines, "\n")
}

// TestSmallWords holds that the table has what its constants say.
func TestSmallWords(t *testing.T) {
	table := smallWords()
	for tongue, list := range tongueWords {
		for word := range strings.FieldsSeq(list.words) {
			if len(word) > longestSmall {
				t.Errorf("%q is longer than a packed word", word)
			}
			if table[table.slot(pack([]byte(word)))].set>>tongue&1 == 0 {
				t.Errorf("%q is no word of %s", word, list.code)
			}
		}
	}
	if used := len(slices.DeleteFunc(slices.Clone(table[:]), func(s struct {
		word packed
		set  tongueSet
	}) bool {
		return s.word == 0
	})); used*2 > len(table) {
		t.Errorf("%d of %d places are taken", used, len(table))
	}
	for _, list := range tongueWords {
		if names[list.code] == "" {
			t.Errorf("%s has no name", list.code)
		}
		if words := strings.Fields(list.words); len(slices.Compact(slices.Sorted(slices.Values(words)))) != len(words) {
			t.Errorf("%s: a word stands twice", list.code)
		}
	}
}

// TestShares holds the corpus against the numbers in [counts.latinLanguage]: all
// texts are known, none of them narrowly.
func TestShares(t *testing.T) {
	const (
		own, leastOwn   = 15, 10 // of the small words of a text's own language, in hundredths
		foreign, enough = 3, 40
	)
	for folder, code := range map[string]string{"dev/en": "eng", "old/ga": "eng", "old/cr-unsc": "eng", "real": "eng", "dev/fr": "fra", "dev/es": "spa", "dev/ru": "rus", "dev/ar": "ara", "dev/zh": "zho"} {
		files, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/"+folder), "*.txt"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no texts: %v", folder, err)
		}
		for _, path := range files {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if g := Of(text); g.Code != code || g.Visual {
				t.Errorf("%s: %+v", path, g)
			}
			c := countIn(text)
			if c.script() != latin {
				continue
			}
			for i, list := range tongueWords {
				part := 100 * c.small[i] / c.words
				if list.code == code && part < own || list.code == "eng" && code != "eng" && part > foreign {
					t.Errorf("%s: %d of 100 words are small words of %s", path, part, list.code)
				}
			}
		}
	}
}

// A passage is in another language where it is certain, and names alone tell nothing.
func TestPassage(t *testing.T) {
	for _, test := range [...]struct{ own, text, want string }{
		{"rus", "The Keepers of the Lamps and of the Horns (Port Gull, 2145).", "eng"},
		{"rus", "См. The Keepers of the Lamps, в котором говорится о смотрителях маяков и о туманных сигналах.", ""},
		{"rus", "Смотрители маяков получают масло для всех ламп и свечей.", ""},
		{"ara", "Les gardiens des phares et les mouettes de la mer du nord sont dans une barque.", "fra"},
		{"zho", "Lamp Horn Gull Perch Rock Isle Coast", ""},
		{"eng", "Los guardianes de los faros y las gaviotas del mar del norte", "spa"},
		{"eng", "Los guardianes de los faros and the gulls of the north", ""},
		{"spa", "Documentos de la Asamblea General, suplemento núm. 21", ""},
		{"deu", "The keepers of the lamps have all of the oil that they need.", "eng"},
		{"xxx", "The keepers of the lamps have all of the oil that they need.", ""},
	} {
		if got := Passage([]byte(test.text), test.own); got != test.want {
			t.Errorf("%s: %q is in %q, want %q", test.own, test.text, got, test.want)
		}
	}
	for cyrillic, want := range map[int]bool{9: true, 10: true, 11: false} { // of a hundred letters
		if got := InLatin([]byte(strings.Repeat("x", 100-cyrillic)+" "+strings.Repeat("ж", cyrillic)), "rus"); got != want {
			t.Errorf("with %d letters of the own script in a hundred a passage is in Latin: %t", cyrillic, got)
		}
	}
	if !InLatin([]byte("Distr.: General"), "rus") || InLatin([]byte("Distr.: General"), "fra") || InLatin([]byte("Сессия"), "rus") || InLatin([]byte("25-01234"), "rus") {
		t.Error("InLatin tells the wrong passages")
	}
}
