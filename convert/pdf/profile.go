package pdf

import (
	"encoding/binary"
	"math"
)

// A profile is an ICC profile in the making: tags with their data.
type profile struct {
	tags []profileTag
}

type profileTag struct {
	signature string
	data      []byte
}

// srgbProfile returns an ICC profile of the colour space sRGB: its primaries,
// seen under the white of the connection space, and its transfer function as a
// formula. (IEC 61966-2-1; ICC.1:2004-10, 7, 9 and 10.)
func srgbProfile() []byte {
	curve := parametric(2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)
	return profile{[]profileTag{
		{"desc", unicodeText("sRGB")},
		{"cprt", unicodeText("No copyright")},
		{"wtpt", numbers("XYZ ", d50...)},
		{"chad", numbers("sf32", 1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316)},
		{"rXYZ", numbers("XYZ ", 0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", numbers("XYZ ", 0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", numbers("XYZ ", 0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}}.bytes()
}

// d50 is the white of the profile connection space.
var d50 = []float64{0.9642, 1, 0.8249}

// bytes lays out header, table and data of a display profile. Tags of the same
// data share it. (ICC.1:2004-10, 7.2 and 7.3.)
func (p profile) bytes() []byte {
	const header = 128
	var data []byte
	table := binary.BigEndian.AppendUint32(nil, uint32(len(p.tags)))
	begin := header + 4 + 12*len(p.tags)
	at := make(map[string]int)
	for _, t := range p.tags {
		offset, there := at[string(t.data)]
		if !there {
			offset = begin + len(data)
			at[string(t.data)] = offset
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, t.signature...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	out := make([]byte, header, begin+len(data))
	binary.BigEndian.PutUint32(out, uint32(begin+len(data)))
	binary.BigEndian.PutUint32(out[8:], 0x04200000) // version 4.2
	copy(out[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{2000, 1, 1, 0, 0, 0} { // the day of the profile
		binary.BigEndian.PutUint16(out[24+2*i:], part)
	}
	copy(out[36:], "acsp")
	copy(out[68:], numbers("", d50...)[8:])
	return append(append(out, table...), data...)
}

// numbers returns a tag of signed numbers with 16 bits after the point.
func numbers(kind string, list ...float64) []byte {
	out := append(make([]byte, 0, 8+4*len(list)), kind...)
	out = append(out, make([]byte, 8-len(kind))...)
	for _, x := range list {
		out = binary.BigEndian.AppendUint32(out, uint32(int32(math.Round(x*65536))))
	}
	return out
}

// parametric returns the curve Y = (aX+b)^g from d on, and cX below it.
// (ICC.1:2004-10, 10.15, function type 3.)
func parametric(g, a, b, c, d float64) []byte {
	out := numbers("para", 0, g, a, b, c, d)
	binary.BigEndian.PutUint16(out[8:], 3)
	return out
}

// unicodeText returns a tag of one text, said to be in American English.
// (ICC.1:2004-10, 10.13.)
func unicodeText(text string) []byte {
	out := append([]byte("mluc"), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12)
	out = append(out, "enUS"...)
	out = binary.BigEndian.AppendUint32(out, uint32(2*len(text)))
	out = binary.BigEndian.AppendUint32(out, 28)
	for _, r := range text {
		out = binary.BigEndian.AppendUint16(out, uint16(r))
	}
	return out
}
