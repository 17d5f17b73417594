package runner_test

import (
	"testing"

	"plenary/internal/runner"
	_ "plenary/internal/update" // the flag -update
)

// Each runner sees its own commands, and no others.
func TestCommands(t *testing.T) {
	for log, want := range map[string]string{
		"\u3000 ::add-mask::gull\n":                     "GitHub Actions: ::add-mask::",
		"::error file=a,line=1::b":                      "GitHub Actions: ::error file=a,line=1::",
		"gull ##[error]lamp":                            "Azure Pipelines: ##[error]",
		"a ##vso[task.setvariable variable=a]b":         "Azure Pipelines: ##vso[task.setvariable variable=a]",
		"#\u00ad#vso[a]":                                "Azure Pipelines: ##vso[a]",
		"a\r##teamcity[buildStop comment='gull']":       "TeamCity: ##teamcity[",
		"##octopus[a b='c']":                            "Octopus Deploy: ##octopus[",
		"travis_fold:start:gull":                        "Travis CI: fold:start:gull",
		"section_start:12:gull[a=b]\r\x1b[0Klamp":       "GitLab: section_start:12:gull[a=b]\r\x1b[0K",
		"\x1b[31m--- gull":                              "Buildkite: --- ",
		"^^^  +++":                                      "Buildkite: ^^^  +++",
		"1:: a ::b\n## gull [lamp]\n# #[a]\n----\n::\n": "",
		"section_start:12:gull\n::gull\n a --- b\n":     "",
	} {
		found := runner.Commands(log)
		seen := want == ""
		for _, command := range found {
			seen = seen || command == want
		}
		if !seen || want == "" && len(found) > 0 {
			t.Errorf("%q: got %q, want %q", log, found, want)
		}
	}
}
