//go:build man

package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// pageForm is a page in Markdown, with the definition lists of md2man.
const pageForm = `# {{upper .Page}} 1 "{{.Date}}" "Plenary {{.Version}}" "Plenary Manual"

# NAME

{{.Page}} - {{text .Short}}

# SYNOPSIS

**{{.CommandPath}}**{{text .Arguments}}

# DESCRIPTION

{{text (or .Long .Short)}}

# OPTIONS

{{range .Options}}
{{term .}}
{{item (usage .)}}
{{end}}
{{range .Sections}}
# {{.Title}}

{{range .Entries}}
**{{text .Term}}**
{{item .Text}}
{{end}}
{{end}}
{{with .Example}}
# EXAMPLES

{{code .}}
{{end}}
# SEE ALSO

{{range $i, $page := .Related}}{{if $i}}, {{end}}**{{$page}}**(1){{end}}
`

// A section is what a page says besides what its command says of itself.
type section struct {
	Title   string
	Entries []entry
}

// An entry is one paragraph of a section of the pages of some commands.
type entry struct {
	commands   string // their paths without "plenary", with commas between; "" is all
	Term, Text string
}

// sections returns the sections of the page of a command.
func sections(cmd *cobra.Command) (found []section) {
	if below := commands(cmd); len(below) > 0 {
		found = append(found, section{"COMMANDS", below})
	}
	name := strings.TrimPrefix(cmd.CommandPath(), "plenary ")
	for _, s := range []section{{"EXIT STATUS", statusEntries()}, {"ENVIRONMENT", environmentEntries()}, {"FILES", fileEntries()}} {
		s.Entries = slices.DeleteFunc(s.Entries, func(e entry) bool {
			return e.commands != "" && !slices.Contains(strings.Split(e.commands, ","), name)
		})
		if len(s.Entries) > 0 {
			found = append(found, s)
		}
	}
	return found
}

// commands returns what the commands below cmd are for.
func commands(cmd *cobra.Command) (entries []entry) {
	for _, sub := range documented(cmd) {
		entries = append(entries, entry{Term: sub.Name(), Text: sub.Short})
	}
	return entries
}

func statusEntries() []entry {
	return []entry{
		{"plenary,convert,normalise,read,validate,render", "0", "All went well; there may be warnings."},
		{"explain,schema,schema list,schema show,schema fetch,completion,version", "0", "All went well."},
		{"diff", "0", "The documents are equal; with --languages, their skeletons are."},
		{"align", "0", "All that could be paired is; there may be warnings."},
		{"plenary,convert,normalise,read,render", "1", "There is a finding of severity error."},
		{"validate", "1", "There is a finding at least as severe as --fail-on says."},
		{"align", "1", "A document is none that can be read."},
		{"diff", "1", "The documents differ."},
		{"", "2", "The command line is wrong, or a file cannot be read or written."},
	}
}

func environmentEntries() []entry {
	return []entry{
		{"plenary,convert,normalise,render", "SOURCE_DATE_EPOCH", "The seconds since 1970 whose day is that of the markup, unless --date names one. Without both it is the document's own."},
		{"convert,render", "JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, SLURM_ARRAY_TASK_ID", "The index of the share that --shard auto does, as Kubernetes, AWS Batch and Slurm set it for the jobs of an array."},
		{"convert,render", "TERM", "With the value dumb, progress is told in lines, as where there is no terminal."},
		{"plenary,convert,validate,render", "GOGC", "How much the memory may grow, in per cent of what is in use, before what is not is collected; 400 without it. Less needs more time."},
		{"plenary,convert,validate,render", "GOMEMLIMIT", "The memory, such as 200MiB, near which what is not in use is collected sooner; 300MiB without it."},
		{"plenary,convert,validate,render", "GOMAXPROCS", "The most processors that are used at a time."},
		{"plenary,validate,schema,schema list,schema show,schema fetch", "XDG_CACHE_HOME", "The folder of caches on Linux, else ~/.cache. It is ~/Library/Caches on macOS and %LocalAppData% on Windows."},
	}
}

func fileEntries() []entry {
	return []entry{
		{"convert,render", "DIR/manifest.jsonl", "What was made of each input, by which the next run knows what is still to be done."},
		{"convert,render", "DIR/report.json", "All documents and findings of the last run. Other reports lie beside it."},
		{"plenary,validate", configName, "The settings of a project for validate, in the working directory or above it."},
		{"plenary,validate,schema,schema list,schema show,schema fetch", "plenary/akomantoso-3.0/ in the folder of caches", "The official schema, which schema fetch puts there."},
	}
}
