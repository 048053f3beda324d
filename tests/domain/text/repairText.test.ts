import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapseSpaces } from '#domain/text/repair/collapseSpaces'
import { repairParsedText, repairText } from '#domain/text/repairText'

describe('repairText', () => {
  for (const [promise, given, expected] of [
    ['writes every line end as one character', 'a\r\nb\rc\u2028d\u2029e\ff', 'a\nb\nc\nd\n\ne\nf'],
    ['reads escapes', 'Q&amp;A: &lt;b&gt; &#8217;tis &#x2014; &eacute;t&eacute;', 'Q&A: <b> ’tis — été'],
    ['reads escaped escapes', 'Q&amp;amp;A &amp;nbsp; x', 'Q&A   x'],
    ['makes a plain space of an escaped no-break space', 'a&nbsp;b', 'a b'],
    [
      'leaves what only looks like an escape',
      'AT&T; fish & chips; ?a=1&copy=2 &foo; R&D',
      'AT&T; fish & chips; ?a=1&copy=2 &foo; R&D',
    ],
    ['reads misread characters', 'CafÃ© â€“ thÃ©', 'Café – thé'],
    ['reads escaped misread characters', 'Caf&Atilde;&copy; cr&Atilde;&uml;me', 'Café crème'],
    ['reads Windows quotes that became controls', '\x84Ja\x93, sagte er\x85', '„Ja“, sagte er…'],
    ['composes accents', 'e\u0301te\u0301', 'été'],
    ['composes them across what it drops', 'e\u200b\u0301', 'é'],
    [
      'drops a stray sign of colours, not that of a pictograph',
      'a\ufe0fb ❤\ufe0f 1\ufe0f\u20e3',
      'ab ❤\ufe0f 1\ufe0f\u20e3',
    ],
    ['drops invisible characters', '\ufeffa\u200bb\u2060c\u200ed\u202ae\u202c', 'abcde'],
    ['drops soft hyphens', 'exam\u00adple', 'example'],
    ['joins a word that a soft hyphen broke', 'exam\u00ad\n  ple', 'example'],
    ['drops controls', 'a\u0000b\u0007c\u007fd\u0081', 'abcd'],
    ['drops terminal colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['replaces halves of characters', 'a\ud800b', 'a\ufffdb'],
    ['makes odd spaces plain', 'a\u2009b\u3000c\u202fd', 'a b c d'],
    ['keeps tabs and line ends', 'a\tb\n\nc', 'a\tb\n\nc'],
    ['keeps the writer’s quotes, dashes and dots', '“a” ‘b’ – — … «c» „d“', '“a” ‘b’ – — … «c» „d“'],
    ['keeps a no-break space', '10\u00a0km', '10\u00a0km'],
    ['keeps joiners where a script needs them', 'می\u200cخواهم क्\u200dष', 'می\u200cخواهم क्\u200dष'],
    ['drops joiners where none is needed', 'a\u200cb\u200d \u200d', 'ab '],
    [
      'keeps pictographs whole',
      '👩\u200d🚀 ❤️\u200d🔥 🏴\u{e0067}\u{e0062}\u{e007f}',
      '👩\u200d🚀 ❤️\u200d🔥 🏴\u{e0067}\u{e0062}\u{e007f}',
    ],
    ['drops hidden tags', 'a\u{e0041}\u{e0042}b', 'ab'],
  ] as const)
    it(promise, () => expect(repairText(given)).toBe(expected))

  const awkward = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '&',
        'amp;',
        '&amp;',
        '&lt;',
        '&nbsp;',
        '&#38;',
        '#38;',
        'Ã',
        '©',
        'â€',
        '™',
        '\u200b',
        '\u200d',
        '\u00ad',
        '\n',
        '\r',
        '\x85',
        '\u0301',
        'e',
        '👩',
        '🚀',
        ' ',
        '\u00a0',
        '\ufeff',
        '\u2029',
      ),
    ),
    { maxLength: 30 },
  )
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(awkward, (parts) => {
        const once = repairText(parts.join(''))
        expect(repairText(once)).toBe(once)
      }),
      { numRuns: 1_000 },
    )
  })
  it('leaves no invisible or control character', () => {
    fc.assert(
      fc.property(awkward, (parts) => {
        const left = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2060\ufeff]/
        expect(repairText(parts.join(''))).not.toMatch(left)
      }),
    )
  })
  it('stays quick on a long row of anything', { timeout: 30_000 }, () => {
    const started = performance.now()
    for (const mark of [
      '&',
      '&amp;',
      '&#',
      'amp;',
      '\u200b',
      '\u00ad',
      '\u00ad\n',
      '\r',
      '\u0301',
      '\u001b[',
      '🏴\u{e0067}',
      ' ',
      '\u00a0',
      'é',
      '&a',
    ])
      repairText(mark.repeat(200_000 / mark.length))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('repairParsedText', () => {
  it('leaves escapes that a writer shows', () => expect(repairParsedText('write &lt;b&gt;')).toBe('write &lt;b&gt;'))
  it('repairs all else', () => expect(repairParsedText('CafÃ©\u200b')).toBe('Café'))
})

describe('collapseSpaces', () => {
  it('joins runs of spaces and tabs', () => expect(collapseSpaces('a \t b')).toBe('a b'))
  it('keeps line ends', () => expect(collapseSpaces('a  \n  b')).toBe('a \n b'))
  it('keeps a no-break space that stands alone', () =>
    expect(collapseSpaces('10\u00a0km  \u00a0x\u00a0 y')).toBe('10\u00a0km x y'))
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', '\u00a0', '\t', '\n', 'a')), (parts) => {
        const once = collapseSpaces(parts.join(''))
        expect(collapseSpaces(once)).toBe(once)
      }),
    )
  })
})
