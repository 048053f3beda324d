import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '#domain/normalise/detectFormat'

const texts: readonly string[] = [
  '',
  'The harbour reopened on Monday.',
  'The harbour reopened on Monday.\n\nFerries run again from Tuesday.',
  '#harbour #ferries are back',
  '# 1 in the charts for the third week running is a song about rain.\nIts author was not surprised.',
  'We are #1 and we know it',
  'He paid 5 * 3 * 2 coins.',
  '* Not valid on holidays.',
  'Points:\n* bread\n* butter\n* jam',
  'Points:\n- bread\n- butter',
  '1. Open the box\n2. Close the box',
  'Step 1) Open it.\nStep 2) Close it.',
  'He wrote snake_case_names and __init__ methods all day.',
  'It cost 3 > 2 and 2 < 3 coins.',
  '> said the spokesman.',
  'Use the <p> tag for paragraphs, she said.',
  'In the old days <br> was everywhere.',
  'if (a < b && c > d) return',
  'Write to <press@harbour.example> or see <https://harbour.example/>.',
  'HARBOUR NEWS\n------------------------------------------------------------\nFerries run again.',
  'One.\n\n---\n\nTwo.',
  'Q: When does it open?\nA: On Monday.\n\nQ: Is it free?\nA: Yes.',
  '[Update] The harbour is closed again.',
  '[1] See the annual report.',
  'Prices (see [4]) rose.',
  '2023-11-15 The harbour reopened. *Correction below.',
  'She said it was "fine" | he said it was not | nobody asked',
  'Note: fields marked with ** are required, and so are those with *.',
  'C# and F# are languages.',
  'AT&amp;T said &quot;no&quot;.',
]

const markdowns: readonly string[] = [
  '# The harbour reopens\n\nFerries run again.',
  'Intro.\n\n## What is new\n\nFerries.\n\n## What is not\n\nPrices.',
  '---\ntitle: The harbour\ndate: 2023-11-15\n---\nFerries run again.',
  'Ferries run again, see [the timetable](https://harbour.example/times).',
  '![A ferry](ferry.jpg)\n\nIt sails.',
  'The harbour reopens\n===================\n\nFerries run again.',
  'Run this:\n\n```sh\nmake harbour\n```\n\nThen wait.',
  '| Ferry | Time |\n| --- | --- |\n| Blue | 8 |',
  '**Q: When does it open?**\n\nOn Monday.\n\n**Q: Is it free?**\n\nYes.',
  'See [the timetable][times] and [the map][map].\n\n[times]: https://harbour.example/times\n[map]: https://harbour.example/map',
  '- [ ] paint the boat\n- [x] sell the boat',
  '\ufeff# The harbour reopens\r\n\r\nFerries run again.',
  'The <b>harbour</b> reopens.\n\n## Times\n\nSee [here](/times).',
]

const htmls: readonly string[] = [
  '<!DOCTYPE html><html><body><p>Ferries.</p></body></html>',
  '<html lang="en"><head><title>Harbour</title></head></html>',
  '<?xml version="1.0"?><!DOCTYPE html><html></html>',
  '<!-- made by hand -->\n<div>Ferries run again.</div>',
  '<p>Ferries run again.',
  '  \n<h1>The harbour</h1><p>Ferries.</p>',
  '<ul><li>bread</li></ul>',
  '<b>Ferries</b> run <i>again</i>.',
  'Ferries run again, see <a href="https://harbour.example/">the timetable</a>.',
  'Ferries run again.<br><br>Prices stay.<br/>So do the seats.',
  'Ferries run again.</p><p>Prices stay.</p><p>So do the seats.',
  '<article># not a heading</article>',
  '<img src="ferry.jpg"> A ferry.',
]

describe('detectFormat', () => {
  for (const [format, snippets] of Object.entries({ text: texts, markdown: markdowns, html: htmls }))
    for (const snippet of snippets)
      it(`calls ${JSON.stringify(snippet.slice(0, 50))} ${format}`, () => expect(detectFormat(snippet)).toBe(format))

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => ['text', 'markdown', 'html'].includes(detectFormat(text))),
    )
  })

  it('stays quick on a long row of any mark', { timeout: 30_000 }, () => {
    const started = performance.now()
    for (const mark of [
      '[',
      '![',
      '**',
      '_',
      '`',
      '<p>',
      '<',
      '#',
      '# a\n',
      '---\n',
      '<!--',
      '|-',
      '> ',
      '=\n',
      '```\n',
    ])
      detectFormat(mark.repeat(200_000 / mark.length))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
