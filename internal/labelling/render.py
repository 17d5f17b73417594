"""Renders official files as extractors give their text, with marks that say where each paragraph, row and note begins and ends.

    render.py EVAL OUT FORMS FILE.xml ...

writes OUT/NAME.FORM.txt. The texts are those of EVAL/totext.py, but for the marks, which are of no width:

    U+E010 the text of a paragraph begins, U+E011 that of one with a number before it
    U+E012 a row of a table begins
    U+E013 a paragraph or row ends
    U+E014, U+E015 the text of a note begins and ends

The title has none: its words are repeated in running heads.
"""
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from xml.etree import ElementTree

TEXT, NUMBERED, ROW, END, NOTE, NOTE_END = '\ue010\ue011\ue012\ue013\ue014\ue015'


def load(folder):
    sys.path.insert(0, folder)
    import totext
    for mark in (TEXT, NUMBERED, ROW, END, NOTE, NOTE_END):
        totext._W[mark] = 0
    return totext


def mark(item):
    """Puts the marks into an item of a document."""
    if item.kind == 'title':
        return
    if item.kind == 'row':
        full = [k for k, cell in enumerate(item.cells) if cell]
        if full:
            item.cells[full[0]] = ROW + item.cells[full[0]]
            item.cells[full[-1]] += END
        return
    item.text = (NUMBERED if item.num else TEXT) + item.text + END


def render(totext, path, form, stem):
    doc = totext.Print(ElementTree.parse(path).getroot())
    for item in doc.items:
        mark(item)
    doc.notes = [(marker, NOTE + text + NOTE_END, links) for marker, text, links in doc.notes]
    return totext.Renderer(doc, stem, form).render()


def work(args):
    folder, out, forms, path = args
    totext = load(folder)
    stem = os.path.basename(path)[:-4]
    for form in forms:
        target = os.path.join(out, '%s.%s.txt' % (stem, form))
        if not os.path.exists(target):
            with open(target + '.part', 'w', encoding='utf8', newline='\n') as fh:
                fh.write(render(totext, path, form, stem))
            os.rename(target + '.part', target)


if __name__ == '__main__':
    folder, out, forms = sys.argv[1], sys.argv[2], sys.argv[3].split(',')
    with ProcessPoolExecutor(2) as pool:
        for _ in pool.map(work, [(folder, out, forms, path) for path in sys.argv[4:]], chunksize=8):
            pass
