package rules

import (
	"strings"

	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func dateChecks() []check {
	return []check{checkAdoption, checkPrintedDates, checkStandIns, checkLevelDates, checkSteps}
}

// statements visits the resolutions and decisions that have metadata, with
// their identification.
func (x *index) statements(visit func(statement *xmltree.Node, i *identification)) {
	for _, i := range x.identifications {
		if document := i.document(); document != nil && markup.Is(document, "statement") {
			visit(document, i)
		}
	}
}

// checkAdoption: [schema.DateAgreement].
func checkAdoption(x *index, r *report.Report) {
	x.statements(func(statement *xmltree.Node, i *identification) {
		date := i.work.Child("FRBRdate")
		if date == nil {
			return
		}
		speak := func(n *xmltree.Node, says, day string) {
			if !hasValue(i.work, "FRBRdate", "date", day) {
				r.Add(schema.DateAgreement, n, n.Tag, "%s %s, the Work is of %s", says, day, date.Value("date"))
			}
		}
		if conclusions := statement.Child("conclusions"); conclusions != nil {
			if closing := find(conclusions, "docDate"); closing != nil {
				speak(closing, "the text closes with", closing.Value("date"))
			}
		}
		if event := find(i.Parent, "eventRef"); event != nil && event.Value("type") == "generation" {
			speak(event, "the Work was generated on", event.Value("date"))
		}
		if cover := statement.Child("coverPage"); cover != nil {
			if title := find(cover, "docTitle"); title != nil {
				if d := printedDay(printedText(title)); d.whole() {
					speak(title, "the masthead says", d.iso())
				}
			}
		}
	})
}

// checkPrintedDates: [schema.DateText] and [schema.DateImpossible].
func checkPrintedDates(x *index, r *report.Report) {
	x.every(func(n *xmltree.Node) {
		said := printedDay(printedText(n))
		switch date := n.Value("date"); {
		case !said.exists():
			r.Add(schema.DateImpossible, n, n.Span, "there is no day %q", report.Excerpt(strings.TrimSpace(printedText(n))))
		case said.contradicts(date):
			r.Add(schema.DateText, n, n.Span, "the text says %q, date %q", report.Excerpt(strings.TrimSpace(printedText(n))), report.Excerpt(date))
		}
	}, "date", "docDate")
}

// standsIn tells the dates that programs write when they know none.
func standsIn(date string) bool {
	if len(date) < len("0001-01-01") {
		return false
	}
	switch date[:len("0001-01-01")] {
	case "0001-01-01", "1900-01-01", "1970-01-01", "9999-12-31":
		return true
	}
	return false
}

// checkStandIns: [schema.DateStandIn]. An undated draft may have an Expression
// of 1900-01-01.
func checkStandIns(x *index, r *report.Report) {
	drafts := map[*xmltree.Node]bool{}
	for _, n := range x.named["FRBRversionNumber"] {
		drafts[n.Parent] = true
	}
	for _, n := range x.elements {
		if a := n.Attr("date"); a != nil && standsIn(a.Value) && !drafts[n.Parent] {
			r.Once("", schema.DateStandIn, n, a.Span, "<%s> is dated %s, which stands for an unknown date", n.Name, a.Value)
		}
	}
}

// checkLevelDates: [schema.DateOrder] and [schema.DateBeforeUN].
func checkLevelDates(x *index, r *report.Report) {
	for _, i := range x.identifications {
		if date := i.work.Child("FRBRdate"); date != nil && !standsIn(date.Value("date")) && before(date.Value("date"), "1945-06-26") {
			r.Add(schema.DateBeforeUN, date, date.Tag, "the Work is of %s; the Charter was signed on 1945-06-26", report.Excerpt(date.Value("date")))
		}
		for _, level := range [...]*xmltree.Node{i.expression, i.manifestation} {
			work, later := i.work.Child("FRBRdate"), level.Child("FRBRdate")
			if work == nil || later == nil || standsIn(later.Value("date")) || !before(later.Value("date"), work.Value("date")) {
				continue
			}
			r.Add(schema.DateOrder, later, later.Tag, "the %s is of %s, the Work of %s", levelName(level), later.Value("date"), work.Value("date"))
		}
	}
}

// before compares dates as XML Schema writes them, by the day.
func before(a, b string) bool {
	const length = len("2145-03-14")
	return len(a) >= length && len(b) >= length && a[0] != '-' && b[0] != '-' && a[:length] < b[:length]
}

// checkSteps: [schema.StepDate]. A decision of many parts has a step of adoption
// for each: one of them is enough.
func checkSteps(x *index, r *report.Report) {
	x.statements(func(_ *xmltree.Node, i *identification) {
		date, workflow := i.work.Child("FRBRdate"), i.Parent.Child("workflow")
		if date == nil || workflow == nil {
			return
		}
		adopted := date.Value("date")
		for _, step := range workflow.Children {
			outcome := strings.TrimPrefix(step.Value("outcome"), "#")
			drafted := strings.HasPrefix(outcome, "draft") || outcome == "recommendedForAdoption"
			if day := step.Value("date"); drafted && markup.Is(step, "step") && !standsIn(day) && before(adopted, day) {
				r.Add(schema.StepDate, step, step.Tag, "the step %q is of %s, after the adoption on %s", report.Excerpt(outcome), day, adopted)
			}
		}
		if step := otherAdoption(workflow, adopted); step != nil {
			r.Add(schema.StepDate, step, step.Tag, "the step of adoption is of %s, the Work of %s", step.Value("date"), adopted)
		}
	})
}

// otherAdoption returns a step of adoption, if there is one and none is of the
// day.
func otherAdoption(workflow *xmltree.Node, day string) (other *xmltree.Node) {
	for _, step := range workflow.Children {
		switch date := step.Value("date"); {
		case !markup.Is(step, "step"), strings.TrimPrefix(step.Value("outcome"), "#") != "adopted", standsIn(date):
		case !before(date, day) && !before(day, date):
			return nil
		case other == nil:
			other = step
		}
	}
	return other
}
