package object

import "math"

// maxDepth is how deep arrays and dictionaries may be nested. No producer comes near it.
const maxDepth = 200

// A parser reads values. In a file references are values, and the keywords of its structure
// end what is not closed; in a content stream any operator does.
type parser struct {
	lexer
	content bool
	left    int  // how many values may still be read
	stopped bool // left was used up, or maxDepth was reached: the values are not whole

	stack []Value // the elements of the arrays that are being read
	arena []Value // of a content stream: the elements of the arrays of an operator, used again for the next

	numbers [128][2]box
	names   [128]struct {
		name  Name
		value Value
	}
}

// A box is a number that was read before, as a value: to make a value of a number costs an
// allocation, and numbers recur.
type box struct {
	bits  uint64
	whole bool
	value Value
}

// next reads a value. Where there is none it returns the word that stands there: a keyword
// or operator, a closing bracket, or "" at the end.
func (p *parser) next(depth int) (v Value, word string) {
	p.space()
	if p.pos >= len(p.src) || p.stopped {
		return nil, ""
	}
	if p.left--; p.left < 0 {
		p.stopped = true
		return nil, ""
	}
	switch c := p.src[p.pos]; c {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '.', '+':
		n, r, whole := p.number()
		if whole && !p.content {
			if ref, ok := p.ref(n); ok {
				return ref, ""
			}
		}
		return p.boxed(n, r, whole), ""
	case '/':
		return p.boxedName(p.name()), ""
	case '(':
		return p.literal(), ""
	case '[':
		p.pos++
		return p.array(depth + 1), ""
	case '<':
		if !p.at("<<") {
			return p.hexString(), ""
		}
		p.pos += 2
		return p.dict(depth + 1), ""
	case ']', ')', '{', '}':
		p.pos++
		return nil, p.src[p.pos-1 : p.pos]
	case '>':
		start := p.pos
		if p.pos++; p.at(">") {
			p.pos++
		}
		return nil, p.src[start:p.pos]
	}
	switch word = p.word(); word {
	case "true":
		return Bool(true), ""
	case "false":
		return Bool(false), ""
	case "null":
		return Null{}, ""
	}
	return nil, word
}

// at reports whether s stands at the position.
func (l *lexer) at(s string) bool {
	return len(l.src)-l.pos >= len(s) && l.src[l.pos:l.pos+len(s)] == s
}

// boxed returns a number as a value. There are two boxes for it, that of the last number first.
func (p *parser) boxed(n int64, r float64, whole bool) Value {
	if whole && uint64(n) < 256 {
		return Integer(n) // costs none
	}
	bits := uint64(n)
	if !whole {
		bits = math.Float64bits(r)
	}
	const golden = 0x9E3779B97F4A7C15 // spreads what differs in any bit
	pair := &p.numbers[bits*golden>>57]
	for i := range pair {
		if b := &pair[i]; b.bits == bits && b.whole == whole && b.value != nil {
			return b.value
		}
	}
	pair[1] = pair[0]
	if whole {
		pair[0] = box{bits, whole, Integer(n)}
	} else {
		pair[0] = box{bits, whole, Real(r)}
	}
	return pair[0].value
}

// boxedName returns a name as a value.
func (p *parser) boxedName(name Name) Value {
	var h uint
	if n := len(name); n > 0 {
		h = (uint(n)*31+uint(name[0]))*31 + uint(name[n-1])
	}
	b := &p.names[h%uint(len(p.names))]
	if b.value == nil || b.name != name {
		b.name, b.value = name, name
	}
	return b.value
}

// ref reads the rest of a reference whose number was read, if it is one.
func (p *parser) ref(number int64) (Ref, bool) {
	if number < 0 || number > maxNumber {
		return Ref{}, false
	}
	i := skipWhite(p.src, p.pos)
	generation, i, ok := digits(p.src, i)
	if !ok {
		return Ref{}, false
	}
	i = skipWhite(p.src, i)
	if i >= len(p.src) || p.src[i] != 'R' || i+1 < len(p.src) && class[p.src[i+1]] == regular {
		return Ref{}, false
	}
	p.pos = i + 1
	return Ref{int(number), generation}, true
}

// maxNumber is the largest number of an object that is believed. ISO 32000-1, annex C, has
// 8 388 607.
const maxNumber = 1<<31 - 1

// digits reads an integer without sign. One that is too large for a number or a place is
// maxNumber, and one of absurd length none.
func digits(src string, at int) (n, after int, ok bool) {
	const longest = 20
	value := int64(0)
	i := at
	for ; i < len(src) && src[i]-'0' < 10; i++ {
		if i-at == longest {
			return 0, at, false
		}
		value = min(value*10+int64(src[i]-'0'), maxNumber)
	}
	return int(value), i, i > at
}

// maxGap is how much white space may stand within the head of an object or a reference.
const maxGap = 32

// skipWhite returns where a short run of white space ends.
func skipWhite(src string, at int) int {
	for end := min(at+maxGap, len(src)); at < end && class[src[at]] == white; {
		at++
	}
	return at
}

// array reads the elements of an array and its closing bracket.
func (p *parser) array(depth int) Value {
	mark := len(p.stack)
	p.deep(depth)
	for {
		start := p.pos
		v, word := p.next(depth)
		if v == nil {
			if word == "]" {
				break
			}
			if p.ends(word) {
				p.pos = start
				break
			}
			if class[word[0]] == delimiter {
				continue
			}
			v = Null{} // as good as any
		}
		p.stack = append(p.stack, v)
	}
	found := p.stack[mark:]
	var a Array
	if p.content {
		at := len(p.arena)
		p.arena = append(p.arena, found...)
		a = Array(p.arena[at:len(p.arena):len(p.arena)])
	} else {
		a = append(make(Array, 0, len(found)), found...)
	}
	clear(found)
	p.stack = p.stack[:mark]
	return a
}

// dict reads the entries of a dictionary and its closing brackets. Of two entries with one key
// the last counts.
func (p *parser) dict(depth int) Value {
	d := Dict{}
	p.deep(depth)
	for {
		start := p.pos
		v, word := p.next(depth)
		if v == nil {
			if word == ">>" {
				return d
			}
			if p.ends(word) {
				p.pos = start
				return d
			}
			continue
		}
		key, ok := v.(Name)
		if !ok {
			continue // a value without a key
		}
		start = p.pos
		v, _ = p.next(depth)
		switch v.(type) {
		case nil:
			p.pos = start // the value is missing; the word may end the dictionary
			if !p.stopped {
				p.left++ // it is read twice
			}
		case Null:
			delete(d, key)
		default:
			d[key] = v
		}
	}
}

// deep stops the parser where values are nested too deeply.
func (p *parser) deep(depth int) {
	if depth > maxDepth {
		p.stopped = true
	}
}

// ends reports whether a word ends an array or a dictionary that was not closed.
func (p *parser) ends(word string) bool {
	switch word {
	case "", ">>", "endobj", "obj", "stream", "endstream", "xref", "trailer", "startxref":
		return true
	}
	return p.content && class[word[0]] == regular
}
