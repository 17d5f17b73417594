package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"runtime"
	"runtime/coverage"

	"plenary/diag"
)

// An amount is the work that a stage did for a document.
type amount struct {
	document int    // its bytes
	steps    uint64 // blocks of code that ran
	bytes    uint64 // that were allocated
}

// count runs a stage and returns its work. The program must have been built with
// -cover -covermode=atomic: its counters are what is read.
func count(run func() diag.List) (amount, error) {
	var before, after runtime.MemStats
	var counters bytes.Buffer
	runtime.GC()
	runtime.ReadMemStats(&before)
	if err := coverage.ClearCounters(); err != nil {
		return amount{}, err
	}
	run()
	runtime.ReadMemStats(&after)
	if err := coverage.WriteCounters(&counters); err != nil {
		return amount{}, err
	}
	steps, err := sum(counters.Bytes())
	return amount{steps: steps, bytes: after.TotalAlloc - before.TotalAlloc}, err
}

// sum adds up the counters of a counter data file, whose format the file
// internal/coverage/defs.go of the Go tree describes: a header; a segment, which
// has two tables before its functions; a footer. Of each function it has the number
// of its counters, its package, its own number, and the counters.
func sum(file []byte) (total uint64, err error) {
	const header, segment, uleb128 = 32, 16, 2
	if len(file) < header+segment || !bytes.HasPrefix(file, []byte("\x00cwm\x01\x00\x00\x00")) || file[24] != uleb128 {
		return 0, errors.New("the format of the counters is not known: is this another version of Go?")
	}
	functions := binary.LittleEndian.Uint64(file[header:])
	tables := binary.LittleEndian.Uint32(file[header+8:]) + binary.LittleEndian.Uint32(file[header+12:])
	rest := file[(header+segment+int(tables)+3)&^3:]
	next := func() uint64 {
		value, size := binary.Uvarint(rest)
		if size <= 0 {
			err = errors.New("the counters end too early")
		}
		rest = rest[max(size, 0):]
		return value
	}
	for range functions {
		counters := next()
		_, _ = next(), next()
		for range counters {
			total += next()
		}
		if err != nil {
			return 0, err
		}
	}
	return total, nil
}
