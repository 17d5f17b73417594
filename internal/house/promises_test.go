package house

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"

	"plenary/internal/oracle"
)

// promises are the sentences of README.md that say what Plenary does, and for each
// the tests that hold it: PACKAGE.TEST, "script NAME" of cmd/plenary, or "make
// TARGET" of .ci/run. A sentence is known by how it begins.
var promises = []struct {
	begins string
	tests  []string
}{
	// What is read
	{"Arabic, Chinese, English", []string{"convert.TestLanguages", "convert/normalise.TestGolden", "convert/normalise.TestCorpus"}},
	{"The words of a document tell which", []string{"convert.TestLanguageRead", "convert/language/guess.TestOf", "script reading"}},
	{"A document in any other language", []string{"convert.TestLanguage", "convert/language/guess.TestOf", "convert/language/guess.TestShares", "script passed"}},
	{"with tags, as the United Nations", []string{"script pdf", "convert.TestReadPages", "make documents"}},
	{"Without tags, by where", []string{"script pdf", "make documents"}},
	{"A scan with a layer of text", []string{"script pdf", "convert.TestDocumentCatalogue"}},
	{"What is read of it", []string{"internal/house.TestLinks"}},
	{"DOCX and DOCM", []string{"script docx", "convert/read/docx.TestGolden", "make documents"}},
	{"Tracked changes are accepted", []string{"script docx", "convert.TestDocumentCatalogue"}},
	{"Old Word files", []string{"script docx", "convert/read.TestKinds"}},
	{"what an extractor has made", []string{"script convert", "convert/read.TestDecode", "convert/read.TestWide"}},
	{"resolutions, decisions and presidential", []string{"convert/normalise.TestGolden", "convert/normalise.TestCorpus", "convert/normalise.TestDraftsAndReports"}},
	{"Letters, notes and reports", []string{"script batch", "convert/normalise.TestDraftsAndReports"}},
	{"of a PDF itself more", []string{"make documents", "make accuracy"}},
	{"Where there is only a text: Apache Tika", []string{"convert/normalise.TestCorpus", "make accuracy"}},
	{"Plain text with a paragraph a line", []string{"convert/normalise.TestCorpus", "make accuracy"}},
	{"From PyMuPDF", []string{"make accuracy", "make judge", "make variants"}},
	{"validate, diff, align and render read", []string{"validate.TestProductionFiles", "convert.TestOfficial"}},
	{"How well each", []string{"make accuracy", "make documents"}},
	{"The document itself", []string{"make accuracy", "make documents"}},
	{"What a PDF needs beyond", []string{"script pdf", "cmd/plenary.TestReadmeCommands"}},
	{"A finding about a PDF", []string{"script pdf", "script docx"}},

	// Commands
	{"plenary convert [", []string{"cmd/plenary.TestReadmeCommands"}},
	{"all stages, for files", []string{"script convert", "script batch", "script inputs", "cmd/plenary.TestKilled"}},
	{"plenary convert --stream", []string{"cmd/plenary.TestReadmeCommands"}},
	{"all stages, JSON Lines", []string{"script stream", "cmd/plenary.TestStreamEqualsFiles"}},
	{"plenary normalise", []string{"cmd/plenary.TestReadmeCommands"}},
	{"PDF, Word or text → Akoma Ntoso XML", []string{"script stages"}},
	{"plenary read", []string{"cmd/plenary.TestReadmeCommands"}},
	{"what is taken to be on the pages", []string{"script read", "convert.TestRead", "convert.TestReadPages"}},
	{"For whoever looks for a mistake", []string{"script read", "convert/manuscript.TestPrint"}},
	{"plenary validate [", []string{"cmd/plenary.TestReadmeCommands"}},
	{"XML or JSON, files", []string{"script validate", "script settings", "script baseline", "script config", "diag.TestGolden"}},
	{"plenary validate --source", []string{"cmd/plenary.TestReadmeCommands"}},
	{"proves that an XML", []string{"script source", "script pdf", "script docx", "validate/fidelity.TestFidelity"}},
	{"plenary diff", []string{"cmd/plenary.TestReadmeCommands"}},
	{"two documents by structure", []string{"script diff", "script align"}},
	{"plenary align", []string{"cmd/plenary.TestReadmeCommands"}},
	{"the languages of a work", []string{"script align", "convert/align.TestAlign", "convert/align.TestFormats"}},
	{"plenary render", []string{"cmd/plenary.TestReadmeCommands"}},
	{"Akoma Ntoso XML → outputs", []string{"script stages", "convert.TestStagesAgree"}},
	{"plenary explain", []string{"cmd/plenary.TestReadmeCommands"}},
	{"what a finding means", []string{"script explain"}},
	{"plenary schema list", []string{"cmd/plenary.TestReadmeCommands"}},
	{"the embedded schemas", []string{"script schema", "cmd/plenary.TestFetchRefuses"}},
	{"plenary completion", []string{"cmd/plenary.TestReadmeCommands"}},
	{"the script by which", []string{"script completion"}},
	{"plenary version", []string{"cmd/plenary.TestReadmeCommands"}},
	{"version, schema version", []string{"script usage", "script explain"}},
	{"The exit status is", []string{"script batch", "script settings", "script usage"}},
	{"Findings and the summary", []string{"script validate", "script batch"}},
	{"--date (convert", []string{"script dates"}},
	{"The PDF (convert, render)", []string{"convert/pdf.TestConstructs", "convert/pdf.TestIssuedResolutions"}},
	{"--page a4", []string{"script edition", "convert/pdf.TestPages"}},
	{"It is PDF/A-3a", []string{"convert/pdf.TestConforms", "convert/pdf.TestTags", "convert/pdf.TestAttachment", "convert/pdf.TestDestinations"}},
	{"--pdf-standard chooses", []string{"script edition", "convert/pdf.TestConforms"}},
	{"A letter that no font has", []string{"convert/pdf.TestGlyphRefused", "script passed"}},
	{"Arabic and Chinese are set in fonts", []string{"convert/pdf.TestArabicFile", "convert/pdf.TestChineseFile", "convert/pdf.TestMissingFont", "convert/pdf.TestUnprintable", "convert/batch.TestFontsOnRecord", "script languages"}},

	// Many documents
	{"Of files that differ only", []string{"script docx", "script passed"}},
	{"The others are told", []string{"script docx", "script passed"}},
	{"Each input is done by itself", []string{"script batch", "script inputs", "convert/batch.TestTimeLimit"}},
	{"A job that was killed", []string{"cmd/plenary.TestKilled", "cmd/plenary.TestInterrupted", "cmd/plenary.TestFullDisk"}},
	{"Outputs of a text that is gone", []string{"script gone", "cmd/plenary.TestPruneKilled", "cmd/plenary.TestSharesPrune"}},
	{"out/report.json holds", []string{"convert/batch.TestReport", "script inputs"}},
	{"--shard 2/8", []string{"cmd/plenary.TestShards", "convert/batch.TestSharesAreStable"}},
	{"docs/performance.md tells", []string{"internal/bench.TestBench"}},
	{"docs/scale.md has the rest", []string{"cmd/plenary.TestScaleGuide"}},

	// What is promised
	{"Nothing is lost", []string{"convert/normalise.TestCorpus", "validate/conservation.TestConservation"}},
	{"Every byte of the source", []string{"convert/normalise.TestCorpus", "convert.ExampleNormalise", "convert/normalise.FuzzNormalise"}},
	{"The account is checked", []string{"validate/conservation.TestConservationOfTheAccount", "validate/conservation.TestNames"}},
	{"A gap is an error", []string{"validate/conservation.TestConservation", "convert/batch.TestFailedHasNoOutputs"}},
	{"Always valid", []string{"convert.FuzzConvert"}},
	{"What convert writes is valid", []string{"script specimens", "convert.FuzzConvert", "validate/structure.TestNarrowerThanTheStandard", "make accuracy"}},
	{"What cannot be is not written", []string{"convert.ExampleConvert_findings", "convert/batch.TestFailedHasNoOutputs"}},
	{"One output that cannot be made", []string{"convert.TestWriterFailsAlone", "convert/batch.TestOneOutputMissing", "script stages"}},
	{"The same bytes", []string{"convert.TestSameBytesAtTheSameTime"}},
	{"The same input, options and version", []string{"convert.TestSameBytesAtTheSameTime", "script convert", "script dates", "convert/pdf.TestSameBytes", "make cross", "make hashes"}},
	{"Findings, not logs", []string{"schema.TestRules"}},
	{"Each has a stable code", []string{"schema.TestRules", "diag.TestGolden"}},
	{"Hostile input is only input", []string{"script hostile", "convert/read/pdf/object.TestHostile", "convert/read/docx.TestGrowth"}},
	{"No DTD and no entity", []string{"validate.TestHostileInput", "convert/read/docx.TestErrors", "internal/house.TestNetwork"}},
	{"Size, depth and time have limits", []string{"validate.TestHostileInput", "script inputs", "script reads", "convert/batch.TestTimeLimit", "internal/work.TestLinearWork"}},
	{"The first signal ends", []string{"cmd/plenary.TestSignalAtPipe", "cmd/plenary.TestSignalAtOutput"}},
	{"Files are written whole", []string{"cmd/plenary.TestKilled", "cmd/plenary.TestFullDisk", "script files"}},
	{"A link in the folder of the outputs", []string{"script traps", "script foreign", "internal/files.TestRefused"}},
	{"Nothing that a file holds", []string{"script terminal", "diag.TestNothingSteers", "diag.TestNoCommands", "cmd/plenary.TestNoCommandOfFiles"}},
	{"It says what it cannot", []string{"script hostile", "script batch"}},
	{"A language, a kind of file", []string{"script hostile", "script batch", "convert.TestLanguage", "convert/read.TestKinds", "convert/read.TestMarkup", "convert/normalise.TestDraftsAndReports"}},
	{"No document gets a date", []string{"convert.TestUndated", "convert.TestLanguage"}},
	{"Each sentence has tests", []string{"internal/house.TestPromises"}},

	// What it cannot do
	{"Encodings other than", []string{"convert/read.TestDecode", "convert/read.TestLegacy", "script terminal"}},
	{"What an extractor left out", []string{"make accuracy"}},
	{"It recognises no letters", []string{"script pdf"}},
	{"It reads no comments", []string{"convert.TestDocumentCatalogue"}},
	{"The outputs are no official records", []string{"script edition"}},
	{"CONTRIBUTING.md tells", []string{"internal/house.TestLinks"}},
	{"The licence is in", []string{"internal/house.TestLinks"}},
}

