package object

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source writes a value as a content stream has it.
func sourceOf(v Value) string {
	switch v := v.(type) {
	case Null:
		return "null"
	case Bool:
		return strconv.FormatBool(bool(v))
	case Integer:
		return strconv.FormatInt(int64(v), 10)
	case Real:
		s := strconv.FormatFloat(float64(v), 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += "."
		}
		return s
	case Name:
		var out strings.Builder
		out.WriteByte('/')
		for i := range len(v) {
			if c := v[i]; class[c] != regular || c == '#' {
				fmt.Fprintf(&out, "#%02x", c)
			} else {
				out.WriteByte(c)
			}
		}
		return out.String()
	case String:
		return fmt.Sprintf("<%x>", string(v))
	case Array:
		var elements []string
		for _, e := range v {
			elements = append(elements, sourceOf(e))
		}
		return "[" + strings.Join(elements, " ") + "]"
	case Dict:
		var entries []string
		for key, e := range v {
			entries = append(entries, sourceOf(key)+" "+sourceOf(e))
		}
		slices.Sort(entries)
		return "<<" + strings.Join(entries, " ") + ">>"
	}
	panic(fmt.Sprintf("%T in content", v))
}

// rewritten reads a content stream and writes it again, an operator a line.
func rewritten(data []byte) []byte {
	var out strings.Builder
	for s := NewScanner(data); ; {
		operator, operands, _, ok := s.Next()
		if !ok {
			return []byte(out.String())
		}
		for _, v := range operands {
			out.WriteString(sourceOf(v) + " ")
		}
		out.WriteString(operator + "\n")
	}
}

// What is read of content, an operator a line.
var scannings = []struct{ name, content, want string }{
	{"text", "BT /F1 12 Tf 1 0 0 1 72 720.5 Tm (gull) Tj ET", "BT\n/F1 12 Tf\n1 0 0 1 72 720.5 Tm\n<67756c6c> Tj\nET\n"},
	{"nothing between", "BT/F1 12Tf(gull)Tj[(a)-3(b)]TJ(c)' ET", "BT\n/F1 12 Tf\n<67756c6c> Tj\n[<61> -3 <62>] TJ\n<63> '\nET\n"},
	{"comments", "q % (gull) Tj\rQ%", "q\nQ\n"},
	{"numbers", "1 -2 +3 .5 -.5 4. --6 -+7 00012 0.00001 1e2 1.5E-1 - . + n", "1 -2 3 0.5 -0.5 4. -6 -7 12 0.00001 100. 0.15 0 0. 0 n\n"},
	{"numbers that are none", "1.2.3 4-5 6..7 8-.9 n", "1.2 4 6. 8 n\n"},
	{"large numbers", "2147483648 922337203685477579 99999999999999999999 -99999999999999999999999 n", "2147483648 922337203685477579 100000000000000000000. -100000000000000000000000. n\n"},
	{"many digits", "3.14159265358979323846264338327950288 0.00000000000000000000000000000001 n", "3.141592653589793 0.00000000000000000000000000000001 n\n"},
	{"escapes", `(a\(b\)c\\d\n\r\t\b\f\x\8) Tj`, "<612862" + "29635c640a0d09080c7838> Tj\n"},
	{"codes", `(\101\7\0053\400\377) Tj`, "<4107053300ff> Tj\n"},
	{"ends of lines", "(a\\\nb\\\r\nc\\\rd\re\r\nf\ng) Tj", "<616263640a650a660a67> Tj\n"},
	{"parentheses", "(a(b(c)d)e) Tj (f) Tj", "<612862286329642965> Tj\n<66> Tj\n"},
	{"digits", "<48656C6c 6f7> Tj <> Tj <zz4g1> Tj", "<48656c6c6f70> Tj\n<> Tj\n<41> Tj\n"},
	{"names", "/A#20B /C#2 /D#zz / n", "/A#20B /C#232 /D#23zz / n\n"},
	{"marked content", "/P <</MCID 3/Lang(en)/A[1 2]/N null/B<</C true>>>> BDC EMC", "/P <</A [1 2] /B <</C true>> /Lang <656e> /MCID 3>> BDC\nEMC\n"},
	{"a key twice", "/P <</MCID 3/MCID 4>> BDC", "/P <</MCID 4>> BDC\n"},
	{"a value that is missing", "/P <</MCID>> BDC", "/P <<>> BDC\n"},
	{"a key that is none", "/P <<3 /MCID 4>> BDC", "/P <</MCID 4>> BDC\n"},
	{"no references", "1 0 R", "1 0 R\n"},
	{"an array that is not closed", "[(a) -3 (b) TJ (c) Tj", "[<61> -3 <62>] TJ\n<63> Tj\n"},
	{"a dictionary that is not closed", "/P <</MCID 3 BDC (c) Tj", "/P <</MCID 3>> BDC\n<63> Tj\n"},
	{"a string that is not closed", "(a) Tj (b Tj ET", "<61> Tj\n"},
	{"brackets that close nothing", "] >> ) } { 1 w", "1 w\n"},
	{"operands without an operator", "q 1 2 3", "q\n"},
	{"an image", "q BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q", "q\nBI\nQ\n"},
	{"an image with EI in it", "q BI /W 13 /H 1 /BPC 8 /CS /G ID a EI b EI c Q\nEI Q", "q\nBI\nQ\n"},
	{"an image in bits", "BI /W 9 /H 2 /IM true ID abcd\nEI Q", "BI\nQ\n"},
	{"a compressed image with EI in it", "BI /W 4 /H 3 /F /Fl ID \x01\x02 EI \x00\xff\x80 EI\nQ q", "BI\nQ\nq\n"},
	{"an image that only looks compressed", "BI /F /Fl ID \x01\x02 EI \x80", "BI\n\x80\n"},
	{"an image without an end", "BI /F /Fl ID abcd", "BI\n"},
	{"an image at the end", "BI /F /Fl ID abcd\nEI", "BI\n"},
	{"an image without data", "BI /W 4 EI Q", "BI\nQ\n"},
	{"an image that is none", "BI q Q", "BI\nq\nQ\n"},
	{"an image that says it is huge", "BI /W 8192 /H 8192 /BPC 16 /CS /CMYK ID ab EI Q", "BI\nQ\n"},
	{"an image of a colour that is not known", "BI /W 2 /H 2 /BPC 8 /CS /Gull ID ab EI Q", "BI\nQ\n"},
	{"an image of too many bits", "BI /W 2 /H 2 /BPC 80 /CS /G ID ab EI Q", "BI\nQ\n"},
	{"an image without a colour", "BI /W 2 /H 2 /BPC 8 ID ab EI Q", "BI\nQ\n"},
	{"an image of indices", "BI /Width 5 /Height 2 /BitsPerComponent 4 /ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>] ID EI EI EI EI Q", "BI\nEI\nQ\n"},
	{"nothing", " \n%\x00", ""},
}

