import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, readLines } from '../../../cli/input/readLines.ts'

const linesOf = async (chunks: readonly Uint8Array[], bytesMax = 1_000): Promise<Line[]> => {
  const stream = (async function* () {
    yield* chunks
  })()
  const lines: Line[] = []
  for await (const line of readLines(stream, { bytesMax })) lines.push(line)
  return lines
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('readLines', () => {
  it('numbers lines from 1 and leaves blank ones out', async () =>
    expect(await linesOf([bytes('a\n\n  \r\nb\r\nc')])).toEqual([
      { number: 1, text: 'a' },
      { number: 4, text: 'b' },
      { number: 5, text: 'c' },
    ]))

  it('reports a line that is too long and goes on after it', async () =>
    expect(await linesOf([bytes('123456\nab\n'), bytes('12345'), bytes('67890')], 5)).toEqual([
      { number: 1, problem: 'too_long', text: null },
      { number: 2, text: 'ab' },
      { number: 3, problem: 'too_long', text: null },
    ]))

  it('reports a line that is not UTF-8', async () =>
    expect(await linesOf([new Uint8Array([0xff, 0x0a, 0x61])])).toEqual([
      { number: 1, problem: 'not_utf8', text: null },
      { number: 2, text: 'a' },
    ]))

  it('reads the same lines however the stream is cut', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(40)), async (texts, cuts) => {
        const whole = bytes(texts.join('\n'))
        const chunks: Uint8Array[] = []
        let from = 0
        for (const cut of cuts) {
          chunks.push(whole.subarray(from, from + cut))
          from += cut
        }
        chunks.push(whole.subarray(from))
        expect(await linesOf(chunks)).toEqual(await linesOf([whole]))
      }),
    ))
})