// Every sentence of README.md that promises something is in the table, with tests
// that there are.
func TestPromises(t *testing.T) {
	used := make([]bool, len(promises))
	for _, claim := range claims(t) {
		found := false
		for i, p := range promises {
			if strings.HasPrefix(claim, p.begins) && !used[i] {
				used[i], found = true, true
				break
			}
		}
		if !found {
			t.Errorf("no test is named for: %s", claim)
		}
	}
	known := testsOf(t)
	for i, p := range promises {
		if !used[i] {
			t.Errorf("README.md has no sentence that begins %q", p.begins)
		}
		for _, name := range p.tests {
			if !known[name] {
				t.Errorf("there is no %s, which is to hold: %s ...", name, p.begins)
			}
		}
	}
}

// testsOf returns the tests of the module, under the names that promises have.
func testsOf(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	for _, s := range sources(t) {
		for _, decl := range s.tree.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && s.test && f.Recv == nil {
				known[s.folder+"."+f.Name.Name] = true
			}
		}
	}
	root := oracle.Root(t)
	scripts, err := filepath.Glob(filepath.Join(root, "cmd/plenary/testdata/script/*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range scripts {
		known["script "+strings.TrimSuffix(filepath.Base(path), ".txtar")] = true
	}
	makefile, err := os.ReadFile(filepath.Join(root, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range regexp.MustCompile(`(?m)^([a-z-]+):`).FindAllStringSubmatch(string(makefile), -1) {
		known["make "+target[1]] = true
	}
	return known
}

// What README.md links to is there.
func TestLinks(t *testing.T) {
	root := oracle.Root(t)
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`).FindAllStringSubmatch(string(text), -1) {
		if _, err := os.Stat(filepath.Join(root, link[1])); err != nil {
			t.Errorf("README.md leads to %s, which is not there", link[1])
		}
	}
}

// Only one file knows the network. (Promise 5.)
func TestNetwork(t *testing.T) {
	for _, s := range sources(t) {
		for _, path := range s.imports() {
			if uses := path == "net" || strings.HasPrefix(path, "net/") && path != "net/url"; uses && !s.test && s.path != "cmd/plenary/fetch.go" {
				t.Errorf("%s: only schema fetch may use the network, not import %s", s.path, path)
			}
		}
	}
}

// claims returns the sentences of the sections of README.md that promise something.
func claims(t *testing.T) (sentences []string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(oracle.Root(t), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	text := "\n" + string(data)
	for _, title := range []string{"What is read", "Commands", "Many documents", "What is promised", "What it cannot do"} {
		_, section, ok := strings.Cut(text, "\n## "+title+"\n")
		if !ok {
			t.Fatalf("README.md has no section %q", title)
		}
		section, _, _ = strings.Cut(section, "\n## ")
		sentences = append(sentences, sentencesOf(section)...)
	}
	return sentences
}

// sentencesOf returns the sentences of Markdown: paragraphs, items of lists and
// cells of tables, without their markup and without code.
func sentencesOf(section string) (sentences []string) {
	section = regexp.MustCompile("(?s)```.*?```").ReplaceAllString(section, "")
	section = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`).ReplaceAllString(section, "$1")
	section = regexp.MustCompile(`(?m)^(- |[0-9]+\. |\|[-|]+\|$)`).ReplaceAllString(section, "\n\n")
	section = strings.NewReplacer("**", "", "`", "", `\|`, "/", "|\n", "\n\n").Replace(section)
	for paragraph := range strings.SplitSeq(section, "\n\n") {
		for cell := range strings.SplitSeq(paragraph, "| ") {
			if cell = strings.Join(strings.Fields(cell), " "); strings.ContainsAny(cell, " .") { // else it is a head
				sentences = append(sentences, split(cell)...)
			}
		}
	}
	return sentences
}

// begins matches what a sentence may begin with that is no capital: a flag, or the
// name of a file.
var begins = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(--|[a-z]+/[a-z]+\.)`) })

// split divides prose at its stops.
func split(prose string) (sentences []string) {
	start := 0
	for i, r := range prose {
		rest := prose[i+1:]
		if r != '.' || len(rest) < 2 || rest[0] != ' ' || !unicode.IsUpper(rune(rest[1])) && !begins().MatchString(rest[1:]) {
			continue
		}
		sentences = append(sentences, prose[start:i+1])
		start = i + 2
	}
	if rest := prose[start:]; rest != "" {
		sentences = append(sentences, rest)
	}
	return sentences
}
