package printed

// A Role says what a masthead line is about.
type Role string

// The roles of masthead lines, in the order of print. (AKN4UN guidelines, Part
// 2, "coverPage"; Editorial Manual, "Masthead".)
const (
	RolePublisher       Role = "publisher"        // United Nations
	RoleSymbol          Role = "symbol"           // A/RES/72/7
	RoleIssuingBody     Role = "issuingBody"      // General Assembly
	RoleDistribution    Role = "distribution"     // Distr.: General
	RoleIssuance        Role = "dateOfIssuance"   // 20 April 2021
	RoleOriginal        Role = "originalLanguage" // Original: English
	RoleSession         Role = "session"          // Seventy-fifth session
	RoleAgendaItem      Role = "agendaItem"       // Agenda item 64
	RoleAgendaItemName  Role = "agendaItemName"   // Peacebuilding and sustaining peace
	RoleAdoption        Role = "adoption"         // Resolution adopted by the General Assembly on ...
	RoleProponent       Role = "proponent"        // [without reference to a Main Committee (A/75/L.72)]
	RoleJobNumber       Role = "jobNumber"        // 21-05140 (E)
	RoleUnclassified    Role = "unclassified"     // kept, but of unknown meaning
	RoleSubsidiaryBody  Role = "subsidiaryBody"   // Human Rights Council
	RoleSessionDates    Role = "sessionDates"     // 11 September-13 October 2023
	RoleResolutionTitle Role = "resolutionTitle"  // Resolution 2773 (2025)
)
