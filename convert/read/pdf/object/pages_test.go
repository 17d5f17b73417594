package object

import (
	"reflect"
	"strings"
	"testing"
)

func TestPages(t *testing.T) {
	f := opened(t, built(catalog,
		"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 3 /MediaBox [0 0 600 800] /Resources << /A 1 >> >>",
		"<< /Type /Page /Parent 2 0 R >>",
		"<< /Type /Pages /Parent 2 0 R /Kids [5 0 R 6 0 R] /Count 2 /Rotate 90 /CropBox [500 700 10 10] /Resources << /B 2 >> >>",
		"<< /Type /Page /Parent 4 0 R >>",
		"<< /Type /Page /Parent 4 0 R /MediaBox [100.5 0 0 100] /CropBox [-50 10 500 50] /Rotate -90 /Resources 7 0 R >>",
		"<< /C 3 >>"))
	pages, err := f.Pages()
	if err != nil {
		t.Fatal(err)
	}
	want := []Page{
		{Ref: Ref{Number: 3}, Resources: Dict{"A": Integer(1)}, MediaBox: Box{0, 0, 600, 800}, CropBox: Box{0, 0, 600, 800}},
		{Ref: Ref{Number: 5}, Resources: Dict{"B": Integer(2)}, MediaBox: Box{0, 0, 600, 800}, CropBox: Box{10, 10, 500, 700}, Rotate: 90},
		{Ref: Ref{Number: 6}, Resources: Dict{"C": Integer(3)}, MediaBox: Box{0, 0, 100.5, 100}, CropBox: Box{0, 10, 100.5, 50}, Rotate: 270},
	}
	for i := range want {
		want[i].Dict = f.Dict(want[i].Ref)
	}
	if !reflect.DeepEqual(pages, want) {
		t.Errorf("\ngot  %v\nwant %v", pages, want)
	}
	checkRepairs(t, f, nil, false)
}

func TestBoxes(t *testing.T) {
	for _, c := range []struct {
		page        string
		media, crop Box
		rotate      int
	}{
		{"", letter, letter, 0},
		{"/MediaBox [0 0 10]", letter, letter, 0},
		{"/MediaBox [0 0 0 10]", letter, letter, 0},
		{"/MediaBox [0 0 /A 10]", letter, letter, 0},
		{"/MediaBox [0 0 10 10] /CropBox [20 20 30 30]", Box{0, 0, 10, 10}, Box{0, 0, 10, 10}, 0},
		{"/MediaBox [0 0 10 10] /CropBox [5 5 30 30]", Box{0, 0, 10, 10}, Box{5, 5, 10, 10}, 0},
		{"/Rotate 450", letter, letter, 90},
		{"/Rotate 45", letter, letter, 0},
		{"/Rotate (a)", letter, letter, 0},
	} {
		pages, err := opened(t, built(catalog, onePage, "<< /Type /Page "+c.page+" >>")).Pages()
		if err != nil || len(pages) != 1 || pages[0].MediaBox != c.media || pages[0].CropBox != c.crop || pages[0].Rotate != c.rotate {
			t.Errorf("%s: %v, %v", c.page, pages, err)
		}
	}
}

// Pages of files that have lost something.
func TestPagesLost(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []int // their objects
		kind       Kind
		mayLack    bool
	}{
		{"no trailer", "1 0 obj" + catalog + "endobj 2 0 obj" + onePage + "endobj 3 0 obj<</Type/Page>>endobj", []int{3}, Truncated, true},
		{"no catalog", "2 0 obj<</Type/Pages/Kids[4 0 R 3 0 R]/Rotate 90>>endobj 3 0 obj<</Type/Page/Parent 2 0 R>>endobj 4 0 obj<</Type/Page/Parent 2 0 R>>endobj", []int{3, 4}, NoCatalog, true},
		{"no page tree", "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 4 0 obj<</Type/Page/Rotate 90>>endobj 3 0 obj<</Type/Page/Rotate 90>>endobj", []int{4, 3}, NoCatalog, true},
		{"a page is lost", "1 0 obj" + catalog + "endobj 2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]>>endobj 3 0 obj<</Type/Page>>endobj trailer<</Root 1 0 R>>", []int{3}, BadTree, true},
		{"a node is lost", "1 0 obj" + catalog + "endobj 2 0 obj<</Kids[4 0 R 5 0 R]/Rotate 90>>endobj 7 0 obj<</Type/Page/Parent 4 0 R>>endobj 8 0 obj<</Type/Page/Parent 4 0 R>>endobj" +
			" 6 0 obj<</Type/Pages/Parent 4 0 R/Kids[9 0 R 10 0 R 4 0 R]>>endobj 9 0 obj<</Type/Page/Parent 6 0 R>>endobj 5 0 obj<</Type/Page/Parent 2 0 R>>endobj 11 0 obj<</Type/Page/Parent 10 0 R>>endobj trailer<</Root 1 0 R>>", []int{7, 8, 9, 11, 5}, BadTree, true},
		{"counted more", "1 0 obj" + catalog + "endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 2>>endobj 3 0 obj<</Type/Page>>endobj trailer<</Root 1 0 R>>", []int{3}, BadTree, true},
		{"two catalogs", "1 0 obj" + catalog + "endobj 2 0 obj<</Type/Pages/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page>>endobj 5 0 obj<</Type/Catalog/Pages 6 0 R>>endobj 6 0 obj<</Kids[7 0 R]>>endobj 7 0 obj<</Type/Page>>endobj", []int{7}, Truncated, true},
		{"all is there", "1 0 obj" + catalog + "endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page>>endobj trailer<</Root 1 0 R>>", []int{3}, NoStart, false},
	} {
		f := opened(t, []byte("%PDF-1.7\n"+c.body))
		pages, err := f.Pages()
		var got []int
		for _, p := range pages {
			got = append(got, p.Ref.Number)
			if strings.Contains(c.body, "/Rotate") && p.Rotate != 90 {
				t.Errorf("%s: page %d does not inherit", c.name, p.Ref.Number)
			}
		}
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: pages %v, want %v; %v", c.name, got, c.want, err)
		}
		t.Run(c.name, func(t *testing.T) { checkRepairs(t, f, []Kind{c.kind}, c.mayLack) })
	}
}
