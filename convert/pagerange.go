package convert

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A PageRange is pages of a document by their numbers, from 1: those of the sheets of the file,
// whatever is printed on them. The zero PageRange is all pages.
type PageRange struct {
	runs []pageRun // in order, with pages between them
}

// A pageRun is pages that follow one another.
type pageRun struct{ first, last int }

// toTheEnd is the last page of a run that goes to the end of the document.
const toTheEnd = math.MaxInt

// mostPage is the highest page that can be named: no file has as many.
const mostPage = 1_000_000

var errPages = errors.New("pages are written as in 3-9, 1,3-5 or 7-")

// ParsePages reads "3-9", "1,3-5" or "7-": pages and ranges of them with commas between, in any
// order. A range without an end goes to that of the document.
func ParsePages(list string) (PageRange, error) {
	var runs []pageRun
	for part := range strings.SplitSeq(list, ",") {
		r, err := parseRun(strings.TrimSpace(part))
		if err != nil {
			return PageRange{}, err
		}
		runs = append(runs, r)
	}
	slices.SortFunc(runs, func(a, b pageRun) int { return cmp.Compare(a.first, b.first) })
	var merged []pageRun
	for _, r := range runs {
		if n := len(merged); n > 0 && r.first-1 <= merged[n-1].last {
			merged[n-1].last = max(merged[n-1].last, r.last)
			continue
		}
		merged = append(merged, r)
	}
	if merged[0] == (pageRun{1, toTheEnd}) {
		return PageRange{}, nil
	}
	return PageRange{merged}, nil
}

func parseRun(part string) (r pageRun, err error) {
	first, last, isRange := strings.Cut(part, "-")
	if r.first, err = parsePage(first); err != nil {
		return r, err
	}
	switch {
	case !isRange:
		r.last = r.first
	case last == "":
		r.last = toTheEnd
	default:
		if r.last, err = parsePage(last); err != nil {
			return r, err
		}
	}
	if r.last < r.first {
		return r, fmt.Errorf("the range %s ends before it begins", part)
	}
	return r, nil
}

func parsePage(digits string) (int, error) {
	page, err := strconv.ParseUint(strings.TrimSpace(digits), 10, 32)
	switch {
	case err != nil && !errors.Is(err, strconv.ErrRange):
		return 0, errPages
	case err != nil || page > mostPage:
		return 0, fmt.Errorf("no document has a page %s", strings.TrimSpace(digits))
	case page == 0:
		return 0, errors.New("pages are counted from 1")
	}
	return int(page), nil
}

// IsAll reports whether r leaves no page out.
func (r PageRange) IsAll() bool { return len(r.runs) == 0 }

// Has reports whether a page is one of r.
func (r PageRange) Has(page int) bool {
	if r.IsAll() {
		return true
	}
	at, found := slices.BinarySearchFunc(r.runs, page, func(r pageRun, page int) int { return cmp.Compare(r.first, page) })
	return found || at > 0 && page <= r.runs[at-1].last
}

// Bounds returns the first and the last page of r; a last of 0 is that of the document.
func (r PageRange) Bounds() (first, last int) {
	if r.IsAll() {
		return 1, 0
	}
	if last = r.runs[len(r.runs)-1].last; last == toTheEnd {
		last = 0
	}
	return r.runs[0].first, last
}

// String returns r as [ParsePages] reads it, in one way whatever way it was written; "" for all
// pages.
func (r PageRange) String() string {
	var parts []string
	for _, run := range r.runs {
		part := strconv.Itoa(run.first)
		switch {
		case run.last == toTheEnd:
			part += "-"
		case run.last > run.first:
			part += "-" + strconv.Itoa(run.last)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ",")
}

// MarshalText returns the same, so that pages stand in what is written down of the choices.
func (r PageRange) MarshalText() ([]byte, error) { return []byte(r.String()), nil }
