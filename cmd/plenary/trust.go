package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"plenary/internal/files"
	"plenary/validate"
)

// place returns a path that the file names as seen from the working directory. A
// file that was found may come with the documents, from whoever wrote them: what
// it names lies beside it or below, and no link leads elsewhere.
func (c *config) place(path string) (string, error) {
	switch {
	case path == officialSchema:
		return path, nil
	case c.found:
		if err := lies(filepath.Dir(c.path), path); err != nil {
			return "", fmt.Errorf("%s is not beside this file nor below it (%w), and nobody has named the file; to allow it, use --config %s", path, files.Cause(err), c.path)
		}
	case filepath.IsAbs(path):
		return path, nil
	}
	return filepath.Join(filepath.Dir(c.path), path), nil
}

// lies refuses a path that leads out of a folder. What is not there does not.
func lies(dir, path string) error {
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	if _, err = folder.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// weakens says what the file takes away from a validation without settings, as
// far as the command line has not said otherwise; "" is nothing. Whoever reads
// that all is well is to know what was not looked at.
func (c *config) weakens(flags *pflag.FlagSet) string {
	var about []string
	says := func(name, value string) bool { return value != "" && !flags.Changed(name) }
	for _, code := range slices.Sorted(maps.Keys(c.Rules)) {
		if !flags.Lookup("rule").Value.(*ruleSettings).gives(code) && isMilder(code, c.Rules[code]) {
			about = append(about, code+" is "+c.Rules[code])
		}
	}
	if says("layers", strings.Join(c.Layers, ",")) {
		for _, layer := range c.leftOut(flags.Changed("source")) {
			about = append(about, "the layer "+layer+" is left out")
		}
	}
	for _, setting := range []struct{ name, value, none string }{
		{"schema", c.Schema, ""}, {"severity", c.Severity, "note"}, {"baseline", c.Baseline, ""},
	} {
		if says(setting.name, setting.value) && setting.value != setting.none {
			about = append(about, setting.name+" is "+setting.value)
		}
	}
	if about == nil {
		return ""
	}
	return c.path + ": " + strings.Join(about, ", ")
}

// leftOut returns the layers that would run if the file did not say which. The
// profile stands in for a schema.
func (c *config) leftOut(hasSource bool) (layers []string) {
	asked := func(layer string) bool { return slices.Contains(c.Layers, layer) }
	for _, layer := range []struct {
		name string
		runs bool
	}{
		{"schema", asked("schema") || asked("profile")},
		{"rules", asked("rules")},
		{"conservation", asked("conservation") || !hasSource},
	} {
		if !layer.runs {
			layers = append(layers, layer.name)
		}
	}
	return layers
}

// isMilder reports whether a severity is milder than that of the rule in the
// catalogue.
func isMilder(code, severity string) bool {
	settings := validate.Settings{}
	if settings.Set(code, severity) != nil {
		return false
	}
	for rule, level := range settings {
		return level > rule.Severity
	}
	return false
}
