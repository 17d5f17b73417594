package docx

import (
	"net/url"
	"path"
	"strings"
)

// A relation is how a part refers to another, or to something outside of the file.
// (ECMA-376-2, 6.5.)
type relation struct {
	id       string
	kind     string // the last step of its type, which Transitional and Strict share: "footnotes"
	target   string // the name of a part, or an address
	external bool
}

// relations returns what a part refers to, in the order of the file; of "", what the
// package refers to.
func (p *pack) relations(part string) ([]relation, *Error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if !p.has(name) {
		return nil, nil
	}
	root, err := p.tree(name)
	if err != nil {
		return nil, err
	}
	var list []relation
	for n := root.first; n != nil; n = n.next {
		if n.name != "rel:Relationship" {
			continue
		}
		kind := n.attr("Type")
		r := relation{id: n.attr("Id"), kind: kind[strings.LastIndexByte(kind, '/')+1:], target: n.attr("Target")}
		if r.external = strings.EqualFold(n.attr("TargetMode"), "External"); !r.external {
			r.target = resolve(dir, r.target)
		}
		list = append(list, r)
	}
	return list, nil
}

// resolve returns the name of the part that a target in a folder is. It never leads out of
// the package: what would is no part's name.
func resolve(dir, target string) string {
	target, _, _ = strings.Cut(target, "#")
	if t, err := url.PathUnescape(target); err == nil {
		target = t
	}
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = "/" + dir + target
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

// A pack is a package of which trees are made.
type pack struct {
	*archive
	nodes int // that trees may still have
}

// tree returns the tree of a part.
func (p *pack) tree(name string) (*node, *Error) {
	data, err := p.part(name)
	if err != nil {
		return nil, err
	}
	return p.parse(name, data)
}

// mainTypes are the content types of the main part: of documents and templates, without
// and with macros, which nobody runs here.
var mainTypes = []string{
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
	"application/vnd.ms-word.document.macroenabled.main+xml",
	"application/vnd.ms-word.template.macroenabledtemplate.main+xml",
}

// others are what packages of other programs have in the content type of their main part.
var others = [...]struct{ sign, name string }{
	{"spreadsheetml", "a workbook (XLSX)"}, {"ms-excel", "a workbook"}, {"presentationml", "slides (PPTX)"}, {"ms-powerpoint", "slides"}, {"visio", "a drawing (VSDX)"},
}

// mainPart returns the name of the main part: what the package calls its office document, and where it
// calls none so, the part with the content type of one.
func (p *pack) mainPart() (string, *Error) {
	const contentTypes = "[Content_Types].xml"
	if !p.has(contentTypes) {
		return "", fault(NoText, "", "the archive has no list of content types")
	}
	types, err := p.tree(contentTypes)
	if err != nil {
		return "", err
	}
	typeOf := map[string]string{}
	candidate := ""
	for n := types.first; n != nil; n = n.next {
		name, kind := n.attr("PartName"), strings.ToLower(n.attr("ContentType"))
		if n.name != "ct:Override" {
			continue
		}
		typeOf[partKey(name)] = kind
		for _, t := range mainTypes {
			if kind == t && candidate == "" && p.has(name) {
				candidate = strings.TrimLeft(name, "/")
			}
		}
	}
	list, err := p.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range list {
		if r.kind != "officeDocument" || r.external || !p.has(r.target) {
			continue
		}
		for _, o := range others {
			if strings.Contains(typeOf[partKey(r.target)], o.sign) {
				return "", fault(NotWord, "", "it is %s", o.name)
			}
		}
		return r.target, nil
	}
	if candidate == "" {
		return "", fault(NoText, "", "the archive has no main part")
	}
	return candidate, nil
}
