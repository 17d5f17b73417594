package pdf

import (
	"strings"

	"plenary/convert/resolution"
)

// voteHeads are the words over the lists of States in the record of a vote.
var voteHeads = []string{
	"In favour:", "Against:", "Abstaining:", "Abstentions:",
	"Votes pour:", "Votes contre:", "Ont voté pour:", "Ont voté contre:", "Se sont abstenus:",
	"Votos a favor:", "Votos en contra:", "Abstenciones:",
	"Голосовали за:", "Голосовали против:", "Воздержались:",
	"المؤيدون:", "المعارضون:", "الممتنعون:", "الممتنعون عن التصويت:",
	"赞成：", "反对：", "弃权：",
}

// closingBlocks composes what stands below the meeting and the date. The record
// of a vote, as resolutions of the Human Rights Council have it, is divided
// where its heads stand, whatever its paragraphs are.
func (c *composer) closingBlocks(list []resolution.Block) {
	inVote := false
	for _, b := range list {
		p, ok := b.(*resolution.P)
		if !ok || p == nil {
			c.blocks([]resolution.Block{b}, opening{}, bodyShape)
			continue
		}
		parts := voteParts(c.spans(p.Content, bodyLook))
		if !inVote && len(parts) == 1 {
			c.put(item{shape: bodyShape, text: parts[0].text})
			continue
		}
		for _, part := range parts {
			c.put(item{shape: part.shape(inVote), text: part.text})
			inVote = inVote || part.head
		}
	}
}

// A votePart is a head of the record of a vote, or the text before the next.
type votePart struct {
	head bool
	text []span
}

func (p votePart) shape(inVote bool) shape {
	switch {
	case p.head:
		return voteHeadShape
	case inVote:
		return votersShape
	}
	return voteShape
}

// voteParts divides a text at the heads of a vote. The line breaks next to them
// go.
func voteParts(text []span) (parts []votePart) {
	var open []span
	flush := func() {
		if open = trimmed(open); len(open) > 0 {
			parts = append(parts, votePart{text: open})
		}
		open = nil
	}
	for _, s := range text {
		for {
			at, head := nextHead(s.text)
			if at < 0 {
				break
			}
			before, found := s, s
			before.text, before.end = s.text[:at], false
			found.text, found.end = head, false
			found.look = found.look.italics()
			open = append(open, before)
			flush()
			parts = append(parts, votePart{true, []span{found}})
			s.text = s.text[at+len(head):]
		}
		open = append(open, s)
	}
	flush()
	return parts
}

// nextHead returns the place of the first head in a text, and the head.
func nextHead(text string) (at int, head string) {
	at = -1
	for _, h := range voteHeads {
		if i := strings.Index(text, h); i >= 0 && (at < 0 || i < at) {
			at, head = i, h
		}
	}
	return at, head
}

// trimmed returns spans without empty ones, and without a line break at their
// end.
func trimmed(spans []span) (kept []span) {
	for _, s := range spans {
		if strings.TrimSpace(s.text) != "" || len(kept) > 0 && s.text != "" {
			kept = append(kept, s)
		}
	}
	if n := len(kept); n > 0 {
		kept[n-1].end = false
	}
	return kept
}
