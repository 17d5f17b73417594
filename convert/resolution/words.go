package resolution

import (
	"plenary/convert/printed"
	"plenary/diag"
)

// The facts of a resolution have the words that [printed] has for them: every reader
// and the language know them too.
type (
	Kind  = printed.Kind      // the name of the statement
	Organ = printed.OrganCode // the body that adopted the text
	Date  = printed.Date      // a calendar day
	Role  = printed.Role      // what a masthead line is about
	Level = printed.Level     // the element of a division
)

// The kinds of statement.
const (
	KindResolution    = printed.KindResolution
	KindDecision      = printed.KindDecision
	KindStatement     = printed.KindStatement
	KindDraft         = printed.KindDraft
	KindDecisionDraft = printed.KindDecisionDraft
)

// The organs.
const (
	GeneralAssembly    = printed.GeneralAssembly
	SecurityCouncil    = printed.SecurityCouncil
	EconomicAndSocial  = printed.EconomicAndSocial
	HumanRightsCouncil = printed.HumanRightsCouncil
	ExecutiveBoard     = printed.ExecutiveBoard
)

// The roles of masthead lines.
const (
	RolePublisher       = printed.RolePublisher
	RoleSymbol          = printed.RoleSymbol
	RoleIssuingBody     = printed.RoleIssuingBody
	RoleDistribution    = printed.RoleDistribution
	RoleIssuance        = printed.RoleIssuance
	RoleOriginal        = printed.RoleOriginal
	RoleSession         = printed.RoleSession
	RoleAgendaItem      = printed.RoleAgendaItem
	RoleAgendaItemName  = printed.RoleAgendaItemName
	RoleAdoption        = printed.RoleAdoption
	RoleProponent       = printed.RoleProponent
	RoleJobNumber       = printed.RoleJobNumber
	RoleUnclassified    = printed.RoleUnclassified
	RoleSubsidiaryBody  = printed.RoleSubsidiaryBody
	RoleSessionDates    = printed.RoleSessionDates
	RoleResolutionTitle = printed.RoleResolutionTitle
)

// A Num is a number as printed, with its punctuation: "1.", "(a)", "III". An
// empty Value means that none is printed.
type Num struct {
	Value string
	Span  diag.Span
}
