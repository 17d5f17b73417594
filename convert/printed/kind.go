package printed

// A Kind is the name of the statement: the value of its name attribute.
type Kind string

// The kinds of statement. (AKN4UN guidelines, Part 1, table "Mapping".) A document
// of another kind has its own name for it.
const (
	KindResolution Kind = "resolution"
	KindDecision   Kind = "decision"
	KindStatement  Kind = "statement" // of the President of the Security Council
	KindDraft      Kind = "resolutionDraft"

	KindDecisionDraft Kind = "decisionDraft"
)

// IsDraft reports whether nobody has adopted the text yet.
func (k Kind) IsDraft() bool { return k == KindDraft || k == KindDecisionDraft }

// A Date is a calendar day in the form of xsd:date without zone, "2017-11-17";
// "" is an unknown day.
type Date string
