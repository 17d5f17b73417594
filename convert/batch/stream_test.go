package batch

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// mirror makes an XML of a source that is the source itself; a letter is an error.
func mirror(_ context.Context, source convert.Source, _ convert.Options) (result convert.Result, findings diag.List) {
	if bytes.HasPrefix(source.Data, []byte("Dear")) {
		return result, located(schema.NotAResolution, source.Name, "it is a letter")
	}
	result.XML, result.JSON, result.PDF = source.Data, []byte("{ }"), source.Data
	return result, nil
}

// An answer is what the tests read of one.
type answer struct {
	ID       json.RawMessage
	XML      string
	JSON     json.RawMessage
	PDF      []byte
	Findings []struct {
		Code, Message string
		Place         struct{ File string }
	}
}

func (a answer) String() string {
	s := fmt.Sprintf("%s %q", a.ID, a.XML)
	for _, f := range a.Findings {
		s += fmt.Sprintf(" %s: %s: %s", f.Place.File, f.Code, f.Message)
	}
	return s
}

// answers parses the lines of a stream, each of which must be UTF-8 and JSON.
func answers(t *testing.T, out []byte) (all []answer) {
	t.Helper()
	if !utf8.Valid(out) {
		t.Fatalf("the answers are not UTF-8: %q", out)
	}
	for line := range bytes.Lines(out) {
		var a answer
		if err := json.Unmarshal(line, &a); err != nil || line[len(line)-1] != '\n' {
			t.Fatalf("%q is no answer: %v", line, err)
		}
		all = append(all, a)
	}
	return all
}

// answered returns what a stream answers to lines.
func answered(t *testing.T, s Stream, lines string) (all []answer, failed int) {
	t.Helper()
	var out bytes.Buffer
	failed, err := s.Run(t.Context(), strings.NewReader(lines), &out)
	if err != nil {
		t.Fatal(err)
	}
	return answers(t, out.Bytes()), failed
}

