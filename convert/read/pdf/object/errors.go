package object

import "errors"

// What keeps a file or a stream from being read. Errors wrap these, and say more.
var (
	// ErrNotPDF says that the data is no PDF at all.
	ErrNotPDF = errors.New("not a PDF")
	// ErrPassword says that the file needs a password, or another one.
	ErrPassword = errors.New("the PDF needs a password")
	// ErrEncryption says that the file is encrypted in a way that is not known.
	ErrEncryption = errors.New("unknown encryption")
	// ErrLimit says that a limit of Options was reached.
	ErrLimit = errors.New("the PDF exceeds a limit")
	// ErrDamaged says that nothing can be had.
	ErrDamaged = errors.New("the PDF is damaged")
	// ErrImage says that a stream holds an image, in a form that only readers of images know.
	ErrImage = errors.New("the stream is an image")
)