func TestScanner(t *testing.T) {
	for _, c := range scannings {
		scanAll([]byte(c.content))
		if got := string(rewritten([]byte(c.content))); got != c.want {
			t.Errorf("%s: %q\ngot  %q\nwant %q", c.name, c.content, got, c.want)
		}
	}
}

// Strings and names outlast the next call, operands do not need to.
func TestScannerKeeps(t *testing.T) {
	s := NewScanner([]byte(strings.Repeat("(a\\(b) Tj <6364> Tj /E#20F gs ", 2000)))
	var kept []Value
	for {
		_, operands, _, ok := s.Next()
		if !ok {
			break
		}
		kept = append(kept, operands[0])
	}
	for i := 0; i+2 < len(kept); i += 3 {
		if kept[i] != String("a(b") || kept[i+1] != String("cd") || kept[i+2] != Name("E F") {
			t.Fatalf("%d: %q", i, kept[i:i+3])
		}
	}
}

// More operands than there may be are left out, and what follows is read.
func TestScannerBounds(t *testing.T) {
	for _, before := range []string{strings.Repeat("1 ", 3*maxOperands), "[" + strings.Repeat("1 ", 3*maxOperands) + "] TJ ", strings.Repeat("[", 3*maxDepth), strings.Repeat("<</A", 3*maxDepth)} {
		got := string(rewritten([]byte(before + " Q (gull) Tj")))
		if len(got) > 10*maxOperands || !strings.HasSuffix(got, "Q\n<67756c6c> Tj\n") {
			t.Errorf("%.20q: %.60q", before, got)
		}
	}
}

// Numbers cost no allocation where they recur, and little else does.
func TestScannerAllocates(t *testing.T) {
	content := []byte(strings.Repeat("1 0 0 1 72.24 720.5 Tm 300.25 .5 re ", 1000))
	if allocs := testing.AllocsPerRun(5, func() { scanAll(content) }); allocs > 50 {
		t.Errorf("%v allocations", allocs)
	}
}
