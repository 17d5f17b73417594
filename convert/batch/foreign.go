package batch

import (
	"errors"
	"io/fs"
	"os"
	"slices"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/files"
	"plenary/schema"
)

// inTheWay returns findings where outputs of in would take the place of what is not
// Plenary's. Nothing is looked for that a record of the input names.
func (r *run) inTheWay(in Input, old []*Record) (findings diag.List) {
	if in.finding != nil {
		return nil // it has no outputs
	}
	for _, format := range convert.Formats() {
		name := in.Output(format)
		if !r.Options.Wants(format) || slices.ContainsFunc(old, func(o *Record) bool { return o.names(name) }) {
			continue
		}
		if obstacle := r.obstacle(in, format); obstacle != nil {
			findings = append(findings, *obstacle)
		}
	}
	findings.Locate(in.Name, nil)
	return findings
}

// obstacle returns a finding about what lies in the place of an output, unless it
// is ours: named by a manifest of the folder, or marked as ours.
func (r *run) obstacle(in Input, format convert.Format) *diag.Finding {
	name := in.Output(format)
	there, err := r.out.root.Regular(name)
	var f diag.Finding
	switch path := r.out.pathOf(name); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.As(err, new(*files.KindError)):
		f = diag.New(schema.WriteFailed, diag.Span{}, "%v", err).WithHint("remove it, or choose another folder with -o")
	case err != nil:
		f = diag.New(schema.WriteFailed, diag.Span{}, "%v", r.out.about(name, err))
	case !in.Is(there) && slices.ContainsFunc(r.linked(), func(input fs.FileInfo) bool { return os.SameFile(input, there) }):
		f = diag.New(schema.NameCollision, diag.Span{}, "its output %s would overwrite another input", path).
			WithHint("choose another folder with -o")
	case r.Force:
		return nil
	case in.Is(there):
		f = diag.New(schema.NameCollision, diag.Span{}, "its output %s would overwrite the input itself", path).
			WithHint("choose another folder with -o, or say --force")
	case r.out.manifest.names(in.Stem, name) || r.out.isMarked(name, format):
		return nil
	default:
		f = diag.New(schema.OutputForeign, diag.Span{}, "its output would overwrite %s, which Plenary has not made", path).
			WithHint("remove it, choose another folder with -o, or say --force")
	}
	return &f
}

// linked returns the files that inputs which are links lead to. (What overwrites
// others is known by its name.)
func linked(inputs []Input) (led []fs.FileInfo) {
	for _, in := range inputs {
		link, err := os.Lstat(in.Path)
		if err != nil || link.Mode()&fs.ModeSymlink == 0 {
			continue
		}
		if info, err := os.Stat(in.Path); err == nil {
			led = append(led, info)
		}
	}
	return led
}

// Is reports whether a file is the input's own, under whatever name.
func (in Input) Is(file fs.FileInfo) bool {
	if in.Path == "" {
		return false
	}
	own, err := os.Stat(in.Path)
	return err == nil && os.SameFile(own, file)
}

// isMarked reports whether what lies in the place of an output bears its mark.
func (f *Folder) isMarked(path string, format convert.Format) bool {
	file, err := f.root.Open(path, os.O_RDONLY)
	if err != nil {
		return false
	}
	defer file.Close()
	return IsMarked(file, format)
}

// discard removes outputs of an input that are no longer true; but not the input
// itself, where Job.Force has let it be overwritten.
func (r *run) discard(in Input, untrue []Output) error {
	return r.out.remove(slices.DeleteFunc(untrue, func(o Output) bool {
		there, err := r.out.root.Regular(o.Path)
		return err == nil && in.Is(there)
	}))
}
