package main

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"plenary/convert"
)

// recipeOf returns a function that returns a hash of all that outputs depend on
// besides their source: the program, what it does, and the options; "" where it
// cannot be told. The hash is made meanwhile, since a program is large, and the
// password has its time.
func recipeOf(verb string, o convert.Options) func() string {
	recipe := sync.OnceValue(func() string {
		program, errProgram := fingerprint()
		options, errOptions := json.Marshal(o)
		password, errPassword := traceOf(o.Reading.Password)
		if errors.Join(errProgram, errOptions, errPassword) != nil {
			return ""
		}
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s%s", program, verb, options, password))
		return hex.EncodeToString(sum[:16])
	})
	go recipe()
	return recipe
}

// passwordRounds is what a trace of a password costs, so that nobody finds it by trying many:
// a fifth of a second. (OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256.)
const passwordRounds = 600_000

// traceOf returns what tells a password from others in a recipe, and nothing for none: what
// did not open with one is tried again with another. A manifest, which others may read, has a
// hash of it that is of use to nobody.
func traceOf(password string) (string, error) {
	if password == "" {
		return "", nil
	}
	key, err := pbkdf2.Key(sha256.New, password, []byte("plenary recipe"), passwordRounds, sha256.Size)
	return "\n" + hex.EncodeToString(key), err
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
