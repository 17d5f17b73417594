package validate

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"plenary/internal/oracle"
)

// repetitions are documents of one thing again and again: whatever a rule looks for.
var repetitions = map[string]string{
	"paragraphs": `<paragraph eId="x"><num>1.</num><content><p>Rests (, the the #</p></content></paragraph>`,
	"lists":      `<list><point><num>b.</num></point></list>`,
	"notes":      `a<authorialNote marker="1"><p>1 See</p></authorialNote>, b`,
	"links":      `<a href="undocs.org/a b">155/18</a><ref href="#x"/><noteRef href="#y"/>`,
	"headings":   `<subheading>I. Fog</subheading><heading>I. Fog</heading>`,
	"steps":      `<step date="0001-01-01" outcome="adopted"/>`,
	"containers": `<container name="x"><p>1. Thanks</p></container>`,
	"documents":  `<statement><meta><identification><FRBRWork><FRBRthis value="/a"/><FRBRuri value="/a"/></FRBRWork><FRBRExpression/><FRBRManifestation/></identification></meta></statement>`,
	"rows":       `<table><tr><td/></tr><tr><td colspan="2"/></tr></table>`,
	"entries":    `<references><TLCRole eId="a" href="b"/></references>`,
}

// workOf is the variable by which TestRulesAreLinear tells TestWork what to do.
const workOf = "PLENARY_TEST_WORK"

// TestWork holds one document against the rules, for TestRulesAreLinear, which
// counts what that takes.
func TestWork(t *testing.T) {
	name, number, ok := strings.Cut(os.Getenv(workOf), " ")
	if !ok {
		return
	}
	n, err := strconv.Atoi(number)
	if err != nil || repetitions[name] == "" {
		t.Fatalf("%s=%s %s", workOf, name, number)
	}
	XML([]byte(statementWith("<mainBody>"+strings.Repeat(repetitions[name], n)+"</mainBody>")), Options{Layers: RulesLayer})
}

// The work of the rules grows with the document and not with its square: eight
// times as many of whatever a rule looks for take less than twelve times as
// many steps. Steps are statements that are run, as the counters of test
// coverage have them, which are the same on a slow machine.
func TestRulesAreLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	program := filepath.Join(t.TempDir(), "work.test.exe")
	build := exec.Command(oracle.Tool(t, "go"), "test", "-c", "-covermode=count", "-coverpkg=plenary/validate,slices", "-o", program, "plenary/validate")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name := range repetitions {
		t.Run(name, func(t *testing.T) {
			few, many := steps(t, program, name, 250), steps(t, program, name, 2000)
			if few < 250 || many > 12*few {
				t.Errorf("250 take %d steps, 2,000 take %d", few, many)
			}
		})
	}
}

// steps returns how many statements are run for a document with n of what name
// says.
func steps(t *testing.T, program, name string, n int) (sum int) {
	t.Helper()
	profile := filepath.Join(t.TempDir(), "profile")
	cmd := exec.Command(program, "-test.run=^TestWork$", "-test.coverprofile="+profile)
	cmd.Env = append(os.Environ(), workOf+"="+name+" "+strconv.Itoa(n))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	file, err := os.Open(profile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		fields := strings.Fields(lines.Text()) // file:from,to statements times
		if len(fields) != 3 {
			continue
		}
		statements, _ := strconv.Atoi(fields[1])
		times, _ := strconv.Atoi(fields[2])
		sum += statements * times
	}
	return sum
}
