package markup_test

import (
	"testing"

	_ "plenary/internal/update" // the flag -update
	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

func TestMarkup(t *testing.T) {
	root, err := xmltree.Parse([]byte("<p xmlns='" + markup.Namespace + "'>fog<i eId='x'>mist</i><p xmlns=''/></p>"))
	if err != nil {
		t.Fatal(err)
	}
	text, i, other := root.Children[0], root.Children[1], root.Children[2]
	if !markup.Is(root, "i", "p") || markup.Is(root, "i") || markup.Is(other, "p") || markup.Is(text, "p") || markup.Is(root.Parent, "p") {
		t.Error("an element is taken for another")
	}
	for _, c := range []struct {
		node *xmltree.Node
		want string
	}{{root, "/p"}, {text, "/p"}, {i, "x"}, {i.Children[0], "x"}, {other, "/p/p"}, {nil, ""}} {
		if got := markup.Path(c.node); got != c.want {
			t.Errorf("the path is %q, want %q", got, c.want)
		}
	}
	if !markup.IsURI("href") || markup.IsURI("refersTo") || markup.IsURI("eId") {
		t.Error("an attribute is taken for another")
	}
}
