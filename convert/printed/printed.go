// Package printed is what is printed alike in all documents of the United
// Nations, whatever their source and their form: the labels of paragraphs and
// points and what follows them, symbols, the numbers of headings and the marks of
// notes; the languages of publication, the names of the organs and of
// the months, and the characters that stand for one another. It is facts and small
// questions about them, and knows nothing of sources, trees or outputs, so that
// readers, writers and judges can share it.
package printed
