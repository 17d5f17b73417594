// Package object is the object layer of PDF (ISO 32000-1, 7.2 to 7.7): what a file holds, as
// values, whatever its cross references, filters and ciphers. It mends what can be mended and
// says what it mended. It knows no fonts and no pages beyond the page tree.
//
// A file is hostile until it is read: nothing is allocated by a number that the file gives,
// nothing is nested or followed without a bound, and the work is linear in the size of the
// file and of what its streams decode to, which [Options] bounds.
package object

// A Value is a PDF object: [Null], [Bool], [Integer], [Real], [Name], [String], [Array],
// [Dict], [*Stream] or [Ref]. It is never nil.
type Value interface{ value() }

// Null is the null object, and what stands for an object that is not there.
type Null struct{}

// Bool is a boolean.
type Bool bool

// Integer is an integer. One that does not fit is a [Real].
type Integer int64

// Real is a real number. It is finite.
type Real float64

// Name is a name without its slash, its #xx replaced.
type Name string

// String is the bytes of a string, decrypted. What they mean, characters or codes of a font,
// depends on where it stands.
type String string

// Array is an array. Its elements may be references.
type Array []Value

// Dict is a dictionary. Its values may be references. A key whose value is null is not in it.
type Dict map[Name]Value

// Ref is a reference to an indirect object. The generation is not looked at: there is at
// most one object of a number.
type Ref struct{ Number, Generation int }

// Stream is a stream. [File.Data] has its data.
type Stream struct {
	Dict Dict

	number, generation int // of its object, which the key of its cipher is made of
	start, end         int // of its data in the file; end is 0 until it is known
}

func (Null) value()    {}
func (Bool) value()    {}
func (Integer) value() {}
func (Real) value()    {}
func (Name) value()    {}
func (String) value()  {}
func (Array) value()   {}
func (Dict) value()    {}
func (*Stream) value() {}
func (Ref) value()     {}
