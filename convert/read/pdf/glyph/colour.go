package glyph

import "plenary/convert/read/pdf/object"

// setColour takes over whether what is drawn is white; false: the operator sets no colour
// (ISO 32000-1, 8.6.8).
func (c *canvas) setColour(operator string, operands []object.Value) bool {
	s := &c.state
	switch operator {
	case "g", "rg", "k":
		s.whiteFill = isWhite(operands)
	case "G", "RG", "K":
		s.whiteStroke = isWhite(operands)
	case "cs":
		s.fillSpace = c.colourSpace(nameAt(operands, 0))
		s.whiteFill = false
	case "CS":
		s.strokeSpace = c.colourSpace(nameAt(operands, 0))
		s.whiteStroke = false
	case "sc", "scn":
		s.whiteFill = s.fillSpace == plainSpace && isWhite(operands)
	case "SC", "SCN":
		s.whiteStroke = s.strokeSpace == plainSpace && isWhite(operands)
	default:
		return false
	}
	return true
}

// A colourSpace is a kind of colour space.
type colourSpace uint8

const (
	plainSpace colourSpace = iota // of grey, of red, green and blue, or of the inks of printing: the one at first
	otherSpace                    // where the components of white are not known
)

// colourSpace returns the kind of a colour space by its name.
func (c *canvas) colourSpace(name object.Name) colourSpace {
	switch name {
	case "DeviceGray", "DeviceRGB", "DeviceCMYK":
		return plainSpace
	}
	v := c.file.Get(c.resource("ColorSpace", name))
	if list, ok := v.(object.Array); ok && len(list) > 0 {
		v = list[0]
	}
	switch c.file.Name(v) {
	case "DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased":
		return plainSpace
	}
	return otherSpace
}

// isWhite reports whether components are those of white: of grey and of red, green and blue
// all are 1, of the inks of printing all are 0.
func isWhite(operands []object.Value) bool {
	full := 1.0
	switch len(operands) {
	case 1, 3:
	case 4:
		full = 0
	default:
		return false
	}
	for _, v := range operands {
		if _, isName := v.(object.Name); isName || numberOf(v) != full {
			return false
		}
	}
	return true
}
