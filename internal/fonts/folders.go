package fonts

import (
	"os"
	"path/filepath"
	"runtime"
)

// A root is a folder below which fonts lie: a variable of the environment, and the folders below what it says.
type root struct {
	variable string // "" for none, "~" for the folder of the user
	below    string
}

// roots are the folders that hold the fonts of a user and of all, by system, in the order in which they are looked into. ("XDG Base
// Directory Specification"; "Font Book User Guide" of macOS; "Font installation" of Windows.)
var roots = map[string][]root{
	"darwin": {
		{"~", "Library/Fonts"}, {"", "/Library/Fonts"}, {"", "/System/Library/Fonts"}, {"", "/Network/Library/Fonts"},
		{"", "/System/Library/AssetsV2/com_apple_MobileAsset_Font7"}, {"", "/System/Library/AssetsV2/com_apple_MobileAsset_Font6"},
	},
	"windows": {{"LOCALAPPDATA", "Microsoft/Windows/Fonts"}, {"SystemRoot", "Fonts"}},
	"":        {{"XDG_DATA_HOME", "fonts"}, {"~", ".local/share/fonts"}, {"~", ".fonts"}, {"XDG_DATA_DIRS", "fonts"}, {"", "/usr/local/share/fonts"}, {"", "/usr/share/fonts"}},
}

// Folders returns the folders of fonts of the system that this program runs on.
func Folders() (folders []string) {
	list, ok := roots[runtime.GOOS]
	if !ok {
		list = roots[""]
	}
	home, _ := os.UserHomeDir()
	for _, r := range list {
		switch r.variable {
		case "":
			folders = append(folders, r.below)
		case "~":
			folders = appendBelow(folders, home, r.below)
		default:
			for _, above := range filepath.SplitList(os.Getenv(r.variable)) {
				folders = appendBelow(folders, above, r.below)
			}
		}
	}
	return folders
}

// appendBelow appends a folder below another, unless nobody knows that.
func appendBelow(folders []string, above, below string) []string {
	if !filepath.IsAbs(above) {
		return folders
	}
	return append(folders, filepath.Join(above, filepath.FromSlash(below)))
}
