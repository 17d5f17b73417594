package batch

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Share is one of several parts of a job that are done apart, on other
// machines perhaps: the part Index of Count, from 1. The zero Share is the whole.
type Share struct{ Index, Count int }

// IsWhole reports whether s is no part but all.
func (s Share) IsWhole() bool { return s.Count == 0 }

// String returns "2/3", and "" for the whole.
func (s Share) String() string {
	if s.IsWhole() {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Index, s.Count)
}

// manifest returns the name of the manifest of s.
func (s Share) manifest() string { return "manifest" + s.suffix() + ".jsonl" }

// shareOfManifest returns the share whose manifest has a name.
func shareOfManifest(name string) (s Share, ok bool) {
	rest, ok := strings.CutPrefix(name, "manifest")
	suffix, okEnd := strings.CutSuffix(rest, ".jsonl")
	if !ok || !okEnd {
		return s, false
	}
	return shareOfSuffix(suffix)
}

// shareOfSuffix is the inverse of suffix.
func shareOfSuffix(suffix string) (s Share, ok bool) {
	if suffix == "" {
		return s, true
	}
	_, _ = fmt.Sscanf(suffix, ".%d-of-%d", &s.Index, &s.Count) // what it is not is seen below
	return s, 1 <= s.Index && s.Index <= s.Count && s.suffix() == suffix
}

// suffix is what the names of a share's files have more than those of the whole.
func (s Share) suffix() string {
	if s.IsWhole() {
		return ""
	}
	return fmt.Sprintf(".%d-of-%d", s.Index, s.Count)
}

// holds reports whether the input whose outputs have a stem belongs to s. So an
// input stays in its share whatever comes beside it, and wherever its folder
// lies. (The hash is a cryptographic one: of simpler ones the last bits can be the
// same for all names of one pattern, such as "7/7" and "8/8".)
func (s Share) holds(stem string) bool {
	if s.IsWhole() {
		return true
	}
	sum := sha256.Sum256([]byte(stem))
	return binary.BigEndian.Uint64(sum[:])%uint64(s.Count) == uint64(s.Index-1)
}

// Of returns the inputs of found that belong to s.
func (s Share) Of(found []Input) []Input {
	return slices.DeleteFunc(found, func(in Input) bool { return !s.holds(in.Stem) })
}

// An array is the names of the variables that an array job finds in its
// environment. "" stands for what its system does not tell.
type array struct{ index, first, last, step, count string }

// arrays are the array jobs of Kubernetes (Indexed Jobs), AWS Batch and Slurm.
var arrays = []array{
	{index: "JOB_COMPLETION_INDEX"},
	{index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"},
	{
		index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", last: "SLURM_ARRAY_TASK_MAX",
		step: "SLURM_ARRAY_TASK_STEP", count: "SLURM_ARRAY_TASK_COUNT",
	},
}

var errShare = errors.New("a share is written I/N, as in 2/3; auto/N takes I, and auto both, from the environment of an array job")

// ParseShare reads "I/N", where I is from 1 to N. "auto/N" takes I, and "auto"
// both, from what array jobs of Kubernetes, AWS Batch and Slurm find in their
// environment.
func ParseShare(value string, getenv func(string) string) (Share, error) {
	index, count, counted := strings.Cut(value, "/")
	if index == "auto" && !counted {
		return shareOfArray(0, getenv)
	}
	n, err := strconv.Atoi(count)
	switch {
	case err != nil:
		return Share{}, errShare
	case n < 1:
		return Share{}, errors.New("the number of shares must be at least 1")
	case index == "auto":
		return shareOfArray(n, getenv)
	}
	i, err := strconv.Atoi(index)
	switch {
	case err != nil:
		return Share{}, errShare
	case i < 1 || i > n:
		return Share{}, fmt.Errorf("there is no share %d of %d; shares are counted from 1", i, n)
	}
	return Share{i, n}, nil
}

// shareOfArray returns the share that is the turn of this task of an array job.
// count is 0 where only the environment tells it.
func shareOfArray(count int, getenv func(string) string) (Share, error) {
	at := slices.IndexFunc(arrays, func(a array) bool { return getenv(a.index) != "" })
	if at < 0 {
		return Share{}, errors.New("no array job has set its variables here: " + arrayVariables())
	}
	return arrays[at].share(count, getenv)
}

// share returns a task's share. Indexes go up by a step from a first one, 0 and
// by 1 where nothing else is said. A task must not take the place of another:
// when only some tasks of an array are begun anew, Slurm counts them from 1.
func (a array) share(count int, getenv func(string) string) (Share, error) {
	var err error
	number := func(name string, without int) int {
		if name == "" || getenv(name) == "" {
			return without
		}
		n, errNumber := strconv.Atoi(getenv(name))
		if errNumber != nil || n < 0 {
			err = fmt.Errorf("%s is %q, which is no number from 0", name, getenv(name))
		}
		return n
	}
	tasks := number(a.count, count)
	index, first, step := number(a.index, 0), number(a.first, 0), max(number(a.step, 1), 1)
	last := number(a.last, first+(tasks-1)*step)
	count = cmp.Or(count, tasks)
	switch i := (index-first)/step + 1; {
	case err != nil:
		return Share{}, err
	case count == 0:
		return Share{}, fmt.Errorf("%s is set, but nothing tells the number of shares: write auto/N", a.index)
	case tasks != count:
		return Share{}, fmt.Errorf("%s is %d, not %d: write I/N to do some of the shares only", a.count, tasks, count)
	case last != first+(count-1)*step:
		return Share{}, fmt.Errorf("the indexes of the array go from %d to %d with gaps: write I/N to do some of the shares only", first, last)
	case i < 1 || i > count:
		return Share{}, fmt.Errorf("%s is %d, but there are only %d shares: the array has more tasks", a.index, index, count)
	default:
		return Share{i, count}, nil
	}
}

func arrayVariables() string {
	var names []string
	for _, array := range arrays {
		names = append(names, array.index)
	}
	return strings.Join(names, ", ")
}
