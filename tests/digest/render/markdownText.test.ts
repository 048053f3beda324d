import { describe, expect, it } from 'vitest'
import { markdownText } from '../../../workers/digest/render/markdownText.ts'

describe('markdownText', () => {
  it.each([
    ['1. The first', '1\\. The first'],
    ['2) The second', '2\\) The second'],
    ['2023.', '2023\\.'],
    ['- a dash', '\\- a dash'],
    ['---', '\\---'],
    ['+', '\\+'],
    ['# no heading', '\\# no heading'],
    ['[a](b) <i>', '\\[a\\](b) \\<i\\>'],
  ])('shows %s as it is written', (text, markdown) => expect(markdownText(text)).toBe(markdown))
  it.each(['1.1 million cubic metres', '0.75%です。', '-5 degrees', '+44 20'])(
    'leaves %s alone, which begins no list',
    (text) => expect(markdownText(text)).toBe(text),
  )
})
