package glyph

import "plenary/convert/read/pdf/object"

// numberOf returns the number that an operand is; what is none counts as 0.
func numberOf(v object.Value) float64 {
	switch v := v.(type) {
	case object.Integer:
		return float64(v)
	case object.Real:
		return float64(v)
	}
	return 0
}

func number(operands []object.Value, at int) float64 {
	if at >= len(operands) {
		return 0
	}
	return numberOf(operands[at])
}

func nameAt(operands []object.Value, at int) object.Name {
	if at >= len(operands) {
		return ""
	}
	name, _ := operands[at].(object.Name)
	return name
}

func stringAt(operands []object.Value, at int) string {
	if at >= len(operands) {
		return ""
	}
	s, _ := operands[at].(object.String)
	return string(s)
}

func operandMatrix(operands []object.Value) matrix {
	return matrix{number(operands, 0), number(operands, 1), number(operands, 2), number(operands, 3), number(operands, 4), number(operands, 5)}
}
