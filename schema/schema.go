// Package schema holds what Plenary's documents must obey: the XSD and the JSON
// Schema of the profile, and the catalogue of rules that no schema can say.
package schema

import _ "embed" // of the schemas

// ProfileName is the file name of the profile's XML Schema.
const ProfileName = "plenary-resolution.xsd"

//go:embed plenary-resolution.xsd
var profile string

//go:embed xml.xsd
var xmlAttributes string

// Profile returns the XML Schema of the profile: what of Akoma Ntoso 3.0 the
// documents of Plenary use. It imports xml.xsd, which [XMLAttributes] returns.
func Profile() []byte { return []byte(profile) }

// XMLAttributes returns the schema of the attributes of the XML namespace.
func XMLAttributes() []byte { return []byte(xmlAttributes) }
