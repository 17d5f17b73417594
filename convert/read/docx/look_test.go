package docx

import (
	"fmt"
	"os"
	_ "plenary/internal/update"
	"testing"
)

func TestLook(t *testing.T) {
	f := os.Getenv("LOOK")
	if f == "" {
		t.Skip()
	}
	data, _ := os.ReadFile(f)
	d, err := Read(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(print(d))
	fmt.Println("tally", d.tally)
}
