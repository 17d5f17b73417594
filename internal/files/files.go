// Package files writes files where others may have laid something in the way: a
// symbolic link that leads elsewhere, a pipe that nobody reads, a folder, a file
// that is not ours. What is no regular file is refused by its name and is never
// opened, so nobody waits for it and nothing is written behind it.
//
// What lies below a folder is reached through a [Folder], which no name and no link
// leads out of.
package files

import "io/fs"

// A KindError tells that something is not of the kind that is wanted.
type KindError struct {
	Path string
	Mode fs.FileMode
}

// Error names the path and what lies there: "out/lock is a symbolic link".
func (e *KindError) Error() string { return e.Path + " is " + kind(e.Mode) }

// kinds are the words for modes, the first that fits.
var kinds = []struct {
	mode fs.FileMode
	word string
}{
	{fs.ModeSymlink, "a symbolic link"},
	{fs.ModeDir, "a folder"},
	{fs.ModeNamedPipe, "a pipe"},
	{fs.ModeSocket, "a socket"},
	{fs.ModeDevice, "a device"},
	{fs.ModeType, "of an unknown kind"},
}

func kind(mode fs.FileMode) string {
	for _, k := range kinds {
		if mode&k.mode != 0 {
			return k.word
		}
	}
	return "a file"
}
