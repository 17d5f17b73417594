//go:build unix

package files

import "syscall"

// nonblocking opens a pipe, which has just taken the place of a file, without
// waiting for its other end.
const nonblocking = syscall.O_NONBLOCK
