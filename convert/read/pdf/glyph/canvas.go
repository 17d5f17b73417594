package glyph

import (
	"plenary/convert/read/pdf/object"
)

// Bounds of the work on one page. The fullest pages of real documents, maps and tables, need a
// twentieth of them.
const (
	maxOperators = 4_000_000
	maxGlyphs    = 1_000_000
	maxMarks     = 100_000
	maxForms     = 100_000
	maxFormDepth = 16
	maxRules     = 100_000
	maxImages    = 100_000
)

// A canvas is what a page is drawn on: it does what the operators of content streams say and
// keeps what they show.
type canvas struct {
	file   *object.File
	fonts  *library
	layers *layers

	page     *Page
	glyphs   []Glyph // used again for each page, as are those below
	marks    []Mark
	forms    []Form
	rules    []Box
	images   []Image
	grounds  []Box // what is not white, large enough for text to stand on
	problems []Problem

	state       graphicsState
	saved       []graphicsState
	unsaved     int    // states that were too many to be saved
	text, line  matrix // the text matrix and the text line matrix
	path        path
	cells       *cells
	open        []int // indexes of the sequences that are open, innermost last
	hidden      int   // how many of them are in optional content that is not shown
	floor       floor
	stream      object.Ref // of the form that is drawn
	depth       int        // of forms
	operators   int
	overflow    string // what there was too much of
	resources   object.Dict
	fontsByName object.Dict // the fonts of resources
	formsRead   map[*object.Stream][]byte
	formBytes   int // of the forms that were read
}

// A floor is what belongs to the content around a form, which the form must not end.
type floor struct{ saved, open int }

// draw does what a content stream says.
func (c *canvas) draw(data []byte) {
	scanner := object.NewScanner(data)
	for c.overflow == "" {
		operator, operands, _, ok := scanner.Next()
		if !ok {
			return
		}
		if c.operators++; c.operators > maxOperators {
			c.overflow = "operators"
			return
		}
		c.do(operator, operands)
	}
}

// do does what one operator says. Operators that draw nothing of what is kept, and those that
// no standard knows, do nothing.
func (c *canvas) do(operator string, operands []object.Value) {
	s := &c.state
	switch operator {
	case "Tj":
		c.show(stringAt(operands, 0))
	case "TJ":
		c.showAll(operands)
	case "Tm":
		if len(operands) >= 6 {
			c.text = operandMatrix(operands)
			c.line = c.text
		}
	case "Td":
		c.moveText(number(operands, 0), number(operands, 1))
	case "TD":
		s.leading = -number(operands, 1)
		c.moveText(number(operands, 0), number(operands, 1))
	case "T*":
		c.moveText(0, -s.leading)
	case "'":
		c.moveText(0, -s.leading)
		c.show(stringAt(operands, 0))
	case "\"":
		s.wordSpace, s.charSpace = number(operands, 0), number(operands, 1)
		c.moveText(0, -s.leading)
		c.show(stringAt(operands, 2))
	case "BT":
		c.text, c.line = identity, identity
	case "Tf":
		s.font, s.size = c.font(nameAt(operands, 0)), number(operands, 1)
	case "Tc":
		s.charSpace = number(operands, 0)
	case "Tw":
		s.wordSpace = number(operands, 0)
	case "Tz":
		s.scale = number(operands, 0) / 100
	case "TL":
		s.leading = number(operands, 0)
	case "Ts":
		s.rise = number(operands, 0)
	case "Tr":
		s.mode = int(number(operands, 0))
	case "q":
		c.save()
	case "Q":
		c.restore()
	case "cm":
		if len(operands) >= 6 {
			s.ctm = operandMatrix(operands).times(s.ctm)
		}
	case "w":
		s.lineWidth = number(operands, 0)
	case "gs":
		c.setParameters(c.resource("ExtGState", nameAt(operands, 0)))
	case "BMC", "BDC":
		c.begin(operands)
	case "EMC":
		c.end()
	case "MP", "DP":
		c.begin(operands)
		c.end()
	case "Do":
		c.paint(nameAt(operands, 0))
	case "BI", "EI":
		c.addImage()
	default:
		if !c.setColour(operator, operands) {
			c.doPath(operator, operands)
		}
	}
}

