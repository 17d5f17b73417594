package weights_test

import (
	"slices"
	"testing"

	_ "plenary/internal/update" // the flag -update
	"plenary/internal/weights"
)

func TestRead(t *testing.T) {
	names := []string{"lamps", "gulls"}
	if got, err := weights.Read("gulls\t-2\nlamps\t7\n", names); err != nil || !slices.Equal(got, []int32{7, -2}) {
		t.Errorf("%v, %v", got, err)
	}
	if got := weights.Table(names, []int32{7, -2}); got != "lamps\t7\ngulls\t-2\n" {
		t.Errorf("the table is %q", got)
	}
	for name, table := range map[string]string{
		"empty": "", "without one": "lamps\t7\n", "with one twice": "lamps\t7\nlamps\t7\ngulls\t1\n", "with another": "lamps\t7\ngulls\t1\nfog\t2\n",
		"with a word": "lamps\tmany\ngulls\t1\n", "without a tab": "lamps 7\ngulls\t1\n",
	} {
		if _, err := weights.Read(table, names); err == nil {
			t.Errorf("a table %s was read", name)
		}
	}
}
