//go:build !unix

package files

// nonblocking is nothing where no file of a folder can keep one waiting.
const nonblocking = 0
