package label

// An Evidence is something that speaks for or against a label of a line. Each has a weight, which was learned
// (see weights.go).
type Evidence uint8

const (
	// A line opens a block. What speaks against it speaks for a line that goes on with the one above.
	opens Evidence = iota // always

	// How the line above ends.
	afterSemicolon
	afterStop
	afterColon
	afterPreambleComma // in a preamble, whose paragraphs end so
	afterComma         // elsewhere
	afterConnective    // in a word that no paragraph ends with
	afterHyphen
	smallAfterEnd // as a point does, with much room behind it, and the line opens small: what wraps a list up

	// How the line opens.
	opensSmall
	opensFigure // which is no label
	opensQuote
	opensParticiple      // in a preamble, whose paragraphs may open with one
	opensHeadingNumber   // that of a heading, alone
	opensNumberedHeading // and its title
	closesText           // as a line of the conclusions
	headsNext            // as a heading does that stands above the opening of a block

	// Its label.
	labelNext            // comes next in its list, or first
	labelSkips           // comes later in its list
	labelBack            // the list has it behind it
	labelBullet          // is a bullet
	labelDash            // is a dash
	labelAfterClause     // stands below the end of a clause
	labelAfterOpen       // stands below a line that ends in the middle of one
	labelAfterConnective // stands below a line that ends in a word that no paragraph ends with

	// The room that was left at the end of the line above for the first word of this one. It says less below what may be a heading;
	// elsewhere it matters whether a clause ends there.
	endedFull
	endedLittle
	endedSome
	endedHalf
	endedMuch
	headingFull
	headingLittle
	headingSome
	headingHalf
	headingMuch
	openFull
	openLittle
	openSome
	openHalf
	openMuch
	firstLineRoom // little, on the first line of a block, which is indented
	brokenAtMark  // some, behind the mark of a note, and this line fills it
	brokenShort   // some, behind the mark of a note, and this line does not fill it

	// The line itself.
	ownFull  // it is full, as no indented line is
	ownShort // it is not, though the line below goes on with it

	// How lines are set in this text that surely open blocks, and how those that surely go on (setting.go).
	setGap
	setIndent
	setFlush // against it: the line is not indented as they are
	setTrail

	// A gap that is wider than any inside a block.
	widerGap        // by a line
	widestGap       // by more
	gapAfterHeading // below what may be a heading
	belowRule       // the rule of notes stands there, and the line is none of a note
	pageBetween     // a page ends there, or notes stand there

	// What the block above is.
	afterClosing        // a line of the conclusions
	bracketAfterClosing // and the line opens with a bracket, as the record of a vote does
	opensAgain          // it opens with the same words
	sameOpening         // it opens with the same bullet, or the letter before this one of the notes of a table
	votes               // the record of a vote, at a colon

	// A line goes on with the block above.
	fits     // over notes and the end of a page: the block is open, and the line goes on small
	loneMark // a number alone, that of a note to come

	// A line is none of the notes above it.
	leavesAtPage      // a page ends between
	leavesToProvision // the line opens as a provision does, or stands apart as a line of the conclusions
	leavesAtGap       // a wider gap stands there than between two lines
	leavesClose       // a narrower one
	leavesBare        // neither

	// A line opens a note.
	opensNote     // always
	noteUnderRule // below the rule of notes
	noteInRun     // below another note
	noteAfterStop // which ends in a stop
	noteAtGap
	noteAtPageTop
	noteSkips      // so many numbers are left out
	noteFirstSkips // it is the first, and not number 1
	noteMarkCertain
	noteMarkLikely
	noteMarkWeak
	noteMarkNone     // the text above has no mark of it
	noteAlone        // the number stands alone on its line
	noteAloneOpen    // and what follows opens with no capital
	noteCapital      // its text opens with one
	noteSymbol       // its text opens with the symbol of a document
	noteBelowClosing // a line of the conclusions stands above
	noteWhole        // each line of this text is a paragraph
	noteIndent

	// A line goes on with a note.
	noteGoesOn // always
	noteOverPage
	noteOverGap
	noteClose
	noteEndedFull // the room on the line above, where that ends in a stop
	noteEndedLittle
	noteEndedSome
	noteEndedHalf
	noteEndedMuch
	noteOpenFull // and where it does not
	noteOpenLittle
	noteOpenSome
	noteOpenHalf
	noteOpenMuch
	noteOpen   // no note ends as the line above does
	noteSmall  // the line opens small
	noteBreaks // the line opens as a provision does, or closes the text
	noteNumber // above stands the number of the note alone
	noteMarked // the line may open the note that comes next

	Evidences // how many there are
)

