//go:build unix

package batch

import (
	"errors"
	"os"
	"syscall"
)

// tryLock takes the lock of an open file, shared with others or for itself alone,
// without waiting, and reports whether it has it. Closing the file lets go of it.
func tryLock(file *os.File, shared bool) (bool, error) {
	how := syscall.LOCK_EX
	if shared {
		how = syscall.LOCK_SH
	}
	for {
		switch err := syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB); {
		case errors.Is(err, syscall.EINTR):
		case errors.Is(err, syscall.EWOULDBLOCK):
			return false, nil
		default:
			return err == nil, err
		}
	}
}
