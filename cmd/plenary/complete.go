package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/convert/batch"
	"plenary/diag"
	"plenary/schema"
	"plenary/validate"
)

// isCompletion reports whether args are the question of a shell.
func isCompletion(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}

// complete tells cobra what the arguments and the flags of cmd and of those
// below it can be. Only a shell's question needs it.
func complete(cmd *cobra.Command) {
	cmd.ValidArgsFunction = argument(cmd.CommandPath())
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		_ = cmd.RegisterFlagCompletionFunc(f.Name, value(f)) // fails for flags that do not exist
	})
	for _, sub := range cmd.Commands() {
		complete(sub)
	}
}

// argument returns what completes the arguments of the command with that path.
func argument(path string) cobra.CompletionFunc {
	switch path {
	case "plenary convert", "plenary normalise", "plenary read":
		return filesNamed(sourceExtensions()...)
	case "plenary validate":
		return filesNamed("xml", "json")
	case "plenary render", "plenary diff", "plenary align":
		return filesNamed("xml")
	case "plenary explain":
		return first(ruleChoices()...)
	case "plenary schema show":
		return first(schemaChoices()...)
	case "plenary completion":
		return first(shells()...)
	}
	return cobra.NoFileCompletions
}

// value returns what completes the value of a flag: one of the choices that its
// type has, or else a file or folder.
func value(f *pflag.Flag) cobra.CompletionFunc {
	switch f.Value.(type) {
	case *formats:
		return list(names(convert.Formats())...)
	case *kinds:
		return list(kindNames()...)
	case *validate.Layer:
		return list(layerNames()...)
	case *reportForms:
		return list(append(reportNames(), "none")...)
	case *form:
		return oneOf(formNames()...)
	case *route:
		return oneOf(routeNames()...)
	case *tongue:
		return oneOf(convert.Languages()...)
	case *structure:
		return oneOf(structureNames()...)
	case *diffForm:
		return oneOf("text", "json")
	case *pairForm:
		return oneOf(pairForms()...)
	case *level:
		return oneOf(diag.Error.String(), diag.Warning.String(), diag.Note.String())
	case *paper:
		return oneOf(papers()...)
	case *standard:
		return oneOf(standards()...)
	case *ruleSettings:
		return ruleSettingChoices
	}
	return place(f)
}

// place returns what completes the value of a flag that names a file or folder.
func place(f *pflag.Flag) cobra.CompletionFunc {
	switch f.Name {
	case "emblem":
		return filesNamed("png", "jpg", "jpeg")
	case "config":
		return filesNamed("toml")
	case "schema":
		return cobra.FixedCompletions([]cobra.Completion{officialSchema}, cobra.ShellCompDirectiveDefault)
	}
	switch what, _ := pflag.UnquoteUsage(f); what {
	case "DIR":
		return cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs)
	case "FILE", "FOLDER", "SOURCE":
		return cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault)
	}
	return cobra.NoFileCompletions
}

// sourceExtensions returns the extensions of sources, without their dots.
func sourceExtensions() (extensions []string) {
	for _, extension := range batch.Forms() {
		extensions = append(extensions, strings.TrimPrefix(extension, "."))
	}
	return extensions
}

// filesNamed completes to files with one of the extensions, and to folders.
func filesNamed(extensions ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(extensions, cobra.ShellCompDirectiveFilterFileExt)
}

// oneOf completes to one of the choices, in their order.
func oneOf(choices ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveKeepOrder)
}

// first completes the first argument to one of the choices, and no other.
func first(choices ...string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return choices, cobra.ShellCompDirectiveNoFileComp
	}
}

// list completes the last name of a list with commas between to each choice
// that the list has not.
func list(choices ...string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, word string) (lists []cobra.Completion, _ cobra.ShellCompDirective) {
		had := word[:strings.LastIndex(word, ",")+1]
		for _, choice := range choices {
			if !slices.Contains(strings.Split(had, ","), choice) {
				lists = append(lists, had+choice)
			}
		}
		return lists, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}

// ruleSettingChoices completes CODE=SEVERITY up to the sign; bash, for which a
// word begins after it, could not be told of the whole. What can follow is said.
func ruleSettingChoices(_ *cobra.Command, _ []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if strings.Contains(word, "=") {
		return cobra.AppendActiveHelp(nil, "the severity is error, warning, note or off"), cobra.ShellCompDirectiveNoFileComp
	}
	return settableRules(), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// settableRules returns the codes that --rule takes: all but those of errors.
func settableRules() (choices []string) {
	for _, rule := range schema.Rules() {
		if rule.Severity != diag.Error {
			choices = append(choices, cobra.CompletionWithDesc(rule.Code+"=", rule.Title))
		}
	}
	return choices
}

func ruleChoices() (choices []string) {
	for _, rule := range schema.Rules() {
		choices = append(choices, cobra.CompletionWithDesc(rule.Code, rule.Title))
	}
	return choices
}

func schemaChoices() []string {
	choices := []string{cobra.CompletionWithDesc(officialSchema, "XML: Akoma Ntoso 3.0")}
	for _, s := range schemas() {
		choices = append(choices, cobra.CompletionWithDesc(s.name, s.about))
	}
	return choices
}

func layerNames() []string {
	all := validate.SchemaLayer | validate.ProfileLayer | validate.RulesLayer | validate.ConservationLayer
	return strings.Split(all.String(), ",")
}
