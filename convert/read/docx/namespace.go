package docx

// A namespace is one that is known here.
type namespace struct {
	short      string // by which this package calls it
	understood bool   // what a choice of alternate content may require
}

// namespaces are those of Transitional and Strict, and Microsoft's additions.
// (ECMA-376-1, Annex A; MS-DOCX 2.2.)
var namespaces = map[string]namespace{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           {"w", true},
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       {"w", true},
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    {"r", true},
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                {"r", true},
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            {"mc", true},
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             {"m", true},
	"http://purl.oclc.org/ooxml/officeDocument/math":                         {"m", true},
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": {"wp", true},
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             {"wp", true},
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  {"a", true},
	"http://purl.oclc.org/ooxml/drawingml/main":                              {"a", true},
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               {"pic", true},
	"http://purl.oclc.org/ooxml/drawingml/picture":                           {"pic", true},
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 {"c", true},
	"http://purl.oclc.org/ooxml/drawingml/chart":                             {"c", true},
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":               {"dgm", true},
	"http://purl.oclc.org/ooxml/drawingml/diagram":                           {"dgm", true},
	"http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas":          {"lc", true},
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      {"wps", true},
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      {"wpg", true},
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas":     {"wpc", true},
	"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing":    {"wp14", true},
	"http://schemas.microsoft.com/office/word/2006/wordml":                   {"wne", true},
	"http://schemas.microsoft.com/office/word/2010/wordml":                   {"w14", true},
	"http://schemas.microsoft.com/office/word/2012/wordml":                   {"w15", true},
	"http://schemas.microsoft.com/office/word/2015/wordml/symex":             {"w16se", true},
	"http://schemas.microsoft.com/office/word/2016/wordml/cid":               {"w16cid", true},
	"http://schemas.microsoft.com/office/word/2018/wordml":                   {"w16", true},
	"http://schemas.microsoft.com/office/word/2018/wordml/cex":               {"w16cex", true},
	"http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash":       {"w16sdtdh", true},
	"http://schemas.microsoft.com/office/word/2023/wordml/word16du":          {"w16du", true},
	"http://schemas.microsoft.com/office/word/2024/wordml/sdtformatlock":     {"w16sdtfl", true},
	"http://schemas.microsoft.com/office/drawing/2010/main":                  {"a14", true},
	"urn:schemas-microsoft-com:vml":                                          {"v", true},
	"urn:schemas-microsoft-com:office:office":                                {"o", true},
	"urn:schemas-microsoft-com:office:word":                                  {"w10", true},
	"http://schemas.openxmlformats.org/package/2006/relationships":           {"rel", true},
	"http://schemas.openxmlformats.org/package/2006/content-types":           {"ct", true},
	"http://www.w3.org/XML/1998/namespace":                                   {"xml", true},
}

// unknownSpace is the short name of all other namespaces, and ignoredSpace that of those
// which the file lets programs ignore (ECMA-376-3, 7.2).
const (
	unknownSpace = "?"
	ignoredSpace = "-"
)