// What a stream answers to one line, after two with nothing on them.
func TestStreamRecords(t *testing.T) {
	long := strings.Repeat("g", 900)
	escaped := strings.Repeat(`\u0433`, 500) // 1000 bytes of UTF-8
	const docx = "PK\x03\x04word/document.xml"
	for _, test := range []struct{ line, want string }{
		{`{"id":7,"text":"Fog"}`, `7 "Fog"`},
		{`{"text":"Fog","id":"a b"}`, `"a b" "Fog"`},
		{` { "id" : {"a": [1.0, null]} , "text" : "Fog\n<&>\u00e9" } `, `{"a":[1.0,null]} "Fog\n<&>é"`},
		{`{"id":null,"text":"Fog"}`, `null "Fog"`},
		{`{"id":12345678901234567890.10,"text":"Fog"}`, `12345678901234567890.10 "Fog"`},
		{`{"id":false,"text":"Fog"}`, `false "Fog"`},
		{`{"id":"\ud800","text":"Fog"}`, `"\ud800" "" ` + "\uFFFD" + `: stream-record: no record: the string has half a surrogate pair`},
		{`{"text":"Fog"}`, ` "Fog"`},
		{"\uFEFF" + `{"id":1,"text":"Fog"}`, `1 "Fog"`},
		{`{"id":1,"text":"Fog","station":{"lamps":3}}` + "\r", `1 "Fog"`},

		{`{"id":"x","text":"Dear Gull"}`, `"x" "" x: not-a-resolution: it is a letter`},
		{`{"id":7,"text":"Dear Gull"}`, `7 "" 7: not-a-resolution: it is a letter`},
		{`{"text":"Dear Gull"}`, ` "" line 3: not-a-resolution: it is a letter`},
		{`{"id":"","text":"Dear Gull"}`, `"" "" "": not-a-resolution: it is a letter`},

		{`Fog`, ` "" line 3: stream-record: no record: invalid character 'F' looking for beginning of value`},
		{`{"id":1,"text":"Fog"`, ` "" line 3: stream-record: no record: unexpected end of JSON input`},
		{`{"id":1,"text":"Fog"}{}`, ` "" line 3: stream-record: no record: invalid character '{' after top-level value`},
		{`["Fog"]`, ` "" line 3: stream-record: no record: it is an array, not an object`},
		{`"Fog"`, ` "" line 3: stream-record: no record: it is the string "Fog", not an object`},
		{`{"id":1}`, `1 "" 1: stream-record: no record: there is no "text", "pdf" or "docx"`},
		{`{"id":1,"Text":"Fog"}`, `1 "" 1: stream-record: no record: there is no "text", "pdf" or "docx"`},
		{`{"id":1,"text":null}`, `1 "" 1: stream-record: no record: "text" is null, not a string`},
		{`{"id":1,"text":["Fog"]}`, `1 "" 1: stream-record: no record: "text" is an array, not a string`},
		{`{"id":1,"text":"Fog","text":"Oil"}`, `1 "" 1: stream-record: no record: the key "text" is given twice in one object`},
		{`{"id":1,"text":"Fog \ud800"}`, `1 "" 1: stream-record: no record: the string has half a surrogate pair`},
		{"{\"id\":1,\"text\":\"Fog \uFFFD" + `\ud800"}`, `1 "" 1: stream-record: no record: the string has half a surrogate pair`},
		{"{\"id\":1,\"text\":\"Fog \xff\"}", ` "" line 3: stream-record: no record: byte 0xFF is not UTF-8`},
		{"\u00a0", ` "" line 3: stream-record: no record: invalid character 'Â' looking for beginning of value`},

		{`{"id":1,"pdf":"JVBERi0xLjcgZm9nAA=="}`, `1 "%PDF-1.7 fog\x00"`},
		{`{"id":1,"pdf":"JVBERi0x\r\nLjcgZm9n\nAA=="}`, `1 "%PDF-1.7 fog\x00"`},
		{`{"id":1,"docx":"` + base64.StdEncoding.EncodeToString([]byte(docx)) + `"}`, fmt.Sprintf("1 %q", docx)},
		{`{"id":1,"docx":"R0lGODlh"}`, `1 "GIF89a"`}, // which nobody reads, and the reader tells
		{`{"id":1,"text":"%PDF-1.7"}`, `1 "%PDF-1.7"`},
		{`{"id":1,"docx":"JVBERi0xLjcgZm9nAA=="}`, `1 "" 1: stream-record: no record: "docx" holds a pdf`},
		{`{"id":1,"pdf":"Rm9n"}`, `1 "" 1: stream-record: no record: "pdf" holds a text`},
		{`{"id":1,"pdf":""}`, `1 "" 1: stream-record: no record: "pdf" holds a text`},
		{`{"id":1,"pdf":"Fog!"}`, `1 "" 1: stream-record: no record: "pdf" is not base64 (RFC 4648, section 4)`},
		{`{"id":1,"pdf":"JVBERi0xLjcgZm9nAA"}`, `1 "" 1: stream-record: no record: "pdf" is not base64 (RFC 4648, section 4)`},
		{`{"id":1,"pdf":7}`, `1 "" 1: stream-record: no record: "pdf" is the number 7, not a string`},
		{`{"id":1,"text":"Fog","pdf":"JVBERi0xLjcgZm9nAA=="}`, `1 "" 1: stream-record: no record: it has "pdf" and "text", and is to be one document`},
		{`{"id":1,"pdf":"` + base64.StdEncoding.EncodeToString([]byte("%PDF-1.7 "+long+long)) + `"}`, `1 "" 1: input-too-large: the pdf is larger than 1000 bytes`},

		{`{"id":1,"text":"` + long + `"}`, `1 "` + long + `"`},
		{`{"id":1,"text":"` + escaped + `"}`, `1 "` + strings.Repeat("г", 500) + `"`},
		{`{"id":1,"text":"` + long + long + `"}`, `1 "" 1: input-too-large: the text is larger than 1000 bytes`},
		{`{"id":1,"text":"` + strings.Repeat(long, 100) + `"}`, ` "" line 3: input-too-large: the line is longer than 68536 bytes`},
	} {
		for _, end := range []string{"", "\n", "\n\r\n"} {
			s := Stream{Make: mirror, Workers: 2, Limits: Limits{Bytes: 1000}}
			got, failed := answered(t, s, "\n \t\r\n"+test.line+end)
			if len(got) != 1 || got[0].String() != test.want {
				t.Errorf("%.200q%q: got %.200v, want %.200s", test.line, end, got, test.want)
				continue
			}
			if wrong := len(got[0].Findings) > 0; failed > 0 != wrong || wrong && (got[0].JSON != nil || got[0].PDF != nil) {
				t.Errorf("%.200q: %d failed, with %.200v", test.line, failed, got)
			}
		}
	}
}

// lines returns records with the ids 0 and up; all in letters are letters.
func lines(count int, letters ...int) string {
	var b strings.Builder
	for i := range count {
		text := "Fog"
		if slices.Contains(letters, i) {
			text = "Dear Gull"
		}
		fmt.Fprintf(&b, "{\"id\": %d, \"text\": %q}\n", i, text)
	}
	return b.String()
}

