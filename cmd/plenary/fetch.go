package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"plenary/internal/files"
)

// fetchLimit is the most bytes that a file from elsewhere may have; the largest
// of the official schema has 245 kB.
const fetchLimit = 1 << 20

// fetchOfficial puts the official schema into the user's cache, each file whole
// and none before all are checked, and returns its folder. It comes from a folder,
// a file or a URL, the schema's or its folder's, each within a time.
func fetchOfficial(ctx context.Context, from string, wait patience) (folder string, err error) {
	if folder, err = officialFolder(); err != nil {
		return "", err
	}
	contents := map[string][]byte{}
	for _, pinned := range officialFiles() {
		place, data, err := fetch(ctx, from, pinned.name, wait)
		if err == nil {
			err = pinned.check(data)
		}
		if err != nil {
			return "", fmt.Errorf("%s: %w", place, files.Cause(err))
		}
		contents[filepath.Join(folder, pinned.name)] = data
	}
	for path, data := range contents {
		if err := files.Write(ctx, path, data); err != nil {
			return "", err
		}
	}
	return folder, nil
}

// fetch reads the file of that name beside or in from, and says where it was.
func fetch(ctx context.Context, from, name string, wait patience) (place string, data []byte, err error) {
	ctx, cancel := wait.within(ctx)
	defer cancel()
	if address, err := url.Parse(from); err == nil && (address.Scheme == "https" || address.Scheme == "http") {
		if strings.HasSuffix(address.Path, ".xsd") {
			address.Path = path.Dir(address.Path)
		}
		address = address.JoinPath(name)
		if data, err = download(ctx, address.String()); ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		return address.String(), data, err
	}
	if info, err := os.Stat(from); err == nil && !info.IsDir() {
		from = filepath.Dir(from)
	}
	place = filepath.Join(from, name)
	data, err = files.Read(ctx, place, fetchLimit)
	return place, data, err
}

// download gets the file at an address. From https it follows nothing that
// leads elsewhere.
func download(ctx context.Context, address string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	client := http.Client{CheckRedirect: staysSecure}
	response, err := client.Do(request)
	if err != nil {
		var wrapped *url.Error
		if errors.As(err, &wrapped) {
			err = wrapped.Err // without the address, which the message has already
		}
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the server says %s", response.Status)
	}
	return files.ReadAll(response.Body, fetchLimit)
}

// staysSecure refuses redirections from https to anything else, and many.
func staysSecure(request *http.Request, via []*http.Request) error {
	switch {
	case len(via) > 5:
		return errors.New("too many redirections")
	case via[0].URL.Scheme == "https" && request.URL.Scheme != "https":
		return fmt.Errorf("it leads to %s, which is not secure", request.URL)
	}
	return nil
}
