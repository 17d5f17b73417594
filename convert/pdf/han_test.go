package pdf

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"
	"testing"
)

// The ink of marks in the font that tests are set in: of one that opens in the right half of its square, of one that closes in the left.
const openInk, closeInk = 2, 3

// squareFont is a font of squares, without any letter of Latin.
func squareFont() *font {
	f := &font{unitsPerEm: 1000, measures: 4, tables: map[string][]byte{"head": make([]byte, 54), "hmtx": make([]byte, 16)}}
	binary.BigEndian.PutUint16(f.tables["head"][50:], 1)
	for r := range rune(1 << 16) {
		if westernInHan(' ', r, ' ') {
			continue
		}
		f.glyph[r], f.width[r] = 1, 1
		switch {
		case opens(r):
			f.glyph[r] = openInk
		case closes(r):
			f.glyph[r] = closeInk
		}
	}
	var glyf, loca []byte
	for _, ink := range [][2]int16{{}, {50, 950}, {560, 950}, {60, 360}} {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		for _, n := range []int16{0, ink[0], 0, ink[1], 900} {
			glyf = binary.BigEndian.AppendUint16(glyf, uint16(n))
		}
	}
	f.tables["glyf"], f.tables["loca"] = glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	return f
}

var squares = func() *Typeface {
	found := &scriptFonts{of: scriptOf("zho"), fonts: [4]*font{squareFont()}}
	for style := range face(4) {
		found.worn[style] = found.wear(style)
	}
	return (*Typeface)(nil).with(found)
}()

// chinese returns a text as spans; between bars stand marks of notes.
func chinese(text string) (spans []span) {
	c := newComposer(textOnly(""), Options{Typeface: squares})
	for i, part := range strings.Split(text, "|") {
		if i%2 == 1 {
			spans = append(spans, span{text: part, look: c.look(bodyLook.raised()), note: &note{marker: part}})
			continue
		}
		spans = append(spans, c.again(part, bodyLook)...)
	}
	return spans
}

