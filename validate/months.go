package validate

// monthOf returns the month of a name, 1 to 12, in the languages that print
// names; 0 is none. Arabic prints two with a stroke between: the second is
// here.
func monthOf(word string) int {
	switch word {
	case "january", "janvier", "enero", "января", "يناير":
		return 1
	case "february", "février", "febrero", "февраля", "فبراير":
		return 2
	case "march", "mars", "marzo", "марта", "مارس":
		return 3
	case "april", "avril", "abril", "апреля", "أبريل":
		return 4
	case "may", "mai", "mayo", "мая", "مايو":
		return 5
	case "june", "juin", "junio", "июня", "يونيه", "يونيو":
		return 6
	case "july", "juillet", "julio", "июля", "يوليه", "يوليو":
		return 7
	case "august", "août", "agosto", "августа", "أغسطس":
		return 8
	case "september", "septembre", "septiembre", "сентября", "سبتمبر":
		return 9
	case "october", "octobre", "octubre", "октября", "أكتوبر":
		return 10
	case "november", "novembre", "noviembre", "ноября", "نوفمبر":
		return 11
	case "december", "décembre", "diciembre", "декабря", "ديسمبر":
		return 12
	}
	return 0
}
