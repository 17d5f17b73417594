package main

// wanting are documents with much of what the rules, or the limits, object to.
var wanting = []document{
	{name: "wanting paragraphs", body: many(`<paragraph eId="x"><num>1.</num><content><p>Rests (, the the #</p></content></paragraph>`)},
	{name: "wanting lists", body: many(`<list><point><num>b.</num></point></list>`)},
	{name: "wanting notes", body: many(`a<authorialNote marker="1"><p>1 See</p></authorialNote>, b`)},
	{name: "wanting links", body: many(`<a href="undocs.org/a b">155/18</a><ref href="#x"/><noteRef href="#y"/>`)},
	{name: "wanting headings", body: many(`<subheading>I. Fog</subheading><heading>I. Fog</heading>`)},
	{name: "wanting steps", body: many(`<step date="0001-01-01" outcome="adopted"/>`)},
	{name: "wanting containers", body: many(`<container name="x"><p>1. Thanks</p></container>`)},
	{name: "wanting documents", body: many(`<statement><meta><identification><FRBRWork><FRBRthis value="/a"/><FRBRuri value="/a"/></FRBRWork><FRBRExpression/><FRBRManifestation/></identification></meta></statement>`)},
	{name: "wanting rows", body: many(`<table><tr><td/></tr><tr><td colspan="2"/></tr></table>`)},
	{name: "wanting entries", body: many(`<references><TLCRole eId="a" href="b"/></references>`)},
	{name: "wanting attributes", body: within(`<paragraph><content><p`, ` a{n}=""`, `>Rests.</p></content></paragraph>`)},
}