// What fills a square is set in the fonts of Han, and anything else in those of Latin letters.
func TestChineseFonts(t *testing.T) {
	for text, want := range map[string]string{
		"大会A/RES/70/1号决议":       "大会·A/RES/70/1·号决议",
		"“灯”和‘光’，——……":          "“灯”和‘光’，——……",
		"Côte d’Ivoire的“L’Auk”": "Côte d’Ivoire·的“·L’Auk·”",
		"㈠10%％(b)（一）":           "㈠·10%·％·(b)·（一）",
		"阿·卡 2015–2030":         "阿···卡· 2015–2030",
	} {
		var parts []string
		for _, s := range chinese(text) {
			parts = append(parts, s.text)
			if square := s.look.face&foreign != 0; square && (s.look.size != 10.5 || s.look.scale != 1 || s.look.spacing != 0) || !square && s.look != newComposer(textOnly(""), Options{Typeface: squares}).look(bodyLook) {
				t.Errorf("%q is set in %+v", s.text, s.look)
			}
		}
		if got := strings.Join(parts, "·"); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// Lines may end where a bar stands, rather not at a colon, and hardly at an exclamation mark.
func TestChineseBreaks(t *testing.T) {
	for _, want := range []string{
		"大~会~决~定",
		"灯~塔，~海~鸥。”~灯",                      // no mark that closes begins a line
		"请~《灯~盟~约》、~“守~灯~人”~等",              // and none that opens ends one
		"“灯”、~“光”",                          // not between two marks
		"灯~——~灯……~灯",                        // dashes and dots are whole
		"阿·~卡",                              // a point between names begins no line
		"决~议~(A/RES/70/1)~和~S/2024/826-2!号", // symbols are whole
		"约~占~10%~的",
		"有~27!名~看~守~人",
		"第!35!次~会~议",
		"第!三!届~会~议",
		"第!1325(2000)!号~决~议",
		"2145!年:3!月!14!日~通~过",
		"100!万:美~元",
		"议~程~项~目!27(b)",
		"附~件!二",
		"和/!或~灯",
		"条~约》|1|~以~及",       // the mark of a note stays with what it follows
		"灯，|2|~而~海|3|，~灯",   // and what follows it goes by that too
		"的~lamp of gulls~灯", // Latin words part at spaces
	} {
		text := strings.NewReplacer("~", "", ":", "", "!", "").Replace(want)
		spans := chinese(text)
		var b strings.Builder
		all, at := joints(spans), 0
		for _, s := range spans {
			if s.note != nil {
				b.WriteByte('|')
			}
			mark := ""
			for _, r := range s.text {
				if j := all[at]; j.breaks {
					mark = map[float64]string{0: "~", loose: ":", tight: "!"}[j.penalty]
					b.WriteString(mark)
				}
				at++
				b.WriteRune(r)
			}
			if s.note != nil {
				b.WriteByte('|')
			}
		}
		if got := b.String(); got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
}

// Two marks side by side share a square, and the edges of a line take the blank of those that stand there.
func TestMarksShareSquares(t *testing.T) {
	const half, before = 5.25, 10.5 * (0.56 - 0.06)
	for text, want := range map[string]float64{"灯灯": 21, "》，": 21 - half, "》《": 21 - half, "“《": 21 - before, "《灯": 21, "灯。": 21} {
		pieces := cut(chinese(text+"灯"), 1e9)
		width := 0.0
		for _, p := range pieces {
			width += p.width + p.square.after.kern
		}
		if got := width - 10.5; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %.3f wide, not %.3f", text, got, want)
		}
	}
	first, last := cut(chinese("《灯》，"), 1e9)[0], cut(chinese("灯，"), 1e9)[0]
	if s := first.square; math.Abs(s.head-half) > 0.01 || math.Abs(s.tail-half) > 0.01 {
		t.Errorf("the edges of 《灯》， take %.3f and %.3f", s.head, s.tail)
	}
	if s := last.square; s.tail != half || s.hang != 10.5-half {
		t.Errorf("the edge takes %.3f of a comma, and %.3f may hang", s.tail, s.hang)
	}
}

// setChinese sets a justified paragraph in a measure.
func setChinese(text string, width float64) (lines []line) {
	t := setter{sheet: sheetOf(Letter)}
	for _, s := range t.paragraph(shape{look: bodyLook, leading: 12}, box{0, width}, nil, chinese(text)) {
		lines = append(lines, s.lines...)
	}
	return lines
}

// edgeOf returns where the last square of a line ends.
func edgeOf(l line) float64 {
	last := l.segments[len(l.segments)-1]
	return last.x + last.width
}

// A line that lacks a little has it between its letters, evenly; its last letter ends at the edge.
func TestLettersStandApart(t *testing.T) {
	lines := setChinese(strings.Repeat("灯塔看守人", 8), 10.5*10+4)
	for i, l := range lines[:len(lines)-1] {
		if len(l.segments) != 1 || math.Abs(l.segments[0].look.spacing-4.0/9) > 0.001 || math.Abs(edgeOf(l)-109) > 0.01 {
			t.Errorf("line %d: %+v", i, l.segments)
		}
	}
	if l := lines[len(lines)-1]; l.segments[0].look.spacing != 0 || !strings.HasSuffix(l.segments[0].text, "人 ") {
		t.Errorf("the last line: %+v", l.segments)
	}
	if strings.HasSuffix(lines[0].segments[0].text, " ") {
		t.Error("a line that ends between letters ends in a space")
	}
}

// Figures stand half as far apart as letters of Han, and nothing lies between these and those: an extractor would read a space.
func TestFiguresStandApart(t *testing.T) {
	l := setChinese("灯塔2145灯塔灯塔灯"+strings.Repeat("塔", 20), 10.5*9+4*5.35+4)[0]
	grow := l.segments[0].look.spacing
	if grow <= 0 || len(l.segments) != 3 || math.Abs(l.segments[1].look.spacing-bodyLook.spacing-grow/2) > 1e-9 {
		t.Fatalf("%+v", l.segments)
	}
	for i, s := range l.segments[1:] {
		before := l.segments[i]
		if gap := s.x - before.x - before.width; math.Abs(gap) > 1e-9 {
			t.Errorf("%.3f lie before %q", gap, s.text)
		}
	}
}

// A line that is too full lets its last mark hang before it presses others.
func TestMarksHang(t *testing.T) {
	text := "灯塔看守人的灯，" + strings.Repeat("光", 30)
	hung := setChinese(text, 10.5*7+1)[0]
	if got := hung.segments[0]; got.text != "灯塔看守人的灯，" || got.look.spacing != 0 || edgeOf(hung) <= 10.5*7+1 {
		t.Errorf("%+v", hung.segments)
	}
	pressed := setChinese("灯，塔，看，守人"+strings.Repeat("光", 30), 10.5*8-3)[0]
	if got := lineText(pressed); got != "灯，塔，看，守人" {
		t.Fatalf("%q", got)
	}
	if math.Abs(edgeOf(pressed)-(10.5*8-3)) > 0.01 || len(pressed.segments) < 3 {
		t.Errorf("it ends at %.2f: %+v", edgeOf(pressed), pressed.segments)
	}
	pieces := cut(chinese("灯，塔，看，守人"), 1e9)
	var all strain
	for i := range pieces[:len(pieces)-1] {
		all.add(&pieces[i])
	}
	all = all.between(&pieces[0], &pieces[len(pieces)-1], true)
	if want := 10.5*8 - 3*10.5/4; math.Abs(all.least()-want) > 1e-9 {
		t.Errorf("it takes %.3f at least, not %.3f: a quarter of a square for each mark less", all.least(), want)
	}
}

// A line that lacks more than a tenth of a square for each letter ends before the edge.
func TestShortLine(t *testing.T) {
	l := setChinese("灯塔看"+"A/RES/199/12/Add.1/Corr.3"+strings.Repeat("光", 30), 140)[0]
	if got := l.segments[0]; got.text != "灯塔看" || got.look.spacing > 0.945+1e-9 || edgeOf(l) > 40 {
		t.Errorf("%+v", l.segments)
	}
}

// Letters of a style that the fonts have not are made heavier, and italics of what is set already keep that.
func TestHeavy(t *testing.T) {
	c := newComposer(textOnly(""), Options{Typeface: squares})
	s := c.again("灯", bodyLook.bolder())[0]
	if !s.look.heavy || s.look.face != foreign|regular {
		t.Errorf("%+v", s.look)
	}
	if got := s.look.italics(); !got.heavy || got.face != foreign|regular {
		t.Errorf("%+v", got)
	}
	if got := bodyLook.italics(); got.face != italic {
		t.Errorf("%+v", got)
	}
}

// What stands in English in the masthead of a document in Chinese says so; symbols, and what is in Chinese, do not.
func TestEnglishInMasthead(t *testing.T) {
	c := newComposer(fictional(t, "zh.xml"), Options{Typeface: squares})
	c.resolution()
	b := c.book()
	languages := map[string]string{}
	for _, l := range b.pages[0].lines {
		if s := l.segments[0]; s.tag != nil {
			languages[strings.TrimSpace(lineText(l))] = s.tag.language
		}
	}
	for text, want := range map[string]string{"Distr.: General": "en", "20 March 2145": "en", "Original: English": "en", "大会": "", "A/RES/199/12": "", "议程项目17": ""} {
		if got, ok := languages[text]; !ok || got != want {
			t.Errorf("%q is in %q, not in %q", text, got, want)
		}
	}
	if e := (&element{kind: tagParagraph, language: "en"}); e.attributes() != " /Lang (en)" {
		t.Errorf("%q", e.attributes())
	}
}

// The record of a vote in Chinese is divided at its heads, which are set in what there is of italics.
func TestChineseVote(t *testing.T) {
	var got []string
	for _, p := range voteParts(chinese("表决结果如下：赞成：金盏花海岸、海鸥湾反对：雾岛弃权：灯屿")) {
		got = append(got, textOf(p.text))
	}
	if want := "表决结果如下：|赞成：|金盏花海岸、海鸥湾|反对：|雾岛|弃权：|灯屿"; strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

// Lines of Chinese stand further apart than those of Latin letters.
func TestChineseLeading(t *testing.T) {
	c := newComposer(textOnly(""), Options{Typeface: squares})
	c.put(item{shape: bodyShape, text: c.again("灯", bodyLook)})
	if got, want := c.items[0].shape.leading, 1.25*bodyShape.leading; got != want {
		t.Errorf("%g, not %g", got, want)
	}
}

// What a line lacks is shared among its letters, of which a Latin space counts as four; a twentieth of a letter for each is no great cost.
func TestSharesOfLine(t *testing.T) {
	if got := (strain{units: 20}).ratio(10.5, 10.5); math.Abs(got-1) > 1e-9 {
		t.Errorf("a twentieth for each letter counts as %g", got)
	}
	if got := (strain{give: 3, hang: 2}).ratio(-5, 10.5); got != -1 {
		t.Errorf("all that a line can give counts as %g", got)
	}
	l := setChinese("灯塔看守人的 gull 灯塔看守人的号角"+strings.Repeat("光", 30), 150)[0]
	grow := l.segments[0].look.spacing
	for i, s := range l.segments[:len(l.segments)-1] {
		if !strings.HasSuffix(s.text, " ") {
			continue
		}
		if gap := l.segments[i+1].x - s.x - s.width; grow <= 0 || math.Abs(gap-bodyLook.advance(' ')-4*grow) > 1e-6 {
			t.Errorf("a space of %.3f in a line of %.3f", gap, grow)
		}
	}
}

// A heavy letter is drawn with its outline, a 32nd of its size thick.
func TestHeavyIsDrawn(t *testing.T) {
	o := Options{Typeface: squares}
	c := newComposer(textOnly(""), o)
	c.put(item{shape: bodyShape, text: append(c.again("灯", bodyLook.bolder()), c.again("塔", bodyLook)...)})
	b := c.book()
	w := newWriter(b, mark(b), b.usage())
	for n := range b.pages {
		w.page(n + 1)
	}
	var out bytes.Buffer
	if err := w.pdf.Output(&out); err != nil {
		t.Fatal(err)
	}
	drawn := out.String()
	heavy, thick, plain := strings.Index(drawn, "2 Tr"), strings.Index(drawn, "0.33 w"), strings.Index(drawn, "0 Tr")
	if heavy < 0 || thick < heavy || plain < thick {
		t.Errorf("the letter is heavy at %d, its outline thick at %d, and the next plain at %d", heavy, thick, plain)
	}
}

// The spaces within a number stay as they are.
func TestSpacesOfNumbers(t *testing.T) {
	l := setChinese("核定灯塔费7 995 100元，其中"+strings.Repeat("光", 30), 10.5*10+47)[0]
	if l.segments[0].look.spacing <= 0 {
		t.Fatalf("%+v", l.segments)
	}
	for i, s := range l.segments[:len(l.segments)-1] {
		if gap := l.segments[i+1].x - s.x - s.width; strings.HasSuffix(s.text, " ") && math.Abs(gap-bodyLook.advance(' ')) > 1e-6 {
			t.Errorf("a space of %.3f behind %q", gap, s.text)
		}
	}
}
