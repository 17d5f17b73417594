package language

// A DocumentWord is the words that open the title of a document that is no
// resolution, and what such a document is called in a message: "a report".
type DocumentWord struct {
	Words, Name string
	Item        bool // the name of an item of the agenda may open so, too
}
