package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"plenary/convert"
)

// recipeOf returns a function that returns a hash of all that outputs depend on
// besides their source: the program, what it does, and the options; "" where it
// cannot be told. The hash is made meanwhile, since a program is large.
func recipeOf(verb string, o convert.Options) func() string {
	recipe := sync.OnceValue(func() string {
		program, errProgram := fingerprint()
		options, errOptions := json.Marshal(o)
		if errProgram != nil || errOptions != nil {
			return ""
		}
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s", program, verb, options))
		return hex.EncodeToString(sum[:16])
	})
	go recipe()
	return recipe
}

// fingerprint tells this program from all that might make other outputs: by its
// version where that names one state of the source, and otherwise by its bytes.
func fingerprint() (string, error) {
	if v := programVersion(); strings.HasPrefix(v, "v") && !strings.Contains(v, "dirty") {
		return v, nil
	}
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
