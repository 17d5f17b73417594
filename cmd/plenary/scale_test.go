package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"plenary/internal/oracle"
)

// What the tests read of the jobs in docs/scale.md. Keys that they have besides
// are an error, so that a slip in one is found.
type (
	kubernetesJob struct {
		APIVersion string `yaml:"apiVersion"`
		Kind       string
		Metadata   struct{ Name string }
		Spec       struct {
			CompletionMode       string `yaml:"completionMode"`
			Completions          int
			Parallelism          int
			BackoffLimitPerIndex int `yaml:"backoffLimitPerIndex"`
			Template             struct{ Spec kubernetesPod }
		}
	}
	kubernetesPod struct {
		RestartPolicy   string         `yaml:"restartPolicy"`
		SecurityContext map[string]int `yaml:"securityContext"`
		Containers      []struct {
			Name, Image  string
			Command      []string
			Resources    struct{ Requests, Limits map[string]string }
			VolumeMounts []struct {
				Name      string
				MountPath string `yaml:"mountPath"`
			} `yaml:"volumeMounts"`
		}
		Volumes []struct {
			Name  string
			Claim map[string]string `yaml:"persistentVolumeClaim"`
		}
	}
	awsJob struct {
		JobName, JobQueue, JobDefinition string
		ArrayProperties                  struct{ Size int }
		ContainerOverrides               struct{ Command []string }
	}
)

// An example is a block of a document: its language, the file that it is, and
// the text.
type example struct{ language, file, text string }

func examplesOf(t *testing.T, document string) (all []example) {
	t.Helper()
	for _, block := range regexp.MustCompile("(?s)\n```([a-z]+) ?([a-z.]*)\n(.*?\n)```\n").FindAllStringSubmatch(document, -1) {
		all = append(all, example{block[1], block[2], block[3]})
	}
	return all
}

// A site is a folder with a corpus, and with stand-ins for the programs of
// systems that are not here.
type site struct {
	dir   string
	files map[string]string // of the examples
	want  map[string]string // what one run makes of the corpus
}

