package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
	"github.com/spf13/pflag"

	"plenary/internal/files"
)

// configName is the name of the file that holds the settings of a project. It
// is looked for in the working directory and all folders above.
const configName = "plenary.toml"

const configLimit = 1 << 20 // bytes

// A config is what such a file can say: the flags of validate by their names,
// and the severities of rules. Paths in it are relative to its folder.
type config struct {
	Layers   []string          `toml:"layers"`
	Schema   string            `toml:"schema"`
	Severity string            `toml:"severity"`
	FailOn   string            `toml:"fail-on"`
	Max      int               `toml:"max"`
	Baseline string            `toml:"baseline"`
	Rules    map[string]string `toml:"rules"`

	path  string // of the file
	found bool   // and not named: it is perhaps somebody else's
	data  []byte
}

// readConfig reads the file at path, or without a path the nearest that there
// is. Where there is none it returns nil.
func readConfig(ctx context.Context, path string) (*config, error) {
	found := path == ""
	if found {
		if path = nearestConfig(); path == "" {
			return nil, nil
		}
	}
	data, err := files.Read(ctx, path, configLimit)
	if err != nil {
		return nil, fmt.Errorf("reading the settings: %w", err)
	}
	c := &config{path: path, found: found, data: data}
	if err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(c); err != nil {
		return nil, c.decodeError(err)
	}
	return c, nil
}

// nearestConfig returns the path of the nearest configName, seen from the
// working directory; "" when there is none.
func nearestConfig() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	for up := ""; ; up = filepath.Join("..", up) {
		if info, err := os.Stat(filepath.Join(dir, configName)); err == nil && !info.IsDir() {
			return filepath.Join(up, configName)
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "" // what may not be read is not ours
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// decodeError puts an error of the library into words that a user of the
// command line understands.
func (c *config) decodeError(err error) error {
	var unknownKeys *toml.StrictMissingError
	if errors.As(err, &unknownKeys) {
		key := unknownKeys.Errors[0].Key()
		return c.errorAt(key, unknown("key", key[0], configKeys()))
	}
	var wrong *toml.DecodeError
	if !errors.As(err, &wrong) {
		return fmt.Errorf("%s: %w", c.path, err)
	}
	message := strings.TrimPrefix(wrong.Error(), "toml: ")
	if key := wrong.Key(); strings.HasPrefix(message, "cannot ") && len(key) > 0 { // it goes on with types of Go
		message = fmt.Sprintf("%s has a value of the wrong kind", strings.Join(key, "."))
	}
	line, column := wrong.Position()
	return fmt.Errorf("%s:%d:%d: %s", c.path, line, column, message)
}

func configKeys() []string {
	return []string{"layers", "schema", "severity", "fail-on", "max", "baseline", "rules"}
}

// errorAt adds to an error the place of a key.
func (c *config) errorAt(key []string, err error) error {
	if at := keyPosition(c.data, key); at.Line > 0 {
		return fmt.Errorf("%s:%d:%d: %w", c.path, at.Line, at.Column, err)
	}
	return fmt.Errorf("%s: %w", c.path, err)
}

// keyPosition returns the place in a document of a key, or of the innermost
// table that holds it; the zero position when there is none.
func keyPosition(data []byte, key []string) (at unstable.Position) {
	var parser unstable.Parser
	parser.Reset(data)
	var table []string
	longest := 0
	for parser.NextExpression() {
		node := parser.Expression()
		var path []string
		var last *unstable.Node
		for keys := node.Key(); keys.Next(); {
			last = keys.Node()
			path = append(path, string(last.Data))
		}
		if node.Kind == unstable.KeyValue {
			path = slices.Concat(table, path)
		} else {
			table = path
		}
		if n := len(path); n > longest && n <= len(key) && slices.Equal(path, key[:n]) {
			longest, at = n, parser.Shape(last.Raw).Start
		}
	}
	return at
}

// apply gives the flags that the command line has not set what the file says.
// The command line's own rules come after those of the file.
func (c *config) apply(flags *pflag.FlagSet) error {
	for _, setting := range []struct {
		name, value string
		as          func(string) (string, error) // what the flag is given
	}{
		{"layers", strings.Join(c.Layers, ","), asIs},
		{"schema", c.Schema, c.place},
		{"severity", c.Severity, asIs},
		{"fail-on", c.FailOn, asIs},
		{"max", nonzero(c.Max), asIs},
		{"baseline", c.Baseline, c.place},
	} {
		flag := flags.Lookup(setting.name)
		if setting.value == "" || flag.Changed {
			continue
		}
		value, err := setting.as(setting.value)
		if err == nil {
			err = flag.Value.Set(value)
		}
		if err != nil {
			return c.errorAt([]string{setting.name}, err)
		}
	}
	return c.applyRules(flags.Lookup("rule").Value.(*ruleSettings))
}

func asIs(value string) (string, error) { return value, nil }

func (c *config) applyRules(rules *ruleSettings) error {
	var before ruleSettings
	for _, code := range slices.Sorted(maps.Keys(c.Rules)) {
		if err := before.Set(code + "=" + c.Rules[code]); err != nil {
			return c.errorAt([]string{"rules", code}, err)
		}
	}
	*rules = slices.Concat(before, *rules)
	return nil
}

// nonzero returns a number in words of the command line, "" for none.
func nonzero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
