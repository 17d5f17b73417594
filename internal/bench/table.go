package main

import (
	"fmt"
	"strings"
)

// table returns the rows as a table in Markdown. A megabyte is of text, and has
// 1,000,000 bytes; one of memory has 1,048,576.
func table(texts corpus, rows []row) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d documents, %.1f MB of text\n\n", texts.documents, float64(texts.bytes)/1e6)
	b.WriteString("| outputs | processors | documents/s | MB/s | processor time | peak memory | scaling |\n")
	b.WriteString("|---|--:|--:|--:|--:|--:|--:|\n")
	for _, r := range rows {
		wall := r.best.wall.Seconds()
		fmt.Fprintf(&b, "| %s | %d | %.0f | %.2f | %.1f s | %s | %s |\n",
			outputs(r.to), r.processors, float64(texts.documents)/wall, float64(texts.bytes)/1e6/wall,
			r.best.processor.Seconds(), memory(r.best.memory), scaling(rows, r))
	}
	return b.String()
}

// outputs returns how people call a list of formats.
func outputs(to string) string { return strings.ReplaceAll(strings.ToUpper(to), ",", ", ") }

func memory(bytes int64) string {
	if bytes == 0 {
		return "not known"
	}
	return fmt.Sprintf("%d MB", bytes>>20)
}

// scaling returns how many times as fast a row is as that of the same outputs
// with one processor.
func scaling(rows []row, r row) string {
	for _, single := range rows {
		if single.to == r.to && single.processors == 1 && r.processors > 1 {
			return fmt.Sprintf("%.2f×", single.best.wall.Seconds()/r.best.wall.Seconds())
		}
	}
	return ""
}
