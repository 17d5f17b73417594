package lamp

import "testing"

func TestLamp(t *testing.T) {
	if !IsTall(100) || IsTall(99) || IsLow(50) || Turns() != 12 || Wicks() != 5 {
		t.Error("a lamp is not what it is")
	}
}
