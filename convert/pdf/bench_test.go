package pdf

import (
	"testing"

	"plenary/convert/resolution/specimen"
)

func BenchmarkRender(b *testing.B) {
	r := specimen.New()
	for b.Loop() {
		Render(r, Options{})
	}
}

func BenchmarkLayout(b *testing.B) {
	r := longResolution(60)
	for b.Loop() {
		layOut(r, Options{})
	}
}

func BenchmarkRenderLong(b *testing.B) {
	r := longResolution(60)
	for b.Loop() {
		Render(r, Options{})
	}
}
