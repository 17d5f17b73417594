package printed

// A Level is the element of a division, by the form of its number.
type Level string

// The levels of division. (AKN4UN guidelines, Part 1, table of hierarchical
// elements.)
const (
	LevelPart     Level = "part"     // PART I
	LevelSection  Level = "section"  // I
	LevelTitle    Level = "title"    // A.
	LevelChapter  Level = "chapter"  // 1. with a heading
	LevelDivision Level = "division" // a heading without number
	LevelArticle  Level = "article"  // Article 1, in annexed texts
)
