package validate

import (
	"strings"

	"plenary/schema"
)

func dateChecks() []check {
	return []check{checkAdoption, checkPrintedDates, checkStandIns, checkLevelDates, checkSteps}
}

// statements visits the resolutions and decisions that have metadata, with
// their identification.
func (x *index) statements(visit func(statement *node, i *identification)) {
	for _, i := range x.identifications {
		if document := i.document(); document != nil && document.is("statement") {
			visit(document, i)
		}
	}
}

// checkAdoption: [schema.DateAgreement].
func checkAdoption(x *index, r *report) {
	x.statements(func(statement *node, i *identification) {
		date := i.work.child("FRBRdate")
		if date == nil {
			return
		}
		speak := func(n *node, says, day string) {
			if !hasValue(i.work, "FRBRdate", "date", day) {
				r.add(schema.DateAgreement, n, n.tag, "%s %s, the Work is of %s", says, day, date.value("date"))
			}
		}
		if conclusions := statement.child("conclusions"); conclusions != nil {
			if closing := conclusions.find("docDate"); closing != nil {
				speak(closing, "the text closes with", closing.value("date"))
			}
		}
		if event := i.parent.find("eventRef"); event != nil && event.value("type") == "generation" {
			speak(event, "the Work was generated on", event.value("date"))
		}
		if cover := statement.child("coverPage"); cover != nil {
			if title := cover.find("docTitle"); title != nil {
				if d := printedDay(title.printed()); d.whole() {
					speak(title, "the masthead says", d.iso())
				}
			}
		}
	})
}

// checkPrintedDates: [schema.DateText] and [schema.DateImpossible].
func checkPrintedDates(x *index, r *report) {
	x.every(func(n *node) {
		said := printedDay(n.printed())
		switch date := n.value("date"); {
		case !said.exists():
			r.add(schema.DateImpossible, n, n.span, "there is no day %q", excerpt(strings.TrimSpace(n.printed())))
		case said.contradicts(date):
			r.add(schema.DateText, n, n.span, "the text says %q, date %q", excerpt(strings.TrimSpace(n.printed())), excerpt(date))
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
func checkStandIns(x *index, r *report) {
	drafts := map[*node]bool{}
	for _, n := range x.named["FRBRversionNumber"] {
		drafts[n.parent] = true
	}
	for _, n := range x.elements {
		if a := n.attr("date"); a != nil && standsIn(a.value) && !drafts[n.parent] {
			r.once("", schema.DateStandIn, n, a.span, "<%s> is dated %s, which stands for an unknown date", n.name, a.value)
		}
	}
}

// checkLevelDates: [schema.DateOrder] and [schema.DateBeforeUN].
func checkLevelDates(x *index, r *report) {
	for _, i := range x.identifications {
		if date := i.work.child("FRBRdate"); date != nil && !standsIn(date.value("date")) && before(date.value("date"), "1945-06-26") {
			r.add(schema.DateBeforeUN, date, date.tag, "the Work is of %s; the Charter was signed on 1945-06-26", excerpt(date.value("date")))
		}
		for _, level := range [...]*node{i.expression, i.manifestation} {
			work, later := i.work.child("FRBRdate"), level.child("FRBRdate")
			if work == nil || later == nil || standsIn(later.value("date")) || !before(later.value("date"), work.value("date")) {
				continue
			}
			r.add(schema.DateOrder, later, later.tag, "the %s is of %s, the Work of %s", levelName(level), later.value("date"), work.value("date"))
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
func checkSteps(x *index, r *report) {
	x.statements(func(_ *node, i *identification) {
		date, workflow := i.work.child("FRBRdate"), i.parent.child("workflow")
		if date == nil || workflow == nil {
			return
		}
		adopted := date.value("date")
		for _, step := range workflow.nodes {
			outcome := strings.TrimPrefix(step.value("outcome"), "#")
			drafted := strings.HasPrefix(outcome, "draft") || outcome == "recommendedForAdoption"
			if day := step.value("date"); drafted && step.is("step") && !standsIn(day) && before(adopted, day) {
				r.add(schema.StepDate, step, step.tag, "the step %q is of %s, after the adoption on %s", excerpt(outcome), day, adopted)
			}
		}
		if step := otherAdoption(workflow, adopted); step != nil {
			r.add(schema.StepDate, step, step.tag, "the step of adoption is of %s, the Work of %s", step.value("date"), adopted)
		}
	})
}

// otherAdoption returns a step of adoption, if there is one and none is of the
// day.
func otherAdoption(workflow *node, day string) (other *node) {
	for _, step := range workflow.nodes {
		switch date := step.value("date"); {
		case !step.is("step"), strings.TrimPrefix(step.value("outcome"), "#") != "adopted", standsIn(date):
		case !before(date, day) && !before(day, date):
			return nil
		case other == nil:
			other = step
		}
	}
	return other
}
