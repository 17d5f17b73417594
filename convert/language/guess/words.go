package guess

import (
	"strings"
	"sync"
)

// A tongue is a language of the Latin script: an index into tongueWords.
type tongue int

const (
	english tongue = iota
	french
	spanish
	german
	portuguese
	italian
	dutch
	tongues
)

// tongueWords are the small words of each language: articles, prepositions,
// conjunctions, pronouns and auxiliary verbs. What is a word of English too
// ("on", "die", "a") is in no other list; neighbours share words, and differ in
// the rest. An apostrophe ends a word: "l'", "d'".
var tongueWords = [tongues]struct{ code, words string }{
	{"eng", "the of and to in that for with on by as its it is be been are at from which or an this these those their has have had was were will shall not all any other such who whose also into upon they he his we our"},
	{"fra", "de la le les des et du en dans que qui pour par sur au aux un une est sont été être il elle leur leurs ses sa son ce cette ces ainsi avec ou où dont ne pas plus l d qu à entre tous toutes"},
	{"spa", "de la el los las y en que del por para con una un se al su sus lo como es son ha han o más así esta este estos estas todos todas entre sobre sin también"},
	{"deu", "der die das und den des dem ein eine einer eines einem einen zu zur zum von vom mit für auf ist sind im nicht sich auch durch bei nach über wird werden hat haben oder als dass sowie ihre ihrer ihren alle aller"},
	{"por", "de os as em que da do das dos na no nas nos para por com uma um se ao à aos às seu sua seus suas não mais é são pelo pela pelos pelas foi entre sobre também"},
	{"ita", "di il lo la gli le che del della dei delle degli dello nel nella nei nelle in per con un una al alla ai alle dal dalla da si è sono non su sul sulla loro anche come tra"},
	{"nld", "de het een en van in op te met voor dat die zijn aan door bij naar uit ook niet wordt worden is of om als deze dit hun over zij hebben heeft tot"},
}

// longestSmall is the length in bytes of the longest small word: what a packed
// word holds.
const longestSmall = 8

// A packed is the bytes of a word, in lower case, as a number.
type packed uint64

// A tongueSet is a set of languages, a bit each.
type tongueSet uint8

// A smallTable has the languages of each small word: open addressing, since it is
// asked for every second word of a text.
type smallTable [1 << tableBits]struct {
	word packed
	set  tongueSet
}

const tableBits = 10 // three times as many places as words

// slot returns the place of a word: its own, or the free one that it may take.
func (t *smallTable) slot(word packed) int {
	const golden = 0x9e3779b97f4a7c15 // 2^64 by the golden section (Knuth, 6.4)
	i := int(uint64(word) * golden >> (64 - tableBits))
	for t[i].word != word && t[i].word != 0 {
		i = (i + 1) % len(t)
	}
	return i
}

var smallWords = sync.OnceValue(func() *smallTable {
	t := new(smallTable)
	for tongue, list := range tongueWords {
		for word := range strings.FieldsSeq(list.words) {
			i := t.slot(pack([]byte(word)))
			t[i].word = pack([]byte(word))
			t[i].set |= 1 << tongue
		}
	}
	return t
})

// pack packs a word of longestSmall bytes at most, its letters of ASCII in lower
// case.
func pack(word []byte) (p packed) {
	for _, b := range word {
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		p = p<<8 | packed(b)
	}
	return p
}

// englishCode is the code of English.
const englishCode = "eng"
