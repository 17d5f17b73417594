package main

// A paragraph is a paragraph of the document. In its text, what stands between two asterisks is in
// italics, "\t" is a tab, and "[1]" the mark of a note.
type paragraph struct{ style, text string }

const (
	symbol    = "A/RES/199/12"
	title     = "Care of the lighthouses of the Marigold Coast and of their keepers"
	jobNumber = "45-00112"
)

// body is the text of the document.
var body = []paragraph{
	{"Session", "One hundred and ninety-ninth session"},
	{"AgendaItemNormal", "Agenda item 17"},
	{"AgendaTitleH2", "Lamps, horns and keepers"},
	{"TitleH1", "\t\tResolution adopted by the General Assembly on 14 March 2145"},
	{"H4", "\t\t[*without reference to a Main Committee (A/199/L.12)*]"},
	{"H1", "\t199/12.\t" + title},
	{"SingleTxt", "\t*The General Assembly*,"},
	{"SingleTxt", "\t*Guided* by the purposes of the Covenant of the Lamp,[1]"},
	{"SingleTxt", "\t*Recalling* its resolution 198/7 of 9 January 2144, in which it asked the keepers of the Marigold Coast to count the ships that pass by night,"},
	{"SingleTxt", "\t*Noting with concern* that the horns of the southern coast have been silent since the winter of 2139, that gulls nest in three of them, and that the masters of vessels have complained in writing to the Office of Fog,[2] whose report was not read,"},
	{"SingleTxt", "\t*Recalling also* the Marigold Declaration on the Keeping of Light, adopted on 13\u00a0June 2143,[3] and its follow-up in the years 2143–2144,"},
	{"SingleTxt", "\t*Understanding* the importance of a light that does not go out, and relying on the experience which the keepers have gained in nights of storm, in the long fogs of autumn and in the cooperation between the stations of the coast, as well as on the assistance of the fishing communities, represented by their harbour masters, in the supply of oil and of bread,"},
	{"SingleTxt", "\t1.\t*Welcomes* the new lamps that were lit in the spring of 2144;"},
	{"SingleTxt", "\t2.\t*Requests* the Keeper-General:"},
	{"SingleTxt", "\t(a)\tTo count the lamps of every station each spring, and to publish the count in the Almanac of Lights;"},
	{"SingleTxt", "\t(b)\tTo ensure, in consultation with the harbour masters, the supply of:"},
	{"SingleTxt", "\t\t(i)\tOil for forty nights, of which ten shall be nights of fog;"},
	{"SingleTxt", "\t\t(ii)\tWicks, glass and brass polish;"},
	{"SingleTxt", "\t(c)\tTo report to the General Assembly at its two-hundredth session on the life of the keepers;"},
	{"SingleTxt", "\t3.\t*Decides* that no station shall be left to a single keeper, that the watch shall change at midnight, and that a keeper who has served for twenty years shall be given leave of one summer, during which the light is kept by the neighbours of the station under the guidance of the Office of Fog;[4]"},
	{"SingleTxt", "\t4.\t*Invites* the masters of vessels to sound their horns when they pass the station of Old Marigold, where the keeper is deaf, and to wave."},
	{"Meeting", "*61st plenary meeting*"},
	{"Meeting", "*14 March 2145*"},
}

// notes are the notes of the document, from 1.
var notes = []string{
	"Covenant Series, vol. 12, No. 7.",
	"See A/198/345 and A/198/345/Add.1.",
	"A/197/982-S/2143/600, annex.",
	"Resolution 198/7, para. 3.",
}
