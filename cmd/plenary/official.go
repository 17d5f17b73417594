package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"plenary/internal/files"
	"plenary/validate"
	"plenary/validate/schemaset"
)

// officialSchema is the name of the official schema on the command line.
const officialSchema = "official"

// officialAddress is the folder of the schemas of the Standard. (OASIS, Akoma
// Ntoso Version 1.0 Part 2: Specifications, 29 August 2018.)
const officialAddress = "https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/"

// A pinnedFile is one that is the same for ever.
type pinnedFile struct {
	name   string
	sha256 string // in hexadecimal digits
}

// officialFiles returns the files of the official schema: the schema, and what
// it imports from the same folder.
func officialFiles() []pinnedFile {
	return []pinnedFile{
		{"akomantoso30.xsd", "6f61fe84cbb6f8cb0e8418cd67b74a63da9990e6573b5a3491f623184f45c4fd"},
		{"xml.xsd", "81aed1bb30c9d475f5b16b6bb92e6ede9879dcd7e146c0ed8df577b87b1d2815"},
	}
}

// check refuses data that are not those of the file.
func (p pinnedFile) check(data []byte) error {
	sum := sha256.Sum256(data)
	if got := hex.EncodeToString(sum[:]); got != p.sha256 {
		return fmt.Errorf("its SHA-256 is %s, not %s: this is not the %s of the Standard", got, p.sha256, p.name)
	}
	return nil
}

// officialFolder returns the folder of the official schema in the user's cache.
func officialFolder() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("the folder of the official schema is not known: %w", err)
	}
	return filepath.Join(cache, "plenary", "akomantoso-3.0"), nil
}

// officialPath returns the path of the official schema, which it has checked.
func officialPath(ctx context.Context) (string, error) {
	folder, err := officialFolder()
	if err != nil {
		return "", err
	}
	for _, file := range officialFiles() {
		path := filepath.Join(folder, file.name)
		data, err := files.Read(ctx, path, fetchLimit)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return "", fmt.Errorf("the official schema is not in %s; get it with 'plenary schema fetch', or without a network with 'plenary schema fetch --from FOLDER'", folder)
		case err == nil:
			err = file.check(data)
		}
		if err != nil {
			return "", fmt.Errorf("%s: %w; get it anew with 'plenary schema fetch --force'", path, files.Cause(err))
		}
	}
	return filepath.Join(folder, officialFiles()[0].name), nil
}

// checkOfficial refuses, unless that is forced, to write over files in the cache
// that are not those of the Standard.
func checkOfficial(force bool) error {
	folder, err := officialFolder()
	for _, file := range officialFiles() {
		isOurs := func(there io.Reader) bool {
			data, err := files.ReadAll(there, fetchLimit)
			return err == nil && (len(data) == 0 || file.check(data) == nil)
		}
		if err == nil {
			err = target{filepath.Join(folder, file.name), "schema fetch", isOurs}.check(force, nil)
		}
	}
	return err
}

// openSchema compiles the schema that --schema names.
func openSchema(ctx context.Context, name string) (*validate.Schema, error) {
	if name == officialSchema {
		path, err := officialPath(ctx)
		if err != nil {
			return nil, err
		}
		name = path
	}
	set, err := schemaset.Read(ctx, name)
	if err != nil {
		return nil, fmt.Errorf("reading a schema: %w", err)
	}
	return patiently(ctx, func() (*validate.Schema, error) { return validate.CompileSchema(set) })
}
