package printed

// A Language is one in which the United Nations publish.
type Language struct {
	Code          string // for terminology, by ISO 639-2/T: "fra"
	Bibliographic string // by ISO 639-2/B, where that is another: "fre"
	Tag           string // by BCP 47, section 2.2.1: "fr"; the document server has its addresses by it too
	Name          string // in English
	Publisher     string // the United Nations, by their name in it
	Script        string // that it is written in, by ISO 15924: "Cyrl"
}

// official is the number of the official languages, which stand first among the
// languages. (Charter, Article 111; resolutions 2 (I) and 3190 (XXVIII) of the
// General Assembly.)
const official = 6

// languages are the official languages and German, into which resolutions are
// translated.
var languages = [...]Language{
	{"ara", "", "ar", "Arabic", "الأمم المتحدة", "Arab"},
	{"zho", "chi", "zh", "Chinese", "联合国", "Hans"},
	{"eng", "", "en", "English", "United Nations", "Latn"},
	{"fra", "fre", "fr", "French", "Nations Unies", "Latn"},
	{"rus", "", "ru", "Russian", "Организация Объединенных Наций", "Cyrl"},
	{"spa", "", "es", "Spanish", "Naciones Unidas", "Latn"},
	{"deu", "ger", "de", "German", "Vereinte Nationen", "Latn"},
}

// LanguageOf returns the language that a code of any of the three kinds names,
// in small letters. It is not ok for any other.
func LanguageOf(code string) (l Language, ok bool) {
	for _, l := range languages {
		if code != "" && (code == l.Code || code == l.Bibliographic || code == l.Tag) {
			return l, true
		}
	}
	return Language{}, false
}

// Tag returns the tag of the language that a code names, "" for one that is none
// of the United Nations'.
func Tag(code string) string {
	l, _ := LanguageOf(code)
	return l.Tag
}

// Site returns what the addresses of the document server have for a language,
// English for one that it does not know.
func Site(code string) string {
	if tag := Tag(code); tag != "" {
		return tag
	}
	return "en"
}
