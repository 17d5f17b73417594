package language

// languages are those whose texts are read, in the order of the United Nations.
var languages = [...]*Language{arabic, chinese, English, french, russian, spanish}

// All returns the languages whose texts are read, in the order of the United Nations.
func All() []*Language { return languages[:] }

// Of returns the language with a code of ISO 639-2/T. It is not ok for one whose
// texts are not read.
func Of(code string) (l *Language, ok bool) {
	for _, l := range languages {
		if l.Code == code {
			return l, true
		}
	}
	return nil, false
}
