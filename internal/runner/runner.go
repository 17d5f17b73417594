// Package runner is what programs that run the jobs of a continuous integration
// take for commands in a log, for tests: what Plenary says of the files of others
// must hold none. It is written from what the programs do, and knows nothing of
// how Plenary prevents it.
package runner

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A reader finds the commands in one line of a log.
type reader func(line string) []string

// readers are the runners by name.
var readers = sync.OnceValue(func() map[string]reader {
	return map[string]reader{
		"GitHub Actions":  github,
		"Gitea Actions":   matcher(`^::[^ ]+?(?: .+?)?::|^##\[[^ ]+?(?: .+?)?\]`),
		"Azure Pipelines": matcher(`##vso\[[^\]]*\]|##\[[^\]]*\]`),
		"TeamCity":        matcher(`##teamcity\[`),
		"Octopus Deploy":  matcher(`##octopus\[`),
		"Travis CI":       matcher(`(?:fold|time):(?:start|end):[\w.-]+`),
		"GitLab":          matcher(`section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?\r\x1b\[0K`),
		"Buildkite":       buildkite,
	}
})

// Commands returns what the runners take for commands in a log, each with the
// name of the runner before it, in order. A line ends for one or the other
// runner, or in the page that shows its log, at any character that ends lines.
// Characters without width are no part of a text where a runner compares by the
// rules of a language, as those of GitHub and Azure do.
func Commands(log string) (found []string) {
	lines := strings.FieldsFunc(log, func(r rune) bool { return strings.ContainsRune("\n\v\f\u0085\u2028\u2029", r) })
	for _, line := range lines {
		pieces := append(strings.Split(line, "\r"), line)
		for _, piece := range append(pieces, strings.Map(wide, line)) {
			for name, read := range readers() {
				for _, command := range read(piece) {
					found = append(found, name+": "+command)
				}
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// wide leaves out the characters that have no width.
func wide(r rune) rune {
	if unicode.In(r, unicode.Cf, unicode.Cc) {
		return -1
	}
	return r
}

func matcher(pattern string) reader {
	expression := regexp.MustCompile(pattern)
	return func(line string) []string { return expression.FindAllString(line, -1) }
}

var (
	githubCommand = compiled(`^::([\w-]+)(?: .*?)?::`)
	githubOlder   = compiled(`##\[([\w-]+)(?: [^\]]*)?\]`)
)

func compiled(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// githubNames are the commands that the runner of GitHub knows.
// (github.com/actions/runner, src/Runner.Worker/ActionCommandManager.cs.)
var githubNames = []string{
	"add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "internal-set-repo-path",
	"notice", "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning",
}

// github reads a line as the runner of GitHub does: the newer form at the
// beginning, blanks apart, or else the older one anywhere.
func github(line string) []string {
	for _, match := range [][]string{
		githubCommand().FindStringSubmatch(strings.TrimLeftFunc(line, unicode.IsSpace)),
		githubOlder().FindStringSubmatch(line),
	} {
		if match != nil && slices.Contains(githubNames, strings.ToLower(match[1])) {
			return match[:1]
		}
	}
	return nil
}

var (
	colour          = compiled(`\x1b\[[\d;]*[mK]`)
	buildkiteHeader = compiled(`^(?:---|\+\+\+|~~~)[\s\p{Z}]|^\^\^\^[\s\p{Z}]+\+\+\+\s*$`)
)

// buildkite reads a line as the agent of Buildkite does, which passes over
// colours.
func buildkite(line string) []string {
	return buildkiteHeader().FindAllString(colour().ReplaceAllString(line, ""), -1)
}

// Hostile returns texts and names that runners would take for commands, or for
// the beginning of one that goes on in the next text, if they were printed as
// they are.
func Hostile() []string {
	return []string{
		"::add-mask::lamp.xml",
		"\t \u3000::set-output name=gull::lamp",
		"gull\n::stop-commands::lamp\n",
		"gull\r::warning::lamp",
		"gull\u2028::error::lamp\u0085::error::lamp",
		"\u00ad:\u200d:\ufeffgroup::lamp",
		"::", "add-mask::lamp", ":", ":group::lamp",
		"##[error]lamp", "gull ##[add-mask]lamp", "###[group]lamp", "#\u00ad#\u2060[error]lamp", "#", "#[error]lamp", "##",
		"gull ##vso[task.setvariable variable=lamp]gull",
		"##teamcity[buildStop comment='lamp']", "##octopus[stdout-warning]", "##teamcity", "[buildStop]",
		"travis_fold:start:lamp", "travis_time:end:lamp:start=1", "fold:start", ":lamp",
		"section_start:1560896352:lamp\r\x1b[0Kgull", "section_end:1560896352:lamp[collapsed=true]\r\x1b[0K",
		"--- lamp.xml", "+++ lamp", "~~~\tlamp", "---\u00a0lamp", "\x1b[31m--- lamp", "^^^ +++", "^^^   +++", "---", " ",
	}
}
