package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // one of the two forms that an emblem can have
	"image/png"
)

// A picture is an opaque image, as PNG.
type picture struct {
	data          []byte
	width, height float64 // in pixels
}

// A placedPicture is a picture on a page, from its upper left corner.
type placedPicture struct {
	*picture
	x, y, width, height float64
}

// The place of the emblem, within the first column of the masthead.
const (
	emblemX      = 64.7
	emblemY      = 71.3
	emblemWidth  = 56.1
	emblemHeight = 47.0
)

// CheckEmblem reports why data cannot be placed as the emblem: because it is
// neither a PNG nor a JPEG picture, or one that cannot be read, or too large.
func CheckEmblem(data []byte) error {
	_, err := readPicture(data)
	return err
}

// readPicture reads a picture of the two forms and makes it one that every
// writer and standard can do with: on white, of eight bits a colour.
func readPicture(data []byte) (*picture, error) {
	const most = 4000 // pixels on a side
	size, form, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case errors.Is(err, image.ErrFormat), err == nil && form != "png" && form != "jpeg":
		return nil, errors.New("the picture is neither PNG nor JPEG")
	case err != nil:
		return nil, fmt.Errorf("reading the picture: %w", err)
	case size.Width < 1 || size.Height < 1 || size.Width > most || size.Height > most:
		return nil, fmt.Errorf("the picture has %d by %d pixels; at most %d a side", size.Width, size.Height, most)
	}
	from, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("reading the picture: %w", err)
	}
	onWhite := image.NewRGBA(image.Rect(0, 0, size.Width, size.Height))
	draw.Draw(onWhite, onWhite.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(onWhite, onWhite.Bounds(), from, from.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, onWhite); err != nil {
		return nil, fmt.Errorf("writing the picture: %w", err)
	}
	return &picture{out.Bytes(), float64(size.Width), float64(size.Height)}, nil
}

// emblem places the picture of the emblem in the middle of its place, as large
// as it can be.
func emblem(p *picture) placedPicture {
	scale := min(emblemWidth/p.width, emblemHeight/p.height)
	width, height := float64(p.width*scale), float64(p.height*scale)
	return placedPicture{p, emblemX + float64((emblemWidth-width)/2), emblemY + float64((emblemHeight-height)/2), width, height}
}
