import { describe, expect, it } from 'vitest'
import { sourceOffset, textUnits } from '#domain/faq/text/textUnits'

const wrapped = [
  'The commission found that the bridge had been closed for longer than the',
  'city had said, and that nobody had told the well-',
  'known engineer who had built it in the first place why it was closed at',
  'all.',
].join('\n')

describe('textUnits', () => {
  it('joins wrapped lines, and words parted at a hyphen', () =>
    expect(
      textUnits(`${wrapped.replace('told the well-\nknown', 'told the best and most well-\nknown')}`).map(
        ({ text }) => text,
      ),
    ).toHaveLength(1))
  it('keeps paragraphs on single lines apart', () =>
    expect(
      textUnits('Who pays for all of it?\nThe city pays for it.\nWho built it in the first place?\nNobody knows.').map(
        ({ text }) => text,
      ),
    ).toHaveLength(4))
  it('begins anew at labels, numbers and bullets', () => {
    const text = `${wrapped}\nQ: why the bridge had been closed for so much longer than the city had\nsaid?\n- because\n1. so`
    expect(
      textUnits(text)
        .map(({ text: unit }) => unit.slice(0, 3))
        .slice(-3),
    ).toEqual(['Q: ', '- b', '1. '])
  })
  it('knows where each character stands in the source', () => {
    const text = `\n  ${wrapped}`
    const unit = textUnits(text)[0]!
    for (const at of [0, 10, 80]) expect(text[sourceOffset(unit, at)]).toBe(unit.text[at])
  })
  it('covers every line once', () => {
    const text = `one\n\n  two\nthree\n`
    expect(
      textUnits(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe('one\n  two\nthree\n')
  })
})
