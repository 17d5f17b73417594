//go:build !man

package main

import "github.com/spf13/cobra"

// manual returns no command: only the build that makes a release has it.
func (c *command) manual() []*cobra.Command { return nil }