// Answers come in the order of the lines, whoever is ready first.
func TestStreamOrder(t *testing.T) {
	slowFirst := make(chan struct{})
	s := Stream{Workers: 7, Make: func(ctx context.Context, source convert.Source, o convert.Options) (convert.Result, diag.List) {
		switch source.Name {
		case "0":
			<-slowFirst
		case "6":
			close(slowFirst)
		}
		return mirror(ctx, source, o)
	}}
	got, failed := answered(t, s, lines(200, 100, 150))
	if len(got) != 200 || failed != 2 {
		t.Errorf("%d answers, of which %d failed", len(got), failed)
	}
	for i, a := range got {
		if string(a.ID) != fmt.Sprint(i) {
			t.Errorf("answer %d is %v", i, a)
		}
	}
}

// With FailFast the first error is the last answer.
func TestStreamFailFast(t *testing.T) {
	var out bytes.Buffer
	s := Stream{Make: mirror, Workers: 4, FailFast: true}
	failed, err := s.Run(t.Context(), strings.NewReader(lines(50, 20, 21)), &out)
	got := answers(t, out.Bytes())
	if !errors.Is(err, ErrStopped) || failed != 1 || len(got) != 21 || len(got[20].Findings) != 1 {
		t.Errorf("%d failed, %v, with %d answers: %v", failed, err, len(got), got)
	}
}

// A document that makes the stages panic, or takes too long, is an answer like
// others.
func TestStreamLimits(t *testing.T) {
	s := Stream{Workers: 2, Limits: Limits{Time: 1}, Make: func(ctx context.Context, source convert.Source, o convert.Options) (convert.Result, diag.List) {
		<-ctx.Done()
		return mirror(ctx, source, o)
	}}
	got, failed := answered(t, s, lines(3))
	if len(got) != 3 || failed != 3 || got[2].Findings[0].Code != "time-limit" {
		t.Errorf("%d failed: %v", failed, got)
	}
	s.Limits.Time = DefaultTime
	s.Make = func(context.Context, convert.Source, convert.Options) (convert.Result, diag.List) { panic("fog") }
	if got, _ = answered(t, s, lines(2)); len(got) != 2 || got[1].Findings[0].Code != "internal-error" {
		t.Errorf("%v", got)
	}
}

// A line is answered before there is another: whoever keeps a stream may wait for
// each answer.
func TestStreamAnswersAtOnce(t *testing.T) {
	in, feed := io.Pipe()
	taken, out := io.Pipe()
	go func() {
		_, err := Stream{Make: mirror, Workers: 3}.Run(t.Context(), in, out)
		_ = out.CloseWithError(err)
	}()
	answers := bufio.NewReader(taken)
	for i := range 3 {
		if _, err := fmt.Fprintf(feed, "{\"id\":%d,\"text\":\"Fog\"}\n", i); err != nil {
			t.Fatal(err)
		}
		if line, err := answers.ReadString('\n'); err != nil || !strings.HasPrefix(line, fmt.Sprintf(`{"id":%d,`, i)) {
			t.Fatalf("line %d has the answer %q, %v", i, line, err)
		}
	}
	_ = feed.Close()
	if rest, err := io.ReadAll(answers); err != nil || len(rest) > 0 {
		t.Errorf("the end is %q, %v", rest, err)
	}
}

