package pdf

import (
	"testing"

	"plenary/convert/resolution"
)

// What a document lacks at its head is told in its language, or in English where that has no name for it.
func TestMastheadNames(t *testing.T) {
	for _, c := range []struct {
		language        string
		organ           resolution.Organ
		publisher, name string
	}{
		{"fra", "un-ga", "Nations Unies", "Assemblée générale"},
		{"rus", "un-sc", "Организация Объединенных Наций", "Совет Безопасности"},
		{"spa", "un-ga-hrc", "Naciones Unidas", "Asamblea General"},
		{"deu", "un-ga", "Vereinte Nationen", "General Assembly"},
		{"", "un-ecosoc", "United Nations", "Economic and Social Council"},
		{"fra", "un-keepers", "Nations Unies", ""},
	} {
		if publisher, name := mastheadNames(resolution.Identity{Language: c.language, Organ: c.organ}); publisher != c.publisher || name != c.name {
			t.Errorf("%s %s: %q, %q", c.language, c.organ, publisher, name)
		}
	}
}
