package validate

import (
	"plenary/diag"
	"plenary/schema"
)

// checkDates: [schema.DateAgreement].
func checkDates(d *document, list *diag.List) {
	d.root.walk(func(n *node) bool {
		if n.is("statement") {
			checkAdoption(n, list)
		}
		return true
	})
}

// checkAdoption compares the Work's date with the date that the text closes
// with and with the date of its generation.
func checkAdoption(statement *node, list *diag.List) {
	meta := statement.child("meta")
	if meta == nil {
		return
	}
	work := meta.find("FRBRWork")
	if work == nil || work.child("FRBRdate") == nil {
		return
	}
	agrees := func(day string) bool { return hasValue(work, "FRBRdate", "date", day) }
	known := work.child("FRBRdate").value("date")
	if conclusions := statement.child("conclusions"); conclusions != nil {
		if date := conclusions.find("docDate"); date != nil && !agrees(date.value("date")) {
			date.add(list, schema.DateAgreement, date.tag, "the text closes with %s, the Work is of %s", date.value("date"), known)
		}
	}
	if event := meta.find("eventRef"); event != nil && event.value("type") == "generation" && !agrees(event.value("date")) {
		event.add(list, schema.DateAgreement, event.tag, "the Work was generated on %s, it is of %s", event.value("date"), known)
	}
}
