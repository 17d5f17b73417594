package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"plenary/diag"
	"plenary/schema"
)

func (c *command) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "The versions of the program and of its schemas",
		Args:  takes("no argument", 0, 0),
		RunE:  func(*cobra.Command, []string) error { return c.tellVersion() },
	}
}

// tellVersion writes the versions of all that outputs depend on.
func (c *command) tellVersion() error {
	fmt.Fprintf(c.out, "plenary %s (%s, %s/%s)\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	fmt.Fprintf(c.out, "schema  Akoma Ntoso 3.0, %s version %s\n", schema.ProfileName, profileVersion(string(schema.Profile())))
	fmt.Fprintf(c.out, "json    %s\n", schema.JSONFormat)
	return nil
}

// release is the version of a release, which its build sets (-ldflags -X).
var release string

// rulesPage is the address of docs/rules.md where whoever builds has put it (-ldflags
// -X), for reports that link to it.
var rulesPage string

// thisProgram returns what reports say of the program.
func thisProgram() diag.Tool { return diag.Tool{Version: programVersion(), Rules: rulesPage} }

// programVersion returns the version of the binary: of the release, or what the
// Go tool stamped on it, the version of the module or the commit it was built
// from.
func programVersion() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// profileVersion returns the version that an XML Schema gives itself in its
// root element.
func profileVersion(xsd string) string {
	_, root, _ := strings.Cut(xsd, "<xs:schema")
	_, value, _ := strings.Cut(root, ` version="`)
	version, _, _ := strings.Cut(value, `"`)
	return version
}
