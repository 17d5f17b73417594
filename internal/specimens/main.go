// Specimens writes testdata/specimens/lighthouses.docx: the resolution of lighthouses.txt as a
// Word file in the manner of the United Nations' templates.
//
//	go run ./internal/specimens [-o testdata/specimens/lighthouses.docx]
//
// The masthead is a table in the head of the first page; symbol, title, job number and page are in the
// heads and feet of the others. The paragraphs have the styles of the templates, with typed numbers between
// tabs, leading phrases in italics, and the notes at their marks. Two runs write the same bytes.
//
// testdata/specimens/lighthouses.pdf is the tagged PDF that LibreOffice 7.4 makes of it, with Liberation
// Serif in the place of Times New Roman:
//
//	soffice --convert-to 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}' lighthouses.docx
package main

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
)

func main() {
	path := flag.String("o", "testdata/specimens/lighthouses.docx", "file to write")
	flag.Parse()
	data, err := lighthouses()
	if err == nil {
		err = os.WriteFile(*path, data, 0o666)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "specimens:", err)
		os.Exit(1)
	}
}

// lighthouses returns the Word file.
func lighthouses() ([]byte, error) {
	var data bytes.Buffer
	archive := zip.NewWriter(&data)
	for _, e := range entries() {
		// Stored, not compressed: another version of Go may compress differently.
		w, err := archive.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(e.content)); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return data.Bytes(), nil
}
