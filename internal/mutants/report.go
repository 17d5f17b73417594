package main

import (
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A reason is a line of the table of the constants that may wait.
type reason struct {
	file, function, name string // name of the file without its folder; "-" for no function
	why                  string
	used                 bool
}

// readReasons reads the table. A module may have none.
func readReasons(root, name string) (reasons []*reason, err error) {
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 4 {
			return nil, fmt.Errorf("%s: %q is not a file, a function, a constant and a reason", name, line)
		}
		reasons = append(reasons, &reason{file: fields[0], function: fields[1], name: fields[2], why: fields[3]})
	}
	return reasons, nil
}

// except gives constants the reasons why they may wait. A reason of which there
// is no constant is an error where its file is among those that were read.
func (m *module) except(reasons []*reason) error {
	files := map[string]bool{}
	for _, c := range m.constants {
		files[path.Base(c.file.path)] = true
		for _, r := range reasons {
			if r.file == path.Base(c.file.path) && r.name == c.name && (r.function == c.function || r.function == "-" && c.function == "") {
				c.reason, r.used = r.why, true
			}
		}
	}
	for _, r := range reasons {
		if !r.used && files[r.file] {
			return fmt.Errorf("no constant %s of %s in %s may wait: there is none", r.name, r.function, r.file)
		}
	}
	return nil
}

// A count is how many mutants have which fate.
type count struct{ constants, killed, byTime, survive, notBuilt int }

func (n *count) add(c *constant) {
	n.constants++
	for _, mutant := range c.mutants {
		switch mutant.fate {
		case killed:
			n.killed++
		case killedByTime:
			n.byTime++
		case notBuilt:
			n.notBuilt++
		case survives:
			n.survive++
		}
	}
}

// tell writes the report, and reports whether enough mutants are killed.
func (m *module) tell(out io.Writer, whole bool) bool {
	var all, waiting count
	for _, p := range m.packages {
		var own, wait count
		for _, c := range m.constants {
			switch {
			case c.pack != p:
			case c.reason != "":
				wait.add(c)
				waiting.add(c)
			default:
				own.add(c)
				all.add(c)
			}
		}
		fmt.Fprintf(out, "%-28s %s%s\n", p.folder, own, wait.waits())
	}
	for _, c := range m.constants {
		for _, mutant := range c.mutants {
			switch {
			case mutant.fate == notBuilt:
				fmt.Fprintf(out, "not tried: %s, %s -> %s does not build\n", c, c.literal.Value, mutant.value)
			case mutant.fate == survives && c.reason != "":
				fmt.Fprintf(out, "waits:     %s, %s -> %s (%s)\n", c, c.literal.Value, mutant.value, c.reason)
			case mutant.fate == survives:
				fmt.Fprintf(out, "survives:  %s, %s -> %s\n", c, c.literal.Value, mutant.value)
			}
		}
	}
	dead, tried := all.killed+all.byTime, all.killed+all.byTime+all.survive
	fmt.Fprintf(out, "%-28s %s%s\n", "all", all, waiting.waits())
	fmt.Fprintf(out, "%.1f %% of %d mutants are killed, %d %% are wanted\n", 100*float64(dead)/float64(max(tried, 1)), tried, wanted)
	return 100*dead >= wanted*tried
}

func (n count) String() string {
	return fmt.Sprintf("%4d constants: %4d mutants killed, %3d by time, %4d survive, %2d not tried", n.constants, n.killed, n.byTime, n.survive, n.notBuilt)
}

// waits tells of constants that may wait, if there are any.
func (n count) waits() string {
	if n.constants == 0 {
		return ""
	}
	return fmt.Sprintf("; %d wait: %d killed, %d survive", n.constants, n.killed+n.byTime, n.survive)
}

// writeList writes the list of the constants beside the copies.
func (m *module) writeList() error {
	var b strings.Builder
	b.WriteString("# id, place, function, constant, value, moved up, moved down, whether it is a variable\n")
	for _, c := range m.constants {
		fmt.Fprintf(&b, "%d\t%s:%d\t%s\t%s\t%s\t%s\t%s\t%t\n", c.id, c.file.path, c.line, c.function, c.name, c.literal.Value, c.mutants[0].value, c.mutants[1].value, !c.fixed)
	}
	return os.WriteFile(filepath.Join(filepath.Dir(filepath.Dir(m.loose)), "constants.tsv"), []byte(b.String()), 0o666)
}
