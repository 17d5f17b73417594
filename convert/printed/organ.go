package printed

import "slices"

// An OrganCode is the end point of the IRI of the body that adopted the text.
type OrganCode string

// The organs, as the guidelines spell their IRIs.
const (
	GeneralAssembly    OrganCode = "un-ga"
	SecurityCouncil    OrganCode = "un-sc"
	EconomicAndSocial  OrganCode = "un-ecosoc"
	HumanRightsCouncil OrganCode = "un-ga-hrc"
	ExecutiveBoard     OrganCode = "un-ecosoc-eb" // of a fund or programme
)

// An Organ is a principal organ, or the Human Rights Council: a body that adopts
// resolutions under symbols of its own.
type Organ struct {
	Code        string // the end point of its IRIs: "un-ga"
	Actor       string // the actor in the IRIs that the United Nations publish: "unga"
	Resolutions string // what the symbols of its resolutions begin with: "A/RES/"
	Decisions   string // and those of its decisions: "A/DEC/"
	Masthead    string // the code of the organ that its mastheads name, which may be the one above it

	firstDecision int // the number from which it counts its decisions in a session; 0 where decisions have numbers of their own

	names [official]string // in the order of the languages
}

// organs are all that there are, the one above before the one below it.
var organs = [...]Organ{
	{"un-ga", "unga", "A/RES/", "A/DEC/", "un-ga", 401, [...]string{
		"الجمعية العامة", "大会", "General Assembly", "Assemblée générale", "Генеральная Ассамблея", "Asamblea General",
	}},
	{"un-sc", "unsc", "S/RES/", "S/DEC/", "un-sc", 0, [...]string{
		"مجلس الأمن", "安全理事会", "Security Council", "Conseil de sécurité", "Совет Безопасности", "Consejo de Seguridad",
	}},
	{"un-ecosoc", "unecosoc", "E/RES/", "E/DEC/", "un-ecosoc", 201, [...]string{
		"المجلس الاقتصادي والاجتماعي", "经济及社会理事会", "Economic and Social Council", "Conseil économique et social",
		"Экономический и Социальный Совет", "Consejo Económico y Social",
	}},
	{"un-ga-hrc", "unga-hrc", "A/HRC/RES/", "A/HRC/DEC/", "un-ga", 0, [...]string{
		"مجلس حقوق الإنسان", "人权理事会", "Human Rights Council", "Conseil des droits de l’homme",
		"Совет по правам человека", "Consejo de Derechos Humanos",
	}},
}

// Organs returns all organs. The caller may not change them.
func Organs() []Organ { return organs[:] }

// OrganOf returns the organ that a code or an actor of IRIs names. It is not ok
// for any other body.
func OrganOf(actor string) (o Organ, ok bool) {
	for _, o := range organs {
		if actor == o.Code || actor == o.Actor {
			return o, true
		}
	}
	return Organ{}, false
}

// Organ returns what is known of the organ with a code: nothing, of any other body.
func (c OrganCode) Organ() Organ {
	o, _ := OrganOf(string(c))
	return o
}

// Decides reports whether a number in a session of the organ, 404 of "77/404", is that
// of a decision.
func (o Organ) Decides(number int) bool { return o.firstDecision > 0 && number >= o.firstDecision }

// Name returns the name of the organ in a language that has this code, "" in one
// that is not official.
func (o Organ) Name(code string) string {
	k := slices.IndexFunc(languages[:official], func(l Language) bool { return l.Code == code })
	if k < 0 {
		return ""
	}
	return o.names[k]
}

// Names returns the names of the organ in the official languages. The caller may
// not change them.
func (o *Organ) Names() []string { return o.names[:] }
