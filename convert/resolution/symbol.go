package resolution

import "strings"

// WholeSymbol returns the symbol of the document that a part of a composite was
// issued in, under which the United Nations publishes it: "A/RES/66/240" of
// "A/RES/66/240 A" and of "A/RES/66/240 A-B", "A/RES/217(III)" of
// "A/RES/217A(III)". Any other symbol is its own.
func WholeSymbol(symbol string) string {
	number := symbol[strings.LastIndexByte(symbol, '/')+1:]
	head := symbol[:len(symbol)-len(number)]
	digits := len(number) - len(strings.TrimLeft(number, "0123456789"))
	if digits == 0 || head == "" {
		return symbol
	}
	tail := number[digits:]
	session := ""
	if open := strings.IndexByte(tail, '('); open >= 0 {
		tail, session = tail[:open], tail[open:]
	}
	if tail == "" || strings.Trim(tail, " ,-–ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return symbol
	}
	return head + number[:digits] + session
}
