package convert_test

import (
	"context"
	"strings"
	"testing"

	"plenary/convert"
)

// TestLastDay converts a composite whose parts were adopted on several days: the day of
// its markup, which stands in for one that nobody named, is that of the last part, and
// none of them was marked up before it was adopted.
func TestLastDay(t *testing.T) {
	text := "76/911 A and B. Wardens of the lighthouses\n\nA\n\n" +
		"At its 12th plenary meeting, on 3 March 2142, the General Assembly appointed Ms. Tern a warden.\n\n12th plenary meeting\n3 March 2142\n\nB\n\n" +
		"At its 40th plenary meeting, on 9 September 2142, the General Assembly took note of the resignation of Ms. Tern.\n\n40th plenary meeting\n9 September 2142\n"
	result, findings := convert.Convert(context.Background(), convert.Source{Name: "wardens.txt", Data: []byte(text)}, convert.Options{To: []convert.Format{convert.XML}})
	if n := strings.Count(string(result.XML), `<FRBRdate date="2142-09-09" name="markup"/>`); n != 3 {
		t.Errorf("%d Manifestations of the last day, want 3:\n%s", n, findings)
	}
	for _, f := range findings {
		if f.Rule.Code == "date-order" {
			t.Error(f.Message)
		}
	}
}
