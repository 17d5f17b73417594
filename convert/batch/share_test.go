package batch

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestParseShare(t *testing.T) {
	slurm := func(id, first, last, step, count string) map[string]string {
		return map[string]string{
			"SLURM_ARRAY_TASK_ID": id, "SLURM_ARRAY_TASK_MIN": first, "SLURM_ARRAY_TASK_MAX": last,
			"SLURM_ARRAY_TASK_STEP": step, "SLURM_ARRAY_TASK_COUNT": count,
		}
	}
	kubernetes := func(index string) map[string]string { return map[string]string{"JOB_COMPLETION_INDEX": index} }
	aws := map[string]string{"AWS_BATCH_JOB_ARRAY_INDEX": "9", "AWS_BATCH_JOB_ARRAY_SIZE": "10"}
	const (
		form = "a share is written I/N, as in 2/3"
		none = "no array job has set its variables here: JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, SLURM_ARRAY_TASK_ID"
	)
	for _, test := range []struct {
		value       string
		environment map[string]string
		want        string // the share, or what an error says
	}{
		{"1/1", nil, "1/1"},
		{"2/3", nil, "2/3"},
		{"1000/1000", nil, "1000/1000"},
		{"3/3", kubernetes("0"), "3/3"}, // what is written counts
		{"0/3", nil, "there is no share 0 of 3; shares are counted from 1"},
		{"4/3", nil, "there is no share 4 of 3; shares are counted from 1"},
		{"-1/3", nil, "there is no share -1 of 3"},
		{"1/0", nil, "the number of shares must be at least 1"},
		{"auto/0", kubernetes("0"), "the number of shares must be at least 1"},
		{"", nil, form},
		{"2", nil, form},
		{"2/", nil, form},
		{"/3", nil, form},
		{"1/2/3", nil, form},
		{"one/3", nil, form},
		{"1/three", nil, form},
		{"1,3", nil, form},
		{"auto/", kubernetes("0"), form},
		{"99999999999999999999/3", nil, form},

		{"auto", nil, none},
		{"auto/4", nil, none},
		{"auto/4", kubernetes("0"), "1/4"},
		{"auto/4", kubernetes("3"), "4/4"},
		{"auto/4", kubernetes("4"), "JOB_COMPLETION_INDEX is 4, but there are only 4 shares: the array has more tasks"},
		{"auto/4", kubernetes("two"), `JOB_COMPLETION_INDEX is "two", which is no number from 0`},
		{"auto/4", kubernetes("-1"), `JOB_COMPLETION_INDEX is "-1", which is no number from 0`},
		{"auto", kubernetes("0"), "JOB_COMPLETION_INDEX is set, but nothing tells the number of shares: write auto/N"},

		{"auto", aws, "10/10"},
		{"auto/10", aws, "10/10"},
		{"auto/20", aws, "AWS_BATCH_JOB_ARRAY_SIZE is 10, not 20: write I/N"},

		{"auto", slurm("0", "0", "7", "1", "8"), "1/8"},
		{"auto", slurm("7", "0", "7", "1", "8"), "8/8"},
		{"auto", slurm("1", "1", "8", "1", "8"), "1/8"},
		{"auto/8", slurm("8", "1", "8", "1", "8"), "8/8"},
		{"auto", slurm("14", "2", "14", "4", "4"), "4/4"},
		{"auto/3", map[string]string{"SLURM_ARRAY_TASK_ID": "2"}, "3/3"},
		{"auto/8", slurm("5", "2", "5", "1", "2"), "SLURM_ARRAY_TASK_COUNT is 2, not 8: write I/N to do some of the shares only"},
		{"auto", slurm("7", "1", "7", "1", "3"), "the indexes of the array go from 1 to 7 with gaps"},
		{"auto", slurm("1", "1", "8", "1", "many"), `SLURM_ARRAY_TASK_COUNT is "many", which is no number from 0`},
	} {
		share, err := ParseShare(test.value, func(name string) string { return test.environment[name] })
		if got := fmt.Sprintf("%v%v", share, err); err == nil && share.String() != test.want || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q with %v is %s, want %s", test.value, test.environment, got, test.want)
		}
	}
}

