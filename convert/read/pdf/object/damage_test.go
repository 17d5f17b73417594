package object

import (
	"math/rand/v2"
	"slices"
)

// damaged flips bytes, cuts, doubles and splices parts of a file, as the seed says.
func damaged(data []byte, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 14))
	data = slices.Clone(data)
	part := func() (from, to int) {
		from = r.IntN(len(data))
		return from, min(len(data), from+1+r.IntN(1+r.IntN(len(data))))
	}
	for range 1 + r.IntN(8) {
		if len(data) < 2 {
			break
		}
		from, to := part()
		switch r.IntN(6) {
		case 0:
			for range 1 + r.IntN(50) {
				data[r.IntN(len(data))] ^= 1 << r.IntN(8)
			}
		case 1:
			data = slices.Delete(data, from, min(to, from+1+r.IntN(300)))
		case 2:
			data = data[:max(1, len(data)-r.IntN(1+len(data)/4))]
		case 3:
			data = slices.Insert(data, r.IntN(len(data)), slices.Clone(data[from:min(to, from+4096)])...)
		case 4: // another digit for one
			for i := from; i < to; i++ {
				if data[i]-'0' < 10 {
					data[i] = byte('0' + r.IntN(10))
					break
				}
			}
		case 5:
			copy(data[r.IntN(len(data)):], slices.Clone(data[from:min(to, from+64)]))
		}
	}
	return data
}
