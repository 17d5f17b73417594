package main

// attributes are documents with long attributes and many names.
var attributes = []document{
	{name: "long attribute", body: within(`<paragraph><content><p title="`, `lamp `, `">Rests.</p></content></paragraph>`)},
	{name: "long eId", body: within(`<paragraph eId="`, `a__`, `"><content><p>Rests.</p></content></paragraph>`)},
	{name: "long href", body: within(`<paragraph><content><p><a href="https://`, `a/`, `">Rests.</a></p></content></paragraph>`)},
	{name: "long refersTo", body: within(`<paragraph><content><p><organization refersTo="`, `#a `, `">Rests.</organization></p></content></paragraph>`)},
	{name: "long class", body: within(`<paragraph><content><p><span class="`, `bold `, `">Rests.</span></p></content></paragraph>`)},
	{name: "long marker", body: within(`<paragraph><content><p>x<authorialNote marker="`, `1`, `"><p>Rests.</p></authorialNote></p></content></paragraph>`)},
	{name: "long number over points", body: wrapped(`<paragraph><num>`, halves(many(`{n}.`), within(`</num><list><intro><p>Requests:</p></intro>`, `<point><num>(a)</num><content><p>To rest;</p></content></point>`, `</list>`)), `</paragraph>`)},
	{name: "long number over blocks", body: wrapped(`<section><num>`, halves(many(`{n}.`), within(`</num>`, `<paragraph><content><p>Rests {n}.</p></content></paragraph>`, ``)), `</section>`)},
	{name: "namespaces", body: many(`<x:y{n} xmlns:x="urn:{n}"/>`)},
}

// metadata are documents with much of one thing in the metadata.
var metadata = []document{
	{name: "aliases", work: many(`<FRBRalias value="lamp{n}" name="lamp"/>`)},
	{name: "work dates", work: many(`<FRBRdate date="2145-03-14" name="adoption"/>`)},
	{name: "entries", references: many(`<TLCConcept eId="lamp{n}" href="/akn/ontology/concept/lamp{n}" showAs="Lamp {n}"/>`)},
	{name: "equal entries", references: many(`<TLCConcept eId="lamp" href="/akn/ontology/concept/lamp" showAs="Lamp"/>`)},
	{name: "events", meta: within(`<lifecycle source="#x">`, `<eventRef eId="eref_{n}" date="2145-03-14" source="#original{n}" type="generation"/>`, `</lifecycle>`)},
	{name: "steps", meta: within(`<workflow source="#x">`, `<step date="2145-03-14" by="#lamp{n}" outcome="#x{n}"/>`, `</workflow>`)},
	{name: "steps of adoption", meta: within(`<workflow source="#converter">`, `<step date="2145-03-13" by="#un-ga" outcome="#adopted"/>`, `</workflow>`)},
	{name: "keywords", meta: within(`<classification source="#x">`, `<keyword value="lamp{n}" showAs="Lamp {n}" dictionary="#lamps"/>`, `</classification>`)},
	{name: "classifications", meta: many(`<classification source="#x{n}"><keyword value="lamp{n}" showAs="Lamp {n}" dictionary="#lamps"/></classification>`)},
	{name: "lost metadata", meta: many(`<temporalData source="#x"><lamp{n}/></temporalData>`)},
	{name: "unknown metadata", meta: within(`<classification source="#x">`, `<lamp{n}/>`, `</classification>`)},
	{name: "alternatives", meta: within(`<analysis source="#converter"><otherReferences source="#converter">`, `<alternativeReference for="#para_1__ref_{n}" href="https://undocs.org/en/A/RES/198/7"/>`, `</otherReferences></analysis>`)},
	{name: "votes", meta: within(`<analysis source="#x"><parliamentary><voting outcome="#adopted"><count value="1" refersTo="#inFavour"><akn4un:voters>`, `<organization refersTo="#state{n}">Coast {n}</organization>`, `</akn4un:voters></count></voting></parliamentary></analysis>`)},
	{name: "meta notes", meta: within(`<notes source="#x"><note>`, `<p>Lamp {n}</p>`, `</note></notes>`)},
	{name: "dockets", meta: many(`<presentation source="#x"><akn4un:x>{n}</akn4un:x></presentation>`)},
	{name: "metadata notes", meta: many(`<notes source="#x"><note><p>Lamp {n}</p></note></notes>`)},
	{name: "identifications", meta: many(`<identification source="#x"><FRBRWork/><FRBRExpression/><FRBRManifestation/></identification>`), front: wrapped(`<coverPage>`, many(`<p>Lamp {n}</p>`), `</coverPage>`+title)},
	{name: "figures of a number", work: wrapped(`<FRBRnumber value="`, many(`{n}-`), `"/>`), front: wrapped(`<preface><p><docNumber>`, many(`{n}/`), `</docNumber></p></preface>`)},
	{name: "long symbol", front: wrapped(`<coverPage><p><docNumber>A`, many(`/{n}`), `</docNumber></p></coverPage>`+title), body: many(`<paragraph><content><p>Rests.</p></content></paragraph>`)},
}