// inputs returns inputs with these stems.
func inputs(stems ...string) (found []Input) {
	for _, stem := range stems {
		found = append(found, Input{Name: stem + ".txt", Stem: stem})
	}
	return found
}

// keepers returns so many stems that differ in few characters, as those of
// resolutions do.
func keepers(count int) (stems []string) {
	for i := range count {
		stems = append(stems, fmt.Sprintf("%d_%d/%d_%d", 190+i%7, i, 190+i%7, i))
	}
	return stems
}

// The shares of any number hold every input once, and in its order.
func TestSharesPartition(t *testing.T) {
	found := inputs(keepers(500)...)
	for _, count := range []int{1, 2, 3, 4, 7, 16, 64, 499, 5000} {
		times := map[string]int{}
		for index := range count {
			part := (Share{index + 1, count}).Of(slices.Clone(found))
			at := 0
			for _, in := range part {
				times[in.Stem]++
				for at < len(found) && found[at].Stem != in.Stem {
					at++
				}
			}
			if at == len(found) {
				t.Errorf("share %d of %d is out of order", index+1, count)
			}
		}
		for _, in := range found {
			if times[in.Stem] != 1 {
				t.Errorf("of %d shares, %d hold %s", count, times[in.Stem], in.Stem)
			}
		}
	}
	if got := (Share{}).Of(slices.Clone(found)); len(got) != len(found) {
		t.Errorf("the whole holds %d of %d", len(got), len(found))
	}
}

// What comes beside an input, or above its folder, does not move it: shares are
// the same on all machines, for ever.
func TestSharesAreStable(t *testing.T) {
	few := (Share{2, 5}).Of(inputs(keepers(100)...))
	many := (Share{2, 5}).Of(inputs(append(keepers(100), "lamp", "gull", "oil")...))
	many = slices.DeleteFunc(many, func(in Input) bool { return !strings.Contains(in.Stem, "_") })
	if !slices.Equal(few, many) {
		t.Errorf("with others beside them, %v became %v", few, many)
	}
	var held []int
	for _, in := range inputs("lighthouses", "gulls", "coast/gulls", "72/7", "") {
		held = append(held, slices.IndexFunc([]int{1, 2, 3, 4, 5}, func(i int) bool { return Share{i, 5}.holds(in.Stem) })+1)
	}
	if want := []int{3, 3, 1, 2, 3}; !slices.Equal(held, want) {
		t.Errorf("the shares of 5 are %v, and were %v", held, want)
	}
}

// Shares are of about one size, whatever pattern the names follow.
func TestSharesAreEven(t *testing.T) {
	const total = 4000
	for _, count := range []int{2, 3, 4, 8, 10} {
		for index := range count {
			got := len((Share{index + 1, count}).Of(inputs(keepers(total)...)))
			if even := total / count; got < even*3/4 || got > even*5/4 {
				t.Errorf("share %d of %d holds %d of %d", index+1, count, got, total)
			}
		}
	}
}

// The names of manifests tell their shares, and no other file is taken for one.
func TestShareOfManifest(t *testing.T) {
	for _, s := range []Share{{}, {1, 1}, {3, 12}} {
		if got, ok := shareOfManifest(s.manifest()); !ok || got != s {
			t.Errorf("%s is that of %v, %v", s.manifest(), got, ok)
		}
	}
	for _, name := range []string{
		"manifest.json", "manifest-old.jsonl", "manifest..jsonl", "manifest.1-of-0.jsonl", "manifest.0-of-3.jsonl", "manifest.4-of-3.jsonl",
		"manifest.01-of-3.jsonl", "manifest.1-of-3.jsonl.bak", "manifest.1-of-3.jsonl.jsonl", "manifest.-1-of-3.jsonl",
	} {
		if s, ok := shareOfManifest(name); ok {
			t.Errorf("%s is taken for the manifest of %v", name, s)
		}
	}
}
