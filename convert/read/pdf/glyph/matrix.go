package glyph

import (
	"math"

	"plenary/convert/read/pdf/object"
)

// A matrix is a transformation (ISO 32000-1, 8.3.3): x' = a x + c y + e, y' = b x + d y + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// times returns the transformation that does m first and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		float64(m.a*n.a) + float64(m.b*n.c), float64(m.a*n.b) + float64(m.b*n.d),
		float64(m.c*n.a) + float64(m.d*n.c), float64(m.c*n.b) + float64(m.d*n.d),
		float64(m.e*n.a) + float64(m.f*n.c) + n.e, float64(m.e*n.b) + float64(m.f*n.d) + n.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return float64(m.a*x) + float64(m.c*y) + m.e, float64(m.b*x) + float64(m.d*y) + m.f
}

func (m matrix) determinant() float64 { return float64(m.a*m.d) - float64(m.b*m.c) }

// box returns the smallest box around what a rectangle becomes.
func (m matrix) box(x0, y0, x1, y1 float64) Box {
	b := Box{math.MaxFloat32, math.MaxFloat32, -math.MaxFloat32, -math.MaxFloat32}
	for _, corner := range [4][2]float64{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}} {
		x, y := m.apply(corner[0], corner[1])
		b.Left, b.Right = min(b.Left, float32(x)), max(b.Right, float32(x))
		b.Bottom, b.Top = min(b.Bottom, float32(y)), max(b.Top, float32(y))
	}
	return b
}

// matrixOf returns the matrix that v is, or another where it is none.
func matrixOf(file *object.File, v object.Value, other matrix) matrix {
	if len(file.Array(v)) != 6 {
		return other
	}
	n := numbers(file, v)
	return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}
}

// numbers returns an array of numbers; nil: v is no array, or an empty one. What is no number in it is 0.
func numbers(file *object.File, v object.Value) []float64 {
	list := file.Array(v)
	if len(list) == 0 {
		return nil
	}
	all := make([]float64, len(list))
	for i, v := range list {
		all[i], _ = file.Number(v)
	}
	return all
}

// lengths returns how long the units of both axes become.
func (m matrix) lengths() (x, y float64) { return math.Hypot(m.a, m.b), math.Hypot(m.c, m.d) }

// rotation returns the matrix that turns by an angle in degrees.
func rotation(angle float32) matrix {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	return matrix{cos, sin, -sin, cos, 0, 0}
}
