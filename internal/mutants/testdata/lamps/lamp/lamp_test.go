package lamp

import (
	"testing"
	"time"
)

func TestLamp(t *testing.T) {
	if !IsTall(100) || IsTall(99) || IsLow(50) || Turns() != 12 || Wicks() != 5 || IsLong(10*time.Hour) || !IsLong(11*time.Hour) {
		t.Error("a lamp is not what it is")
	}
}
