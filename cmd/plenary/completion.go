package main

import (
	"io"

	"github.com/spf13/cobra"
)

func (c *command) completion() *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "The script by which a shell completes command lines",
		Long: `Completion prints a script. With it the shell completes the commands, flags and
values of plenary: formats, layers, the codes of rules, and the files that a
command takes. Put it where the shell looks for such scripts, or load it when
the shell starts. Bash needs its package bash-completion for that.`,
		Example: `  plenary completion bash > ~/.local/share/bash-completion/completions/plenary
  plenary completion zsh > ~/.zfunc/_plenary    # with fpath+=~/.zfunc before compinit
  plenary completion fish > ~/.config/fish/completions/plenary.fish
  plenary completion powershell | Out-String | Invoke-Expression`,
		Args: takes("one shell: bash, zsh, fish or powershell", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, s := range scripts() {
				if s.shell == args[0] {
					return s.write(cmd.Root(), c.out)
				}
			}
			return unknown("shell", args[0], shells())
		},
	}
}

// A script is what a shell completes command lines by.
type script struct {
	shell string
	write func(root *cobra.Command, w io.Writer) error
}

func scripts() []script {
	return []script{
		{"bash", func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
		{"zsh", (*cobra.Command).GenZshCompletion},
		{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
		{"powershell", (*cobra.Command).GenPowerShellCompletionWithDesc},
	}
}

func shells() (names []string) {
	for _, s := range scripts() {
		names = append(names, s.shell)
	}
	return names
}
