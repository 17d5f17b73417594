package schema

import "plenary/diag"

var renderRules = []*diag.Rule{}
