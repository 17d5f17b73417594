package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// A fate is what becomes of a mutant.
type fate int

const (
	survives fate = iota // or not yet tried
	killed
	killedByTime
	notBuilt // it cannot be tried: no program has this value
)

// A suite is the tests of a package.
type suite struct {
	path    string          // import path of the package
	folder  string          // below the root, with slashes
	reaches map[string]bool // the packages that it runs, by their import paths
	program string
	took    time.Duration // when all is as it is
}

// findSuites finds the tests that may kill: those of the packages whose constants
// are moved, and those that also names.
func (m *module) findSuites(all []listed, also []string) {
	byPath := map[string]listed{}
	for _, p := range all {
		byPath[p.ImportPath] = p
	}
	for _, p := range all {
		below := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, m.name), "/")
		moved := slices.ContainsFunc(m.packages, func(own *pack) bool { return own.path == p.ImportPath })
		if !moved && !slices.Contains(also, "./"+below) || len(p.TestGoFiles)+len(p.XTestGoFiles) == 0 {
			continue
		}
		s := &suite{path: p.ImportPath, folder: below, reaches: map[string]bool{p.ImportPath: true}}
		for _, path := range slices.Concat(p.Deps, p.TestImports, p.XTestImports) {
			s.reaches[path] = true
			for _, further := range byPath[path].Deps {
				s.reaches[further] = true
			}
		}
		m.suites = append(m.suites, s)
	}
}

// build builds the tests of a suite from one of the copies.
func (s *suite) build(ctx context.Context, m *module, copied, program string) error {
	out, err := m.quiet(ctx, copied, "test", "-c", "-trimpath", "-ldflags=-s -w", "-o", program, "./"+s.folder).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
}

// quiet is command for one whose errors are returned.
func (m *module) quiet(ctx context.Context, folder string, args ...string) *exec.Cmd {
	command := m.command(ctx, folder, args...)
	command.Stderr = nil
	return command
}

// errTime is that tests came to no end.
var errTime = errors.New("the tests come to no end")

// run runs the tests of a program that build made, with a constant moved.
func (s *suite) run(ctx context.Context, copied, program, moved string) ([]byte, error) {
	limit := time.Minute
	if s.took > 0 {
		limit = 2*time.Second + 50*s.took // the machine may be at other work
	}
	limited, stop := context.WithTimeout(ctx, limit)
	defer stop()
	command := exec.CommandContext(limited, program, "-test.failfast", "-test.timeout=0")
	command.Dir, command.WaitDelay = filepath.Join(copied, filepath.FromSlash(s.folder)), time.Second
	command.Env = append(os.Environ(), "MUTANT="+moved)
	out, err := command.CombinedOutput()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, errTime
	}
	return out, err
}

// try finds the fate of every mutant.
func (m *module) try(ctx context.Context, progress io.Writer) error {
	folder, err := os.MkdirTemp(filepath.Dir(filepath.Dir(m.loose)), "programs")
	if err != nil {
		return err
	}
	for i, s := range m.suites {
		s.program = filepath.Join(folder, fmt.Sprintf("%d.test.exe", i))
		if err := s.build(ctx, m, m.loose, s.program); err != nil {
			return err
		}
		began := time.Now()
		if out, err := s.run(ctx, m.loose, s.program, ""); err != nil {
			return fmt.Errorf("the tests of %s fail where nothing is moved: %w\n%s", s.path, err, out)
		}
		s.took = time.Since(began)
	}
	slices.SortStableFunc(m.suites, func(a, b *suite) int { return cmp.Compare(a.took, b.took) })
	if err := m.tryLoose(ctx, progress); err != nil {
		return err
	}
	for _, c := range m.constants {
		for i := range c.mutants {
			if !c.fixed {
				continue
			}
			if err := m.tryFixed(ctx, folder, c, &c.mutants[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// tryLoose tries the mutants that need no building.
func (m *module) tryLoose(ctx context.Context, progress io.Writer) error {
	work := make(chan func() error)
	errs := make([]error, runtime.NumCPU())
	var workers sync.WaitGroup
	for i := range errs {
		workers.Go(func() {
			for do := range work {
				errs[i] = errors.Join(errs[i], do())
			}
		})
	}
	for k, c := range m.constants {
		if k%100 == 0 {
			fmt.Fprintf(progress, "mutants: %d of %d constants\n", k, len(m.constants))
		}
		for i := range c.mutants {
			if !c.fixed {
				work <- func() error {
					return m.fateOf(ctx, c, &c.mutants[i], m.loose, func(s *suite) (string, error) { return s.program, nil })
				}
			}
		}
	}
	close(work)
	workers.Wait()
	return errors.Join(errs...)
}

// fateOf runs the tests that reach a constant until one fails, its own first.
func (m *module) fateOf(ctx context.Context, c *constant, mutant *mutant, copied string, program func(*suite) (string, error)) error {
	suites := slices.DeleteFunc(slices.Clone(m.suites), func(s *suite) bool { return !s.reaches[c.pack.path] })
	slices.SortStableFunc(suites, func(a, b *suite) int { return first(b.path == c.pack.path) - first(a.path == c.pack.path) })
	for _, s := range suites {
		p, err := program(s)
		if err != nil {
			mutant.fate = notBuilt
			return ctx.Err()
		}
		switch _, err = s.run(ctx, copied, p, fmt.Sprintf("%d=%s", c.id, mutant.value)); {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, errTime):
			mutant.fate = killedByTime
			return nil
		case err != nil:
			mutant.fate = killed
			return nil
		}
	}
	return nil
}

func first(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// tryFixed tries a mutant that is built: in the plain copy its number is
// replaced for as long as that takes.
func (m *module) tryFixed(ctx context.Context, folder string, c *constant, mutant *mutant) error {
	path := filepath.Join(m.plain, filepath.FromSlash(c.file.path))
	at := m.set.Position(c.literal.Pos()).Offset
	moved := edited(c.file.source, []edit{{at, at + len(c.literal.Value), mutant.value}})
	if err := os.WriteFile(path, moved, 0o666); err != nil {
		return err
	}
	err := m.fateOf(ctx, c, mutant, m.plain, func(s *suite) (string, error) {
		program := filepath.Join(folder, "fixed.test.exe")
		return program, s.build(ctx, m, m.plain, program)
	})
	return errors.Join(err, os.WriteFile(path, c.file.source, 0o666))
}
