package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// readTable reads the table that the evaluation kit prints in Markdown. The
// seconds are no figure: they are of the machine.
func readTable(text string) (figures, error) {
	var list figures
	var head []string
	for line := range strings.Lines(text) {
		cells := cellsOf(line)
		switch {
		case len(cells) == 0 || strings.HasPrefix(cells[0], "---"):
		case head == nil:
			head = cells
		case len(cells) != len(head):
			return nil, fmt.Errorf("a row has %d cells, the head of the table %d: %s", len(cells), len(head), line)
		default:
			row, err := readRow(head, cells)
			if err != nil {
				return nil, fmt.Errorf("%w in %s", err, line)
			}
			list = append(list, row...)
		}
	}
	if len(list) == 0 {
		return nil, errors.New("the evaluation kit printed no table")
	}
	return list, nil
}

// cellsOf returns the cells of a row in Markdown.
func cellsOf(line string) []string {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "|") {
		return nil
	}
	cells := strings.Split(strings.Trim(line, "|"), "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

func readRow(head, cells []string) (figures, error) {
	var list figures
	for i, cell := range cells {
		if i == 0 || head[i] == "s" || cell == "-" {
			continue
		}
		number, others, _ := strings.Cut(cell, " ")
		value, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return nil, err
		}
		list = append(list, figure{set: cells[0], column: head[i], value: value})
		if head[i] != lost {
			continue
		}
		unread := 0.0 // "12 (?3)": of three documents it is not known
		if found := regexp.MustCompile(`^\(\?(\d+)\)$`).FindStringSubmatch(others); found != nil {
			unread, _ = strconv.ParseFloat(found[1], 64)
		}
		list = append(list, figure{set: cells[0], column: notCompared, value: unread})
	}
	return list, nil
}

// scores prints the table of the sets that were compared with gold, a set a row.
func scores(list figures) string {
	var sets, columns []string
	for _, f := range list {
		if f.column == notCompared {
			continue
		}
		sets, columns = including(sets, f.set), including(columns, f.column)
	}
	return markdown("set", sets, columns, func(set, column string) string { return list.cell(set, column) })
}

func including(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func markdown(corner string, rows, columns []string, cell func(row, column string) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s |\n|---|%s\n", corner, strings.Join(columns, " | "), strings.Repeat("--:|", len(columns)))
	for _, row := range rows {
		fmt.Fprintf(&b, "| %s |", row)
		for _, column := range columns {
			fmt.Fprintf(&b, " %s |", cell(row, column))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// find returns where the figure is, or -1.
func (list figures) find(set, column string) int {
	return slices.IndexFunc(list, func(f figure) bool { return f.set == set && f.column == column })
}

func (list figures) cell(set, column string) string {
	if i := list.find(set, column); i >= 0 {
		return list[i].print()
	}
	return "-"
}