// evidenceNames are the names that the table of weights has for them.
var evidenceNames = [Evidences]string{
	opens: "opens", afterSemicolon: "after-semicolon", afterStop: "after-stop", afterColon: "after-colon",
	afterPreambleComma: "after-preamble-comma", afterComma: "after-comma", afterConnective: "after-connective", afterHyphen: "after-hyphen",
	opensSmall: "opens-small", opensFigure: "opens-figure", opensQuote: "opens-quote",
	opensParticiple: "opens-participle", opensHeadingNumber: "opens-heading-number", opensNumberedHeading: "opens-numbered-heading", closesText: "closes-text",
	labelNext: "label-next", labelSkips: "label-skips", labelBack: "label-back", labelBullet: "label-bullet", labelDash: "label-dash",
	labelAfterClause: "label-after-clause", labelAfterOpen: "label-after-open",
	endedFull: "ended-full", endedLittle: "ended-little", endedSome: "ended-some", endedHalf: "ended-half", endedMuch: "ended-much",
	headingFull: "heading-full", headingLittle: "heading-little", headingSome: "heading-some", headingHalf: "heading-half", headingMuch: "heading-much",
	openFull: "open-full", openLittle: "open-little", openSome: "open-some", openHalf: "open-half", openMuch: "open-much",
	brokenAtMark: "broken-at-mark", brokenShort: "broken-short", afterClosing: "after-closing", leavesClose: "leaves-close", noteClose: "note-close",
	noteEndedFull: "note-ended-full", noteEndedLittle: "note-ended-little", noteEndedSome: "note-ended-some", noteEndedHalf: "note-ended-half", noteEndedMuch: "note-ended-much",
	noteOpenFull: "note-open-full", noteOpenLittle: "note-open-little", noteOpenSome: "note-open-some", noteOpenHalf: "note-open-half", noteOpenMuch: "note-open-much",
	firstLineRoom: "first-line-room",
	setGap:        "set-gap", setIndent: "set-indent", setTrail: "set-trail", setFlush: "set-flush",
	pageBetween: "page-between", ownFull: "own-full", ownShort: "own-short", belowRule: "below-rule", widerGap: "wider-gap", widestGap: "widest-gap", gapAfterHeading: "gap-after-heading", labelAfterConnective: "label-after-connective",
	headsNext: "heads-next", bracketAfterClosing: "bracket-after-closing",
	smallAfterEnd: "small-after-end", opensAgain: "opens-again", sameOpening: "same-opening",
	votes: "votes",
	fits:  "fits", loneMark: "lone-mark",
	leavesAtPage: "leaves-at-page", leavesToProvision: "leaves-to-provision", leavesAtGap: "leaves-at-gap", leavesBare: "leaves-bare",
	opensNote: "opens-note", noteUnderRule: "note-under-rule", noteInRun: "note-in-run", noteAfterStop: "note-after-stop", noteAtGap: "note-at-gap",
	noteAtPageTop: "note-at-page-top", noteSkips: "note-skips", noteFirstSkips: "note-first-skips", noteMarkCertain: "note-mark-certain", noteMarkLikely: "note-mark-likely",
	noteMarkWeak: "note-mark-weak", noteMarkNone: "note-mark-none", noteAlone: "note-alone", noteCapital: "note-capital", noteAloneOpen: "note-alone-open", noteSymbol: "note-symbol",
	noteGoesOn: "note-goes-on", noteOverPage: "note-over-page", noteOverGap: "note-over-gap",
	noteOpen: "note-open", noteSmall: "note-small", noteBreaks: "note-breaks", noteNumber: "note-number",
	noteBelowClosing: "note-below-closing", noteWhole: "note-whole", noteIndent: "note-indent", noteMarked: "note-marked",
}

func (e Evidence) String() string { return evidenceNames[e] }
