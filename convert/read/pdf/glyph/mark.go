package glyph

import "plenary/convert/read/pdf/object"

// mark returns 1 + the index of the innermost sequence that is open; 0: there is none.
func (c *canvas) mark() int32 {
	if len(c.open) == 0 {
		return 0
	}
	return int32(c.open[len(c.open)-1] + 1)
}

// begin opens a marked-content sequence with a tag, and with properties or their name in the resources.
func (c *canvas) begin(operands []object.Value) {
	if len(c.marks) >= maxMarks {
		c.overflow = "marked-content sequences"
		return
	}
	m := Mark{Tag: string(nameAt(operands, 0)), Stream: c.stream, Parent: int(c.mark()), From: len(c.glyphs), To: len(c.glyphs)}
	var properties object.Dict
	var layer object.Value
	if len(operands) > 1 {
		switch v := operands[1].(type) {
		case object.Dict:
			properties, layer = v, v
		case object.Name:
			layer = c.resource("Properties", v)
			properties = c.file.Dict(layer)
		}
	}
	c.describe(&m, properties)
	if m.Parent != 0 {
		m.actual = c.marks[m.Parent-1].actual
	}
	if m.HasActual && m.actual == 0 {
		m.actual = len(c.marks) + 1
	}
	if m.Tag == "OC" {
		m.Hidden = c.hides(layer)
	}
	if m.Hidden {
		c.hidden++
	}
	c.open = append(c.open, len(c.marks))
	c.marks = append(c.marks, m)
}

// end closes the innermost sequence, but not one of the content around a form.
func (c *canvas) end() {
	if len(c.open) <= c.floor.open {
		return
	}
	m := &c.marks[c.open[len(c.open)-1]]
	m.To = len(c.glyphs)
	if m.Hidden {
		c.hidden--
	}
	c.open = c.open[:len(c.open)-1]
}

// describe sets what the properties of a sequence say (ISO 32000-1, 14.7.4, 14.8.2.2 and 14.9).
func (c *canvas) describe(m *Mark, properties object.Dict) {
	file := c.file
	m.MCID, m.HasMCID = file.Int(properties["MCID"])
	m.ActualText, m.HasActual = c.property(properties["ActualText"])
	m.ActualText = cleanedString(m.ActualText)
	if m.HasActual {
		m.class = classOf(m.ActualText)
	}
	m.Alt, _ = c.property(properties["Alt"])
	m.Lang, _ = c.property(properties["Lang"])
	if m.Tag != "Artifact" {
		return
	}
	m.Artifact = &Artifact{Type: string(file.Name(properties["Type"])), Subtype: string(file.Name(properties["Subtype"]))}
	const edges = 4
	for i, edge := range file.Array(properties["Attached"]) {
		if i < edges {
			m.Artifact.Attached = append(m.Artifact.Attached, string(file.Name(edge)))
		}
	}
}

// property returns the text of a property; false: it has none. Properties may be named by any number of sequences, so that
// their length is counted as work.
func (c *canvas) property(v object.Value) (text string, ok bool) {
	s, ok := c.file.Text(v)
	const perOperator = 8 // bytes, about those of an operator with its operands
	c.operators += len(s) / perOperator
	return textString(string(s)), ok
}
