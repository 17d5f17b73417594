package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"plenary/convert"
)

// recipeOf returns a hash of all that outputs depend on besides their source: the
// program, what it does, and the options.
func recipeOf(verb string, o convert.Options) (string, error) {
	program, err := fingerprint()
	if err != nil {
		return "", fmt.Errorf("telling this program from others: %w", err)
	}
	options, err := json.Marshal(o)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s", program, verb, options))
	return hex.EncodeToString(sum[:16]), nil
}

// fingerprint tells this program from all that might make other outputs: by its
// version where that names one state of the source, and otherwise by its bytes.
func fingerprint() (string, error) {
	if v := programVersion(); strings.HasPrefix(v, "v") && !strings.HasSuffix(v, "+dirty") {
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
