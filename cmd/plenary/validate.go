package main

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/convert/batch"
	"plenary/diag"
	"plenary/validate"
)

// A validation is the choices of validate.
type validation struct {
	config string
	layers validate.Layer
	schema string
	source sourceText
	how    reading // of the source
	rules  ruleSettings
	known  string // the path of the baseline
	record string // that of the one to be written
	force  bool   // over whatever file is there
	jobs   count
	wait   patience
	files  choice
	report reporting
}

func (c *command) validate() *cobra.Command {
	var v validation
	cmd := &cobra.Command{
		Use:   "validate [--format FORMAT] [--layers LAYERS] [--schema XSD|official] [--source SOURCE] [--rule CODE=SEVERITY]... FILE...",
		Short: "Akoma Ntoso XML or JSON against the schema and the rules",
		Long: `Validate holds documents against the schema and the rules of the profile: JSON
when a document begins with a brace or a bracket, and otherwise Akoma Ntoso XML.
A FILE may also be a folder (every .xml and .json file below it), a pattern, a
list @LIST of them, a line each, or "-" for the standard input. With --schema, the
XML is held against that XSD instead of the embedded one. With --source, the text
of the XML, whoever made it, is held against that SOURCE, a PDF, a Word file or a
text: what is missing, added, changed or elsewhere. A PDF is read as convert reads
it, with the same flags.

A finding below --severity is as good as none. Of the others, one that is at
least as severe as --fail-on makes the exit status 1, whether --max lets it be
shown or not, unless --baseline knows it. --write-baseline writes over no input,
and over no file but a baseline, without --force.

What a project always wants stands in a plenary.toml, the nearest in the working
directory or above it; the command line goes before it. What it takes away is
told, and unless --config names it, it reaches only files beside it and below:

  layers   = ["schema", "rules"]
  schema   = "official"
  fail-on  = "warning"
  baseline = "known.json"
  [rules]
  number-sequence = "off"`,
		Example: `  plenary validate out/
  plenary validate --format sarif out/ > findings.sarif
  plenary validate --schema official --layers schema gold/
  plenary validate --source lighthouses.pdf --layers conservation lighthouses.xml
  plenary validate --write-baseline known.json gold/ && plenary validate --baseline known.json gold/`,
		Args: takes("a FILE: XML or JSON, a folder, a pattern, a list @FILE or -", 1, many),
		RunE: func(cmd *cobra.Command, args []string) error { return c.judge(&v, cmd.Flags(), args) },
	}
	v.addTo(cmd.Flags())
	return cmd
}

// addTo adds the flags of v.
func (v *validation) addTo(flags *pflag.FlagSet) {
	v.report.severity, v.report.failOn = level(diag.Note), level(diag.Error)
	flags.StringVar(&v.config, "config", "", "`FILE` of settings; without it the nearest "+configName)
	flags.Var(&v.layers, "layers", "what to judge by, with commas between: schema, profile, rules, conservation; without it all that apply")
	flags.StringVar(&v.schema, "schema", "", "`XSD` to validate XML against, or \""+officialSchema+"\"; without it the embedded profile")
	flags.StringVar((*string)(&v.source), "source", "", "`SOURCE` whose text the XML must hold, wholly and nothing else: a PDF, a Word file or a text; a folder holds one, NAME.docx, .docm, .pdf or .txt, for each NAME.xml")
	v.how.addTo(flags)
	flags.Var(&v.rules, "rule", "severity of a rule: error, warning, note or off; may be given again for others")
	flags.Var(&v.report.severity, "severity", "report findings from this SEVERITY up: error, warning or note")
	flags.Var(&v.report.failOn, "fail-on", "exit with status 1 for reported findings from this SEVERITY up")
	flags.Var(&v.report.max, "max", "show so many findings in all, and count the others")
	flags.StringVar(&v.known, "baseline", "", "report only the findings that this `FILE` does not know")
	flags.StringVar(&v.record, "write-baseline", "", "write the findings to this `FILE`, as known from now on")
	addForce(flags, &v.force)
	flags.VarP(&v.jobs, "jobs", "j", "files at a time; without it one for each processor")
	v.wait.addTo(flags)
	v.files.addTo(flags)
	v.report.form.addTo(flags)
}

// judge validates the documents that args name.
func (c *command) judge(v *validation, flags *pflag.FlagSet, args []string) error {
	ctx, cancel := v.wait.within(c.ctx)
	defer cancel()
	settings, err := readConfig(ctx, v.config)
	if err != nil {
		return err
	}
	weakened := ""
	if settings != nil {
		weakened = settings.weakens(flags)
		if err := settings.apply(flags); err != nil {
			return err
		}
	}
	o := validate.Options{Layers: v.layers, Rules: v.rules.settings()}
	if v.schema != "" {
		if o.Schema, err = openSchema(ctx, v.schema); err != nil {
			return err
		}
	}
	how, err := v.how.choices(ctx)
	if err != nil {
		return err
	}
	report := c.newReport(v.report, "valid")
	if report.known, err = openBaseline(ctx, v.known); err != nil {
		return err
	}
	report.record = baseline{v.record, diag.Baseline{}}
	report.weakened = weakened
	inputs := v.files.selection(".xml", ".json").Find(c.ctx, args, c.in)
	if err := (target{v.record, "--write-baseline", isBaseline}).check(v.force, inputs); err != nil {
		return err
	}
	return c.each(inputs, v.jobs.orProcessors(), v.wait, report, func(ctx context.Context, in batch.Input, document convert.Source) (diag.Sources, diag.List) {
		text, findings := c.sourceOf(ctx, v.source, in)
		if findings.HasErrors() {
			return nil, findings
		}
		o := o
		o.Source = text
		findings = convert.Validate(ctx, document, o, how)
		if len(findings) == 0 {
			return nil, nil
		}
		return textsOf(document, text, how), findings
	})
}
