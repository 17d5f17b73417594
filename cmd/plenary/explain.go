package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"plenary/diag"
	"plenary/schema"
)

func (c *command) explain() *cobra.Command {
	return &cobra.Command{
		Use:     "explain [CODE]",
		Short:   "The rule catalogue: what a finding means",
		Long:    "Explain prints what the rule with this CODE looks at, why, and an example of it.\nWithout a CODE it lists all rules, by what they are about.",
		Example: "  plenary explain text-lost",
		Args:    takes("one CODE at most", 0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				listRules(c.out, schema.Families())
				return nil
			}
			code := strings.Trim(strings.ToLower(args[0]), "[] ") // as a finding has it
			rule := schema.Rule(code)
			if rule == nil {
				return fmt.Errorf("%w\nrun 'plenary explain' for the list", unknownRule("code", args[0]))
			}
			explainRule(c.out, rule)
			return nil
		},
	}
}

func codes() (codes []string) {
	for _, rule := range schema.Rules() {
		codes = append(codes, rule.Code)
	}
	return codes
}

// listRules writes one line for each rule, below the title of its family.
func listRules(w io.Writer, families []schema.Family) {
	longest := 0
	for _, code := range codes() {
		longest = max(longest, len(code))
	}
	for i, family := range families {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, family.Title)
		for _, rule := range family.Rules {
			fmt.Fprintf(w, "  %-*s  %-7s  %s\n", longest, rule.Code, rule.Severity, rule.Title)
		}
	}
}

// explainRule writes all that the catalogue holds of a rule.
func explainRule(w io.Writer, rule *diag.Rule) {
	bad, good := schema.Examples(rule)
	fmt.Fprintf(w, "%s (%s): %s\n", rule.Code, rule.Severity, rule.Title)
	for _, part := range []struct{ title, text string }{
		{"What", wrapped(rule.What)},
		{"Why", wrapped(rule.Why)},
		{"Example", indented(bad)},
		{"Instead", indented(good)},
		{"Authority", wrapped(rule.Authority)},
	} {
		if part.text != "" {
			fmt.Fprintf(w, "\n%s\n%s", part.title, part.text)
		}
	}
}

const (
	indent = "    "
	width  = 76 // of a line of explanation in a terminal
)

// wrapped breaks prose into lines, indented.
func wrapped(prose string) string {
	var b strings.Builder
	column := width
	for word := range strings.FieldsSeq(prose) {
		if n := utf8.RuneCountInString(word); column+1+n > width {
			b.WriteString("\n" + indent + word)
			column = len(indent) + n
		} else {
			b.WriteString(" " + word)
			column += 1 + n
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return strings.TrimPrefix(b.String(), "\n") + "\n"
}

// indented sets the lines of an example apart, as they are but for what cannot
// be shown.
func indented(example string) string {
	var b strings.Builder
	for line := range strings.Lines(example) {
		b.WriteString(indent + shown(strings.TrimRight(line, "\r\n")) + "\n")
	}
	return b.String()
}

// shown escapes the control characters of line and the bytes that are no
// characters.
func shown(line string) string {
	var b strings.Builder
	for at := 0; at < len(line); {
		c, size := utf8.DecodeRuneInString(line[at:])
		switch {
		case c == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, line[at])
		case unicode.IsControl(c) && c != '\t':
			b.WriteString(strings.Trim(strconv.QuoteRune(c), "'"))
		default:
			b.WriteRune(c)
		}
		at += size
	}
	return b.String()
}
