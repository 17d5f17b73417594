package normalise

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert/resolution"
	"plenary/internal/oracle"
)

// others are the documents of the reference material that are issued among drafts,
// and what they are.
var others = map[string]string{
	"A_AC.109_2025_L.1.en":        "a note by the Secretary-General",
	"A_AC.109_2025_L.2.en":        "a note",
	"A_AC.121_2025_L.2.en":        "a programme of work",
	"A_AC.182_2025_L.1.en":        "a draft report",
	"A_AC.182_2025_L.3.en":        "a draft report",
	"A_AC.182_2025_L.5.en":        "a draft report",
	"A_AC.182_2025_L.7.en":        "a draft report",
	"A_AC.182_2025_L.9.en":        "a draft report",
	"E_2025_L.16.en":              "a draft declaration",
	"E_AC.51_2025_L.4_Add.32.en":  "a draft report",
	"E_HLPF_2025_L.2.en":          "a draft report",
	"E_ICEF_2025_AB_L.3_Add.1.en": "an addendum to another document",
	"A_81_6_SECT._6_":             "a programme budget",
}

// TestDraftsAndReports reads what was issued beside resolutions: drafts are
// drafts, with the symbol that they were issued under and without number and day
// of adoption; all else is refused by name, however its text was extracted.
func TestDraftsAndReports(t *testing.T) {
	tool := oracle.Tool(t, "pdftotext")
	var files []string
	for _, folder := range []string{"corpus/real/drafts", "corpus/twins"} {
		found, err := filepath.Glob(filepath.Join(oracle.Shared(t, folder), "*.pdf"))
		if err != nil || len(found) == 0 {
			t.Fatalf("no documents in %s: %v", folder, err)
		}
		files = append(files, found...)
	}
	for _, form := range [][]string{{"-layout"}, {"-raw"}, {}, {"-nopgbrk"}} {
		for _, path := range files {
			out, err := exec.Command(tool, append(form, path, "-")...).Output()
			if err != nil {
				t.Fatal(err)
			}
			r, _, findings := Text(out)
			name := strings.TrimSuffix(filepath.Base(path), ".pdf")
			what, other := others[name]
			if !other && strings.HasPrefix(name, "A_80_604_") {
				what, other = "a report", true
			}
			switch {
			case other && (r != nil || !strings.HasSuffix(findings.Err().Error(), "it seems to be "+what+" [not-a-resolution]")):
				t.Errorf("%s %v: %v", name, form, findings)
			case !other:
				checkDraft(t, name, r)
			}
		}
	}
}

func checkDraft(t *testing.T, name string, r *resolution.Resolution) {
	t.Helper()
	if r == nil {
		t.Errorf("%s is refused", name)
		return
	}
	id, symbol := r.Identity, strings.ReplaceAll(strings.TrimSuffix(name, ".en"), "_", "/")
	if !id.Kind.IsDraft() || id.Symbol != symbol || id.Number != "" || id.Adoption != "" || id.Issuance == "" || id.Organ == "" {
		t.Errorf("%s: %+v", name, id)
	}
	if f := r.Facts(); f.Title == "" || f.Sponsors == "" || f.JobNumber == "" {
		t.Errorf("%s: %+v", name, f)
	}
}
