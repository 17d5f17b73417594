package html

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"plenary/internal/oracle"
)

// A browser is headless Chromium with one tab, for one page.
type browser struct {
	testing.TB
	ctx     context.Context
	address string
}

// Nothing here waits for a time to pass: what a step brings about is waited for,
// however slow the machine. patience ends the wait for what does not come, and
// lifetime the life of a browser that hangs.
const (
	patience = time.Minute
	lifetime = 4 * time.Minute
)

// openBrowser writes a page into a file and starts Chromium. Whatever the page
// says to the console, an exception or a breach of its policy among it, fails
// the test.
func openBrowser(t *testing.T, page string) browser {
	program := oracle.Tool(t, "chromium")
	path := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), lifetime)
	ctx, _ = chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.WSURLReadTimeout(patience)))
	b := browser{t, ctx, (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()}
	b.do(chromedp.Navigate("about:blank"))
	said := chromedp.Console(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for message, err := range said {
			if err != nil {
				return // the browser is closed
			}
			t.Errorf("on the console: %s: %s", message.Type, message.Text)
		}
	}()
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx)
		cancel()
		<-done
	})
	return b
}

// sub returns b for a test within that of b.
func (b browser) sub(t *testing.T) browser {
	b.TB = t
	return b
}

// open loads the page anew, with a fragment. The page is there when it can be
// asked; until then it is the one before that answers, or none.
func (b browser) open(fragment string) {
	b.Helper()
	b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(b.address+fragment))
	for {
		there, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](`location.protocol === 'file:' && document.readyState === 'complete'`))
		switch {
		case b.ctx.Err() != nil:
			b.Fatalf("the page does not open: %v", b.ctx.Err())
		case err == nil && there:
			return
		}
	}
}

func (b browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// click clicks the first element that a selector finds.
func (b browser) click(selector string) {
	b.Helper()
	b.do(chromedp.Click(chromedp.CSS(selector)))
}

// press presses the keys of characters, one after the other. A key writes its
// character unless the page prevents it, as under a finger.
func (b browser) press(keys string) {
	b.Helper()
	for _, key := range keys {
		events := kb.Encode(key)
		for _, e := range []*input.DispatchKeyEventParams{events[0], events[len(events)-1]} {
			if e.Type == kb.KeyDown {
				e.Text = kb.Keys[key].Text
			}
			call(b, input.DispatchKeyEvent, *e)
		}
	}
}

// until waits until an expression holds; without it the test cannot go on.
func (b browser) until(expression string) {
	b.Helper()
	if err := b.await(expression); err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
}

// holds waits for each expression, and tells of one that does not come true.
func (b browser) holds(expressions ...string) {
	b.Helper()
	for _, e := range expressions {
		if err := b.await(e); err != nil {
			b.Errorf("not true: %s: %v", e, err)
		}
	}
}

// await waits until an expression holds. It asks again where the page that it
// asked has just gone, which a slow browser tells late.
func (b browser) await(expression string) error {
	for {
		_, err := chromedp.Run(b.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(patience)))
		if err == nil || b.ctx.Err() != nil || !strings.Contains(err.Error(), "Cannot find context") {
			return err
		}
	}
}

// value returns what an expression is.
func value[T any](b browser, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return v
}

// call sends a command of the protocol.
func call[P, R any](b browser, command cdp.Command[P, R], parameters P) R {
	b.Helper()
	result, err := chromedp.Call(b.ctx, command, parameters)
	if err != nil {
		b.Fatal(err)
	}
	return result
}

// scheme makes the reader prefer light or dark colours.
func (b browser) scheme(name string) {
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	})
}

// A told is what a screen reader is told of one element.
type told struct{ role, name string }

// tree returns all that a screen reader is told.
func (b browser) tree() (all []told) {
	for _, n := range call(b, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
		if !n.Ignored {
			all = append(all, told{textOf(n.Role), textOf(n.Name)})
		}
	}
	return all
}

func textOf(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	return strings.Trim(string(v.Value), `"`)
}
