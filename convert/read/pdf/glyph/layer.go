package glyph

import "plenary/convert/read/pdf/object"

// layers knows which optional content is shown when the file is opened (ISO 32000-1, 8.11).
type layers struct {
	file *object.File
	off  map[object.Ref]bool // groups that are not shown; nil: all are
	base bool                // groups are off unless they are in on
	on   map[object.Ref]bool
}

func newLayers(file *object.File) *layers {
	l := &layers{file: file, off: map[object.Ref]bool{}, on: map[object.Ref]bool{}}
	root := file.Dict(file.Trailer()["Root"])
	config := file.Dict(file.Dict(root["OCProperties"])["D"])
	l.base = file.Name(config["BaseState"]) == "OFF"
	for _, v := range file.Array(config["OFF"]) {
		if ref, ok := v.(object.Ref); ok {
			l.off[ref] = true
		}
	}
	for _, v := range file.Array(config["ON"]) {
		if ref, ok := v.(object.Ref); ok {
			l.on[ref] = true
		}
	}
	return l
}

// hides reports whether a group or a membership dictionary hides what it is given to. What is no
// group hides nothing. The groups of a membership are counted as work.
func (c *canvas) hides(v object.Value) bool {
	if v == nil {
		return false
	}
	dict := c.file.Dict(v)
	switch c.file.Name(dict["Type"]) {
	case "OCG":
		ref, ok := v.(object.Ref)
		return ok && !c.layers.shown(ref)
	case "OCMD":
		c.operators += len(c.file.Array(dict["OCGs"]))
		return !c.layers.memberShown(dict)
	}
	return false
}

func (l *layers) shown(group object.Ref) bool {
	return !l.off[group] && (!l.base || l.on[group])
}

// memberShown applies the policy of a membership dictionary. Its visibility expression is not read: the
// policy stands there for readers that do not know expressions.
func (l *layers) memberShown(dict object.Dict) bool {
	var groups []object.Ref
	if ref, ok := dict["OCGs"].(object.Ref); ok && l.file.Array(ref) == nil {
		groups = append(groups, ref)
	}
	for _, v := range l.file.Array(dict["OCGs"]) {
		if ref, ok := v.(object.Ref); ok {
			groups = append(groups, ref)
		}
	}
	if len(groups) == 0 {
		return true
	}
	shown := 0
	for _, group := range groups {
		if l.shown(group) {
			shown++
		}
	}
	switch l.file.Name(dict["P"]) {
	case "AllOn":
		return shown == len(groups)
	case "AnyOff":
		return shown < len(groups)
	case "AllOff":
		return shown == 0
	}
	return shown > 0
}
