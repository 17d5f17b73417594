package main

import (
	"reflect"
	"slices"
	"testing"
)

// Every key of a plenary.toml is known by name, and all but the rules are flags
// of validate.
func TestConfigKeys(t *testing.T) {
	flags := new(command).validate().Flags()
	var keys []string
	for _, field := range reflect.VisibleFields(reflect.TypeFor[config]()) {
		key := field.Tag.Get("toml")
		if key == "" {
			continue
		}
		keys = append(keys, key)
		if key != "rules" && flags.Lookup(key) == nil {
			t.Errorf("there is no flag --%s", key)
		}
	}
	if !slices.Equal(keys, configKeys()) {
		t.Errorf("the keys are %q, those that messages name %q", keys, configKeys())
	}
}
