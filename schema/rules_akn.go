package schema

import "plenary/diag"

var aknRules = []*diag.Rule{}