// A stream that is cancelled ends, though nothing comes and nobody closes it.
func TestStreamCancelled(t *testing.T) {
	in, feed := io.Pipe()
	defer feed.Close()
	ctx, cancel := context.WithCancelCause(t.Context())
	answeredOnce := make(chan struct{})
	go func() {
		_, _ = io.WriteString(feed, lines(1))
		<-answeredOnce
		cancel(errors.New("the keeper went home"))
	}()
	_, err := Stream{Make: mirror, Workers: 2}.Run(ctx, in, writerFunc(func(p []byte) (int, error) {
		close(answeredOnce)
		return len(p), nil
	}))
	if err == nil || err.Error() != "the keeper went home" {
		t.Errorf("it ended with %v", err)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// What came before a reader failed is answered; half a line is not.
func TestStreamReaderFails(t *testing.T) {
	broken := errors.New("the cable is cut")
	for _, half := range []string{"", `{"id": 3, "text": "Fo`, `{"id": 3, "text": "Fog"}`} {
		var out bytes.Buffer
		in := io.MultiReader(strings.NewReader(lines(3)+half), &failing{broken})
		_, err := Stream{Make: mirror, Workers: 2}.Run(t.Context(), in, &out)
		if got := answers(t, out.Bytes()); len(got) != 3 || !errors.Is(err, broken) {
			t.Errorf("%q: %v, with %v", half, err, got)
		}
	}
}

type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }

// Nothing more is written, and read, after a writer has failed.
func TestStreamWriterFails(t *testing.T) {
	broken, writes := errors.New("nobody listens"), 0
	_, err := Stream{Make: mirror, Workers: 4}.Run(t.Context(), endless{}, writerFunc(func(p []byte) (int, error) {
		writes++
		if writes == 3 {
			return 1, broken
		}
		return len(p), nil
	}))
	if !errors.Is(err, broken) || writes != 3 {
		t.Errorf("it ended with %v after %d writes", err, writes)
	}
}

// endless is a stream without end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, lines(1)), nil }

// Of a line that is too long nothing is kept, and the next one is read.
func TestStreamMemory(t *testing.T) {
	const bytesOfLine = 100 << 20
	in := io.MultiReader(strings.NewReader(`{"id":1,"text":"`), io.LimitReader(gulls{}, bytesOfLine), strings.NewReader("\"}\n"+lines(1)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var out bytes.Buffer
	if _, err := (Stream{Make: mirror, Workers: 1, Limits: Limits{Bytes: 1 << 10}}).Run(t.Context(), in, &out); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if allocated := after.TotalAlloc - before.TotalAlloc; allocated > bytesOfLine/20 {
		t.Errorf("%d bytes were allocated", allocated)
	}
	if got := answers(t, out.Bytes()); len(got) != 2 || got[0].Findings[0].Code != "input-too-large" || got[1].XML != "Fog" {
		t.Errorf("got %v", got)
	}
}

// gulls cry without end.
type gulls struct{}

func (gulls) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'g'
	}
	return len(p), nil
}

// FuzzStream: any bytes get as many answers as there are lines that are not
// blank, and a text is either an error or what encoding/json reads.
func FuzzStream(f *testing.F) {
	for _, seed := range []string{
		lines(3, 1), "\n\n", "{}", `{"id":[],"text":"\ud83d\udc26"}` + "\r\n\n{", "\xff\n{\"text\":\"\\ud800\"}", `{"text":"a","text":"b"}`, "\uFEFF{\"text\":\"\"}", "\u2028\n\x00",
		`{"pdf":"JVBERi0xLjcgZm9nAA=="}` + "\n" + `{"docx":"UEsDBA=="}` + "\n" + `{"pdf":"JVBERi0x","text":"a"}` + "\n" + `{"pdf":"="}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var out bytes.Buffer
		if _, err := (Stream{Make: mirror, Workers: 2, Limits: Limits{Bytes: 1000}}).Run(t.Context(), bytes.NewReader(data), &out); err != nil {
			t.Fatal(err)
		}
		got := answers(t, out.Bytes())
		for line := range bytes.Lines(data) {
			if len(bytes.Trim(line, " \t\r\n")) == 0 {
				continue
			}
			if len(got) == 0 {
				t.Fatalf("nothing answers %q", line)
			}
			sameText(t, got[0], line)
			got = got[1:]
		}
		if len(got) > 0 {
			t.Fatalf("nothing asks for %v", got)
		}
	})
}

// sameText checks that an answer without findings is that of the line's text, or of what
// another member says in base64. (The answers of these tests are JSON, which has U+FFFD for
// bytes that are no UTF-8.)
func sameText(t *testing.T, got answer, line []byte) {
	t.Helper()
	if len(got.Findings) > 0 {
		return
	}
	record := map[string]any{}
	if err := json.Unmarshal(bytes.TrimPrefix(line, []byte("\uFEFF")), &record); err != nil {
		t.Fatalf("%q has the answer %v: %v", line, got, err)
	}
	want, _ := record["text"].(string)
	for _, form := range []string{"pdf", "docx"} {
		if encoded, ok := record[form].(string); ok {
			data, err := base64.StdEncoding.DecodeString(encoded)
			if err != nil {
				t.Fatalf("%q has the answer %v: %v", line, got, err)
			}
			want = strings.ToValidUTF8(string(data), "\uFFFD")
		}
	}
	if strings.ToValidUTF8(got.XML, "\uFFFD") != want && utf8.ValidString(want) && !strings.Contains(want, "\uFFFD") {
		t.Fatalf("%q has the answer %v", line, got)
	}
}
