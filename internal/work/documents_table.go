package main

// tables are documents with tables.
var tables = []document{
	{name: "table rows", body: within(`<paragraph><content><table><tr><th><p>Coast</p></th><th><p>Hours</p></th></tr>`, `<tr><td><p>East {n}</p></td><td><p>{n}</p></td></tr>`, `</table></content></paragraph>`)},
	{name: "table heads", body: within(`<paragraph><content><table>`, `<tr><th><p>Coast {n}</p></th><th><p>Hours</p></th></tr>`, `<tr><td><p>East</p></td><td><p>7</p></td></tr></table></content></paragraph>`)},
	{name: "table columns", body: within(`<paragraph><content><table><tr>`, `<td><p>{n}</p></td>`, `</tr></table></content></paragraph>`)},
	{name: "table square", body: square},
	{name: "table spans", body: within(`<paragraph><content><table>`, `<tr><td colspan="100" rowspan="100"><p>{n}</p></td></tr>`, `</table></content></paragraph>`)},
	{name: "table colspans", body: within(`<paragraph><content><table>`, `<tr><td colspan="1000"><p>{n}</p></td></tr>`, `</table></content></paragraph>`)},
	{name: "table rowspans", body: within(`<paragraph><content><table>`, `<tr><td rowspan="1000"><p>{n}</p></td><td><p>{n}</p></td></tr>`, `</table></content></paragraph>`)},
	{name: "table empty rows", body: within(`<paragraph><content><table>`, `<tr/>`, `<tr><td><p>x</p></td></tr></table></content></paragraph>`)},
	{name: "table notes", body: within(`<paragraph><content><table>`, `<tr><td><p>{n}<authorialNote marker="{n}"><p>See {n}.</p></authorialNote></p></td></tr>`, `</table></content></paragraph>`)},
	{name: "tall cell", body: within(`<paragraph><content><table><tr><td>`, `<p>East {n}</p>`, `</td><td><p>x</p></td></tr></table></content></paragraph>`)},
	{name: "long cell", body: within(`<paragraph><content><table><tr><td><p>`, `East {n} `, `</p></td><td><p>x</p></td></tr></table></content></paragraph>`)},
	{name: "notes of a cell", body: within(`<paragraph><content><table><tr><td>`, `<p>East {n}<authorialNote marker="{n}"><p>See {n}.</p></authorialNote></p>`, `</td></tr></table></content></paragraph>`)},
	{name: "tables", body: within(`<paragraph><content>`, `<table><tr><td><p>{n}</p></td></tr></table>`, `</content></paragraph>`)},
	{name: "tables in tables", body: nested(16, `<table><tr><td>`, `<p>x</p>`, `</td></tr></table>`)},
}

// square returns a table of about n cells with as many columns as rows.
func square(n int) string {
	side := 1
	for side*side < n {
		side++
	}
	return within(`<paragraph><content><table>`, `<tr>`+many(`<td><p>x</p></td>`)(side)+`</tr>`, `</table></content></paragraph>`)(side)
}
