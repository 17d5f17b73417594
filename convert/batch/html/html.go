// Package html writes the report of a batch job that a person would rather read
// than logs: one page with the totals, the findings by rule, the documents in a
// table, and for each document its source text beside the structure that came
// out, with page furniture, repairs, notes and findings marked at their place.
//
// The page is whole in itself: it loads nothing, works from disk and by
// keyboard, and without scripts still tells totals, documents and findings. It
// is written in one pass: what documents hold is written as they come, as inert
// data that the page draws when a document is opened, and only sums, places of
// a few findings a rule, and the first rows are kept until the end.
//
// What a document says is never markup. The writers escape it, and the scripts
// put it in as text; a content security policy, by which the page may run its
// own script, style itself, and do nothing else, holds both to it.
package html

import (
	"plenary/convert/account"
	"plenary/convert/resolution"
	"plenary/diag"
)

// A Job is what there is to say of the whole.
type Job struct {
	Title   string // of the page: "texts → out"
	Version string // of Plenary
	// Budget is how many bytes of the page the texts and structures of its
	// documents may take, and the same again their findings; 0 means
	// [DefaultBudget]. Documents beyond it keep their row and their links.
	Budget int
}

// DefaultBudget is the budget of a page that still opens in a few seconds.
const DefaultBudget = 64 << 20

// A Document is what became of one input. All but its name may be missing: the
// page shows what there is.
type Document struct {
	Name     string    // of the input, as its findings call it; tells it from all others
	Findings diag.List // located
	Skipped  bool      // the input was passed over
	Outputs  []string  // paths of the files that were made, from the folder of the page, with slashes
	Pages    int       // of its PDF; 0 is unknown

	Text       []byte // the source as UTF-8, that the spans below are offsets into
	Plain      bool   // Text is what the source shows, which is no text itself: nobody counts its lines
	Numbers    []int  // of the pages of Text, which form feeds part; nil where they have none
	Resolution *resolution.Resolution
	Account    account.Account
	EIDs       resolution.EIDs // with which findings of the XML find their place in the structure
}
