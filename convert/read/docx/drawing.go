package docx

import "strings"

// drawing gathers the text boxes of a drawing, a picture or an object, and tells what else there
// is in it. What is hidden has none.
func (s *story) drawing(n *node, set *runProps) {
	if s.silent > 0 || set.toggle[vanish] == on {
		kind := Hidden
		if s.silent > 0 {
			kind = Instruction
		}
		s.leave(kind, n)
		return
	}
	s.walkDrawing(n)
}

func (s *story) walkDrawing(n *node) {
	s.each(n, func(c *node) {
		switch c.name {
		case "w:txbxContent":
			if c.hasText() {
				s.tell(TextBox, c)
			}
			s.boxes = append(s.boxes, c)
		case "v:textpath":
			if words := c.attr("string"); words != "" && !isOff(c.attr("on")) {
				s.note1(WordArt, words)
				s.boxes = append(s.boxes, c)
			}
		case "pic:pic", "v:imagedata":
			s.tell(Picture, nil)
			s.external(c)
		case "c:chart":
			s.unread("chart", c)
		case "dgm:relIds":
			s.unread("diagram", c)
		case "w:t", "m:t", "a:t":
			s.misplaced(c)
		default:
			if !textless[c.name] {
				s.walkDrawing(c)
			}
		}
	})
}

// isOff reports whether an attribute of VML says no.
func isOff(v string) bool { return v == "f" || v == "false" || v == "0" }

// external tells of a picture that lies outside the file.
func (s *story) external(n *node) {
	if id := n.child("pic:blipFill").child("a:blip").attr("r:link"); id != "" {
		s.note1(External, id)
	}
	if strings.Contains(n.attr("r:href"), "rId") {
		s.note1(External, n.attr("r:href"))
	}
}
