package schema

import "plenary/diag"

var validationRules = []*diag.Rule{}
