// Package schema holds what Plenary's documents must obey: the XSD and the JSON
// Schema of the profile, and the catalogue of rules that no schema can say.
package schema