// setParameters takes over the font of a graphics state parameter dictionary, and its line width.
func (c *canvas) setParameters(v object.Value) {
	dict := c.file.Dict(v)
	if font := c.file.Array(dict["Font"]); len(font) == 2 {
		if f := c.fonts.font(font[0]); f != nil {
			c.state.font = f
			c.state.size, _ = c.file.Number(font[1])
		}
	}
	if width, ok := c.file.Number(dict["LW"]); ok {
		c.state.lineWidth = width
	}
}

// resource returns what the resources have under a name.
func (c *canvas) resource(kind, name object.Name) object.Value {
	return c.file.Dict(c.resources[kind])[name]
}

// font returns the font of a name. Where there is none, text is shown in one that says nothing.
func (c *canvas) font(name object.Name) *Font {
	if c.fontsByName == nil {
		c.fontsByName = c.file.Dict(c.resources["Font"])
	}
	if f := c.fonts.font(c.fontsByName[name]); f != nil {
		return f
	}
	c.tell(MissingFont, string(name))
	return c.fonts.absent
}

// maxProblems bounds how many problems are told.
const maxProblems = 100

func (c *canvas) tell(kind ProblemKind, what string) {
	if len(c.problems) < maxProblems {
		c.problems = append(c.problems, Problem{c.page.Number, kind, what})
	}
}

// paint draws an external object: a form, or an image.
func (c *canvas) paint(name object.Name) {
	v := c.resource("XObject", name)
	stream := c.file.Stream(v)
	if stream == nil {
		c.tell(MissingObject, string(name))
		return
	}
	hidden := c.hides(stream.Dict["OC"])
	if hidden {
		c.hidden++
		defer func() { c.hidden-- }()
	}
	switch c.file.Name(stream.Dict["Subtype"]) {
	case "Image":
		c.addImage()
	case "Form":
		ref, _ := v.(object.Ref)
		c.drawForm(stream, ref)
	}
}

// drawForm draws a form XObject (ISO 32000-1, 8.10) in a state of its own.
func (c *canvas) drawForm(stream *object.Stream, ref object.Ref) {
	switch {
	case c.depth >= maxFormDepth:
		c.tell(DeepForms, "")
		return
	case len(c.forms) >= maxForms:
		c.overflow = "forms"
		return
	}
	data := c.formData(stream)
	around := *c
	index := len(c.forms)
	c.forms = append(c.forms, Form{Ref: ref, From: len(c.glyphs)})
	if key, ok := c.file.Int(stream.Dict["StructParent"]); ok {
		c.forms[index].StructParent, c.forms[index].HasParent = key, true
	}
	c.depth++
	c.stream = ref
	c.unsaved = 0
	c.floor = floor{len(c.saved), len(c.open)}
	c.state.ctm = matrixOf(c.file, stream.Dict["Matrix"], identity).times(c.state.ctm)
	if own := c.file.Dict(stream.Dict["Resources"]); own != nil {
		c.resources, c.fontsByName = own, nil
	}
	c.path.clear()
	c.draw(data)
	for len(c.open) > c.floor.open {
		c.end()
	}
	c.forms[index].To = len(c.glyphs)

	c.depth, c.stream, c.floor, c.unsaved = around.depth, around.stream, around.floor, around.unsaved
	c.resources, c.fontsByName = around.resources, around.fontsByName
	c.state, c.saved = around.state, c.saved[:len(around.saved)]
	c.text, c.line = around.text, around.line
	c.path.clear()
}

// keptForms bounds the data of forms that are kept in case they are drawn again, as heads of pages are.
const keptForms = 4 << 20

// formData returns the content of a form.
func (c *canvas) formData(stream *object.Stream) []byte {
	if data, ok := c.formsRead[stream]; ok {
		return data
	}
	data, err := c.file.Data(stream)
	if err != nil {
		c.tell(BrokenStream, err.Error())
	}
	if c.formBytes += len(data); c.formBytes <= keptForms {
		if c.formsRead == nil {
			c.formsRead = map[*object.Stream][]byte{}
		}
		c.formsRead[stream] = data
	}
	return data
}

// addImage keeps the box of an image: what the unit square becomes.
func (c *canvas) addImage() {
	switch {
	case c.hidden > 0:
	case len(c.images) >= maxImages:
		c.overflow = "images"
	default:
		c.images = append(c.images, Image{c.state.ctm.box(0, 0, 1, 1), len(c.glyphs)})
	}
}
