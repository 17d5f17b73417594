package main

import (
	"bytes"
	"context"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"plenary/internal/oracle"
)

// cacheFor gives the test a cache of its own and returns its folder.
func cacheFor(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", dir)
	return dir
}

// From a server the schema comes by its own address or by its folder's, and the
// cache then holds it.
func TestFetchFromServer(t *testing.T) {
	folder := oracle.Shared(t, "reference/xsd")
	server := httptest.NewServer(http.StripPrefix("/os/", http.FileServer(http.Dir(folder))))
	defer server.Close()
	for _, address := range []string{"/os/", "/os", "/os/akomantoso30.xsd"} {
		cacheFor(t)
		got, err := fetchOfficial(context.Background(), server.URL+address, patience(time.Minute))
		if err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		for _, file := range officialFiles() {
			want, _ := os.ReadFile(filepath.Join(folder, file.name))
			if data, err := os.ReadFile(filepath.Join(got, file.name)); err != nil || !bytes.Equal(data, want) {
				t.Errorf("%s: %s is not what the server has: %v", address, file.name, err)
			}
		}
		if _, err := officialPath(t.Context()); err != nil {
			t.Errorf("%s: %v", address, err)
		}
	}
}

// Whatever a server says, nothing but the schema reaches the cache.
func TestFetchRefuses(t *testing.T) {
	for want, handler := range map[string]http.HandlerFunc{
		"the server says 404":   http.NotFound,
		"SHA-256":               func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<gull/>")) },
		"larger than":           func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, fetchLimit+1)) },
		"unexpected EOF":        func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "9") },
		"too many redirections": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) },
		"EOF":                   func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	} {
		cache := cacheFor(t)
		server := httptest.NewServer(handler)
		_, err := fetchOfficial(context.Background(), server.URL, patience(time.Minute))
		server.Close()
		if err == nil || !strings.Contains(err.Error(), want) || strings.Count(err.Error(), server.URL) != 1 {
			t.Errorf("got %v, want %q in it, and the address once", err, want)
		}
		mustBeEmpty(t, cache)
	}
}

// Who interrupts the program does not wait for the server.
func TestFetchInterrupted(t *testing.T) {
	cache := cacheFor(t)
	ctx, cancel := context.WithCancel(context.Background())
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}))
	defer server.Close()
	if _, err := fetchOfficial(ctx, server.URL, patience(time.Minute)); err == nil || !strings.Contains(err.Error(), "canceled") {
		t.Errorf("got %v", err)
	}
	mustBeEmpty(t, cache)
}

// A secure address leads to secure ones only.
func TestStaysSecure(t *testing.T) {
	get := func(address string) *http.Request {
		return httptest.NewRequest(http.MethodGet, address, nil)
	}
	for _, test := range []struct {
		from, to string
		ok       bool
	}{
		{"https://fog.example/a", "https://lamp.example/a", true},
		{"https://fog.example/a", "http://fog.example/a", false},
		{"http://fog.example/a", "https://fog.example/a", true},
		{"http://fog.example/a", "http://fog.example/b", true},
	} {
		if err := staysSecure(get(test.to), []*http.Request{get(test.from)}); (err == nil) != test.ok {
			t.Errorf("from %s to %s: %v", test.from, test.to, err)
		}
	}
}

func mustBeEmpty(t *testing.T, dir string) {
	t.Helper()
	_ = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, _ error) error {
		if !entry.IsDir() {
			t.Errorf("%s was written", path)
		}
		return nil
	})
}
