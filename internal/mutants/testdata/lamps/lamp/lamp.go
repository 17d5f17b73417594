// Package lamp counts lamps.
package lamp

import "time"

// A height is one in feet.
type height int

// What a tower is: no test knows lowest.
const (
	tall   height = 100
	lowest height = 20
)

// IsTall reports whether a tower is tall.
func IsTall(h height) bool {
	height := h // hides the type
	return height >= tall
}

// IsLow reports whether a tower is low.
func IsLow(h height) bool { return h < lowest }

// Rooms is the number of rooms, which another package may use.
const Rooms = 4

// Turns waits until a lamp has turned.
func Turns() (turns int) {
	const full = 12
	for turns != 3*full/3 {
		turns += 2
	}
	return turns
}

// IsLong reports whether a night is long: its type is of another package.
func IsLong(night time.Duration) bool { return night > 10*time.Hour }

// Lights is a table of facts.
var Lights = [...]int{30, 31, 30}

// Wicks are as many as there is room for.
func Wicks() int {
	const most = 5
	var wicks [most]int
	return len(wicks)
}
