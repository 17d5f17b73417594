package pdf

import "encoding/binary"

// A component is a glyph of a font, moved from its place, as a part of another.
type component struct {
	glyph, right, up int
}

// A composite is a glyph that a file has besides those of the font: some of these, moved, with an advance of its own.
type composite struct {
	parts   int    // how many; 0 for a glyph of the font as it is
	outline string // in the form of the table glyf, "" where no part has one
	advance int    // in units of the font, which does not know one below 0
}

// composed returns what components show together: the glyph of the font, where it is one that has not moved and has its own
// advance.
func (f *font) composed(parts []component, advance int) shown {
	only := parts[0]
	if len(parts) == 1 && only.right == 0 && only.up == 0 && advance == f.units(only.glyph) {
		return shown{glyph: only.glyph}
	}
	return shown{glyph: only.glyph, made: composite{len(parts), f.compositeOutline(parts), max(advance, 0)}}
}

// units returns the advance of a glyph in units of the font.
func (f *font) units(glyph int) int { return word(f.tables["hmtx"], 4*min(glyph, f.measures-1)) }

// unitsIn returns thousandths of the size in units of the font.
func (f *font) unitsIn(thousandths int) int { return thousandths * int(f.unitsPerEm) / 1000 }

// compositeOutline returns an outline that is composed of others. (OpenType specification, glyf, "Composite glyph
// description".)
func (f *font) compositeOutline(parts []component) string {
	const offsets = argumentsAreWords | 1<<1 // from the origin
	var description []byte
	last := 0 // where the last component begins
	box := [4]int{1 << 15, 1 << 15, -1 << 15, -1 << 15}
	for _, p := range parts {
		outline := f.outline(p.glyph)
		if len(outline) < 10 {
			continue
		}
		for i, moved := range [4]int{p.right, p.up, p.right, p.up} {
			if edge := signed(outline, 2+2*i) + moved; i < 2 {
				box[i] = min(box[i], edge)
			} else {
				box[i] = max(box[i], edge)
			}
		}
		last = len(description)
		for _, w := range [4]int{offsets | moreComponents, p.glyph, p.right, p.up} {
			description = binary.BigEndian.AppendUint16(description, uint16(w))
		}
	}
	if description == nil {
		return ""
	}
	put(description, last, offsets)
	made := binary.BigEndian.AppendUint16(nil, 0xFFFF) // no contours of its own
	for _, edge := range box {
		made = binary.BigEndian.AppendUint16(made, uint16(edge))
	}
	return string(append(made, description...))
}