func newSite(t *testing.T, files map[string]string) *site {
	t.Helper()
	s := &site{dir: t.TempDir(), files: files}
	for n := range 12 {
		write(t, s.dir, fmt.Sprintf("texts/%d/lamp-%d.txt", n/5, n), lamp(n+1))
	}
	plenary(t, s.dir, clean, "convert", "-q", "-o", "alone", "texts")
	s.want = tree(t, filepath.Join(s.dir, "alone"))
	write(t, s.dir, "texts.jsonl", lampLines(12))
	write(t, s.dir, "last-run", "")
	longAgo := time.Unix(0, 0)
	if err := os.Chtimes(filepath.Join(s.dir, "last-run"), longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		write(t, s.dir, name, text)
	}
	for name, script := range standIns {
		write(t, s.dir, "bin/"+name, script)
		if err := os.Chmod(filepath.Join(s.dir, "bin", name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// lampLines returns the corpus of lamps as a stream.
func lampLines(count int) string {
	var b strings.Builder
	for n := range count {
		text, _ := json.Marshal(lamp(n + 1))
		fmt.Fprintf(&b, "{\"id\": %d, \"text\": %s}\n", n, text)
	}
	return b.String()
}

// standIns are what the examples call and only clusters have. The sbatch does
// what Slurm does: it runs a script once, or for each task of its array, with the
// variables that tell which it is.
var standIns = map[string]string{
	"kubectl": "#!/bin/sh\ncase \"$1 $2\" in 'apply -f') test -f \"$3\";; 'wait --for=condition=complete') ;; *) exit 9;; esac\n",
	"aws": "#!/bin/sh\ntest \"$1 $2 $3\" = 'batch submit-job --cli-input-json' && test -f \"${4#file://}\" || exit 9\n" +
		"case $5 in --query) echo 4711;; --depends-on) test \"$6\" = jobId=4711;; esac\n",
	"sbatch": `#!/bin/bash
script=${*: -1}
read -r first last < <(sed -n 's/^#SBATCH --array=\([0-9]*\)-\([0-9]*\)$/\1 \2/p' "$script")
export SLURM_ARRAY_TASK_MIN=$first SLURM_ARRAY_TASK_MAX=$last SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=$((last - first + 1))
if [[ $1 = --dependency=afterany:4711 ]]; then
  exec env --unset=SLURM_ARRAY_TASK_MIN bash "$script"
fi
tasks=()
for ((task = first; task <= last; task++)); do
  SLURM_ARRAY_TASK_ID=$task bash "$script" >&2 &
  tasks+=($!)
done
for task in "${tasks[@]}"; do
  wait "$task" || exit 9
done
echo 4711
`,
}

// run runs a script in the site, and returns what it says and its status.
func (s *site) run(t *testing.T, script string, environment ...string) (said string, status int) {
	t.Helper()
	cmd := exec.Command(oracle.Tool(t, "bash"), "-eo", "pipefail", "-c", script)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "PATH="+filepath.Join(s.dir, "bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
	cmd.Env = append(cmd.Env, environment...)
	out, err := cmd.CombinedOutput()
	return string(out), exitStatus(err)
}

// made checks that out holds what one run makes, and removes it.
func (s *site) made(t *testing.T, example string) {
	t.Helper()
	out := filepath.Join(s.dir, "out")
	if diff := cmp.Diff(s.want, tree(t, out)); diff != "" {
		t.Errorf("this makes something else (-alone +example):\n%s\n%s", example, diff)
	}
	if err := os.RemoveAll(out); err != nil {
		t.Fatal(err)
	}
}

// container runs the command of a container as the system does, for each index
// of an array at the same time, with /data where the site is.
func (s *site) container(t *testing.T, command []string, tasks int, variables func(task int) []string) {
	t.Helper()
	if len(command) != 3 || command[0] != "sh" || command[1] != "-c" {
		t.Fatalf("the command is %q", command)
	}
	script := strings.ReplaceAll(command[2], "/data/", "")
	var all sync.WaitGroup
	for task := range tasks {
		all.Go(func() {
			if said, status := s.run(t, script, variables(task)...); status != clean {
				t.Errorf("task %d of %s has the status %d and says %s", task, script, status, said)
			}
		})
	}
	all.Wait()
}

func none(int) []string { return nil }

// TestScaleGuide runs the examples of docs/scale.md, as far as that can be done
// without the systems themselves.
func TestScaleGuide(t *testing.T) {
	document, err := os.ReadFile(filepath.Join(oracle.Root(t), "docs", "scale.md"))
	if err != nil {
		t.Fatal(err)
	}
	files, scripts := map[string]string{}, []string{}
	for _, e := range examplesOf(t, string(document)) {
		switch {
		case e.file != "":
			files[e.file] = e.text
		case e.language == "sh":
			scripts = append(scripts, e.text)
		case e.language != "json" && e.language != "dockerfile":
			t.Errorf("nobody tries this example:\n%s", e.text)
		}
	}
	s := newSite(t, files)
	t.Run("convert.yaml", s.tryKubernetes)
	t.Run("convert.json", s.tryAWS)
	t.Run("batch.py", s.tryBatch)
	t.Run("spark.py", s.trySpark)
	t.Run("scripts", func(t *testing.T) { s.tryScripts(t, scripts) })
	t.Run("members", func(t *testing.T) { s.tryMembers(t, string(document)) })
	tried := []string{"convert.yaml", "gather.yaml", "convert.json", "gather.json", "convert.sbatch", "gather.sbatch", "batch.py", "spark.py"}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !slices.Contains(tried, name) {
			t.Errorf("nobody tries %s", name)
		}
	}
}

func (s *site) tryKubernetes(t *testing.T) {
	shares := parseYAML[kubernetesJob](t, s.files["convert.yaml"])
	gather := parseYAML[kubernetesJob](t, s.files["gather.yaml"])
	for _, job := range []kubernetesJob{shares, gather} {
		pod := job.Spec.Template.Spec
		if job.APIVersion != "batch/v1" || job.Kind != "Job" || len(pod.Containers) != 1 || pod.Containers[0].VolumeMounts[0].MountPath != "/data" ||
			pod.Containers[0].VolumeMounts[0].Name != pod.Volumes[0].Name {
			t.Errorf("%+v is not as it should be", job)
		}
	}
	// Limits for each index need an indexed job whose pods are not begun anew in
	// place.
	if shares.Spec.CompletionMode != "Indexed" || shares.Spec.Template.Spec.RestartPolicy != "Never" {
		t.Errorf("%+v is not indexed", shares)
	}
	s.container(t, shares.Spec.Template.Spec.Containers[0].Command, shares.Spec.Completions, func(task int) []string {
		return []string{fmt.Sprintf("JOB_COMPLETION_INDEX=%d", task)}
	})
	s.container(t, gather.Spec.Template.Spec.Containers[0].Command, 1, none)
	s.made(t, s.files["convert.yaml"])
}

func (s *site) tryAWS(t *testing.T) {
	var shares, gather awsJob
	for file, job := range map[string]*awsJob{"convert.json": &shares, "gather.json": &gather} {
		decoder := json.NewDecoder(strings.NewReader(s.files[file]))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(job); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
	}
	size := shares.ArrayProperties.Size
	s.container(t, shares.ContainerOverrides.Command, size, func(task int) []string {
		return []string{fmt.Sprintf("AWS_BATCH_JOB_ARRAY_INDEX=%d", task), fmt.Sprintf("AWS_BATCH_JOB_ARRAY_SIZE=%d", size)}
	})
	s.container(t, gather.ContainerOverrides.Command, 1, none)
	s.made(t, s.files["convert.json"])
}

// tryBatch converts the corpus with the function for batches of records.
func (s *site) tryBatch(t *testing.T) {
	oracle.Tool(t, "python3")
	script := s.files["batch.py"] + "\nwith open('texts.jsonl') as lines:\n    for answer in converted(map(json.loads, lines)):\n        print(json.dumps(answer))\n"
	said, status := s.run(t, "python3 - <<'END'\n"+script+"END")
	if status != clean || strings.Count(said, `"xml": "<?xml`) != 12 {
		t.Errorf("the status is %d, and it says %s", status, said)
	}
}

// trySpark runs the command that Spark is given as PySpark does: without an
// environment.
func (s *site) trySpark(t *testing.T) {
	command := regexp.MustCompile(`\.pipe\("(/usr/local/bin/)?(plenary [^"]*)", checkCode=True\)`).FindStringSubmatch(s.files["spark.py"])
	if command == nil || command[1] == "" {
		t.Fatalf("there is no command in\n%s", s.files["spark.py"])
	}
	said, status := s.run(t, `env -i "$(dirname "$(command -v plenary)")"/`+command[2]+" <texts.jsonl")
	if status != clean || strings.Count(said, `"xml":"<?xml`) != 12 {
		t.Errorf("the status is %d, and it says %s", status, said)
	}
}

// tryScripts runs the commands of the guide. Those that convert the folder come
// to one end, and those of streams to one stream.
func (s *site) tryScripts(t *testing.T, scripts []string) {
	stream, status := s.run(t, "plenary convert --stream <texts.jsonl")
	if status != clean {
		t.Fatal(stream)
	}
	for _, script := range scripts {
		t.Run(regexp.MustCompile(`kubectl|sbatch|aws|parallel|xargs|find|plenary`).FindString(script), func(t *testing.T) {
			if strings.Contains(script, "parallel ") {
				oracle.Tool(t, "parallel")
			}
			said, status := s.run(t, strings.Replace(script, "--block 1M", "--block 1k", 1)) // for several blocks
			if status != clean {
				t.Errorf("the status is %d, and it says %s", status, said)
			}
			switch {
			case strings.Contains(script, "kubectl"), strings.Contains(script, "aws"): // their jobs have been tried
			case strings.Contains(script, "--stream"):
				if got, err := os.ReadFile(filepath.Join(s.dir, "documents.jsonl")); err != nil || string(got) != stream {
					t.Errorf("the stream is another: %v", err)
				}
			case strings.Contains(script, "find "):
				s.sameOutputs(t)
			default:
				s.made(t, script)
			}
		})
	}
}

// sameOutputs checks that out holds outputs for all texts. (They have the paths
// of the list.)
func (s *site) sameOutputs(t *testing.T) {
	t.Helper()
	got := tree(t, filepath.Join(s.dir, "out"))
	for path, data := range s.want {
		if filepath.Ext(path) == ".xml" && got["texts/"+path] != data {
			t.Errorf("texts/%s is not there, or another", path)
		}
	}
	if err := os.RemoveAll(filepath.Join(s.dir, "out")); err != nil {
		t.Fatal(err)
	}
}

// tryMembers checks that the guide names every member of the manifest, the
// report and the stream.
func (s *site) tryMembers(t *testing.T, document string) {
	answers, _ := s.run(t, "head -n 1 texts.jsonl | plenary convert --stream --to xml,json,pdf")
	for _, lines := range []string{s.want["manifest.jsonl"], s.want["report.json"], answers} {
		values := json.NewDecoder(strings.NewReader(lines))
		for values.More() {
			var object map[string]any
			if err := values.Decode(&object); err != nil {
				t.Fatal(err)
			}
			for name := range membersOf(object) {
				if !strings.Contains(document, "`"+name+"`") {
					t.Errorf("the guide does not tell what %q is", name)
				}
			}
		}
	}
}

// membersOf yields the names of the members of an object and of the objects in
// it, but for those that schemas describe.
func membersOf(object map[string]any) (names map[string]bool) {
	names = map[string]bool{}
	for name, value := range object {
		names[name] = true
		if name == "json" || name == "findings" {
			continue
		}
		list, isList := value.([]any)
		if !isList {
			list = []any{value}
		}
		for _, item := range list {
			if inner, ok := item.(map[string]any); ok {
				maps.Copy(names, membersOf(inner))
			}
		}
	}
	return names
}
