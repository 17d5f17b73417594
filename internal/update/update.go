// Package update is the flag by which the tests of every package rewrite their
// golden files: go test ./... -update. A package without such files imports it
// all the same, so that the flag is known to its tests.
package update

import "flag"

// Golden says that golden files are to be rewritten instead of compared.
var Golden = flag.Bool("update", false, "rewrite the golden files")
