package diag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Screen shows text that comes in pieces as [Visible] shows it whole. The zero
// Screen is at the beginning of a line.
type Screen struct {
	line  line
	begun []byte // of a character that is not whole yet
}

// Show returns what is shown of a piece. Of a character that is not whole it
// returns nothing before the rest of it has come.
func (s *Screen) Show(piece []byte) string {
	text := append(s.begun, piece...)
	end := endOfWhole(text)
	s.begun = slices.Clone(text[end:])
	return s.line.show(string(text[:end]))
}

// endOfWhole returns where the last character that is whole ends.
func endOfWhole(text []byte) int {
	for back := 1; back < min(utf8.UTFMax, len(text)+1); back++ {
		if at := len(text) - back; utf8.RuneStart(text[at]) {
			if !utf8.FullRune(text[at:]) {
				return at
			}
			break
		}
	}
	return len(text)
}

// A line is what is known of a line that is being shown: enough to tell that its
// next character would make a command of it. Programs that run the jobs of a
// continuous integration look for commands in all that a job says. Characters
// without width do not count, since GitHub and Azure compare without them.
type line struct {
	last    [len("##teamcity")]byte // characters, as byteOf has them
	length  int                     // in characters
	indent  int                     // the blanks at its beginning
	command bool                    // it begins, blanks apart, with "::" and a name
}

// within is a line of which something has been shown.
func within() line { return line{length: 1} }

// anywhere are the beginnings of commands that count wherever they stand: of
// GitHub Actions (the older form) and Azure Pipelines, of Azure Pipelines,
// TeamCity and Octopus Deploy, and of Travis CI. (Those of GitLab have controls in them.)
var anywhere = []string{"##[", "##vso[", "##teamcity[", "##octopus[", "fold:start:", "fold:end:", "time:start:", "time:end:"}

// atBeginning are the beginnings of lines that Buildkite takes for headings.
var atBeginning = []string{"--- ", "+++ ", "~~~ ", "^^^ "}

// show returns text as it is shown where the line has come to: what steers, and
// the character that would make a command of a line, as U+FFFD.
func (l *line) show(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text { // which has U+FFFD for what is not UTF-8
		switch {
		case l.add(r):
			b.WriteRune(utf8.RuneError)
		case r == '\n':
			b.WriteByte('\n')
		default:
			b.WriteString(visible(r))
		}
	}
	return b.String()
}

// add adds a character to the line, or the end of it, and reports whether it
// makes a command of it. If so it must not be shown as it is.
func (l *line) add(r rune) (commands bool) {
	if r == '\n' {
		*l = line{}
		return false
	}
	b := byteOf(r)
	if b == none {
		return false
	}
	if commands = l.commands(b); commands {
		b = other
	}
	switch {
	case b != ' ' && l.length == l.indent+len("::") && l.ends("::"):
		l.command = true
	case b == ' ' && l.length == l.indent:
		l.indent++
	}
	copy(l.last[:], l.last[1:])
	l.last[len(l.last)-1] = b
	l.length++
	return commands
}

// commands reports whether the line would have a command with b. GitHub takes a
// line for one that begins with "::" and a name, blanks apart, and has "::" again:
// it is the second that must not be.
func (l *line) commands(b byte) bool {
	switch b {
	case ':':
		if l.command && l.length > l.indent+len("::x") && l.ends(":") {
			return true
		}
	case ' ':
		return l.length == len(atBeginning[0])-1 && slices.ContainsFunc(atBeginning, l.completed(b))
	case '[':
	default:
		return false
	}
	return slices.ContainsFunc(anywhere, l.completed(b))
}

// completed returns what reports whether b is the last character of a text whose
// others have just been added.
func (l *line) completed(b byte) func(text string) bool {
	return func(text string) bool {
		last := len(text) - 1
		return text[last] == b && l.ends(text[:last])
	}
}

func (l *line) ends(text string) bool { return string(l.last[len(l.last)-len(text):]) == text }

// What stands for the characters that are in no command, and for those that are
// passed over.
const (
	other = utf8.RuneSelf + iota
	none
)

// byteOf returns a character as far as commands have it: an ASCII character as it
// is, all blanks as one.
func byteOf(r rune) byte {
	switch {
	case isPlain(r):
		return byte(r)
	case unicode.IsSpace(r):
		return ' '
	case width(r) == 0:
		return none
	}
	return other
}
