package batch

import (
	"errors"
	"fmt"
	"hash/fnv"
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

// suffix is what the names of a share's files have more than those of the whole.
func (s Share) suffix() string {
	if s.IsWhole() {
		return ""
	}
	return fmt.Sprintf(".%d-of-%d", s.Index, s.Count)
}

// holds reports whether an input belongs to s. It goes by the name of the
// input's outputs alone, so that an input stays in its share whatever comes
// beside it, and wherever the folder lies.
func (s Share) holds(in Input) bool {
	if s.IsWhole() {
		return true
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(in.Stem))
	return h.Sum64()%uint64(s.Count) == uint64(s.Index-1)
}

// Of returns the inputs of found that belong to s.
func (s Share) Of(found []Input) []Input {
	return slices.DeleteFunc(found, func(in Input) bool { return !s.holds(in) })
}

// arrays are the array jobs whose environment tells the index of a share, and
// some of them the count: Kubernetes (Indexed Jobs), AWS Batch and Slurm.
var arrays = []struct{ index, first, step, count string }{
	{index: "JOB_COMPLETION_INDEX"},
	{index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"},
	{index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", step: "SLURM_ARRAY_TASK_STEP", count: "SLURM_ARRAY_TASK_COUNT"},
}

var errShare = errors.New("it is written I/N, as in 2/3; auto/N takes I, and auto both, from the environment of an array job")

// ParseShare reads "I/N", where I is from 1 to N. "auto/N" takes I, and "auto"
// both, from what array jobs of Kubernetes, AWS Batch and Slurm find in their
// environment.
func ParseShare(value string, getenv func(string) string) (Share, error) {
	index, count, _ := strings.Cut(value, "/")
	if index == "auto" {
		return shareOfArray(count, getenv)
	}
	return newShare(index, count)
}

func newShare(index, count string) (Share, error) {
	i, err := strconv.Atoi(index)
	n, errCount := strconv.Atoi(count)
	switch {
	case err != nil || errCount != nil:
		return Share{}, errShare
	case n < 1 || i < 1 || i > n:
		return Share{}, fmt.Errorf("there is no share %d of %d; shares are counted from 1", i, n)
	}
	return Share{i, n}, nil
}

// shareOfArray returns the share of an array job. Indexes go up by a step from a
// first one, 0 where nothing else is said.
func shareOfArray(count string, getenv func(string) string) (Share, error) {
	for _, array := range arrays {
		index := getenv(array.index)
		if index == "" {
			continue
		}
		if count == "" {
			count = getenv(array.count)
		}
		if count == "" {
			return Share{}, fmt.Errorf("%s is set, but nothing tells the number of shares: write auto/N", array.index)
		}
		i, err := strconv.Atoi(index)
		if err != nil {
			return Share{}, fmt.Errorf("%s is %q, which is no number", array.index, index)
		}
		first, step := number(getenv(array.first), 0), number(getenv(array.step), 1)
		return newShare(strconv.Itoa((i-first)/step+1), count)
	}
	return Share{}, errors.New("no array job has set its variables here: " + arrayVariables())
}

// number returns a positive number of the environment, or what goes without.
func number(value string, without int) int {
	if n, err := strconv.Atoi(value); err == nil && n > 0 {
		return n
	}
	return without
}

func arrayVariables() string {
	var names []string
	for _, array := range arrays {
		names = append(names, array.index)
	}
	return strings.Join(names, ", ")
}
