import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normalise } from '#domain/normalise/normalise'
import { readSamples } from '../../cli/demo/readSamples.ts'
import { fileFormat } from '../../cli/input/fileFormats.ts'
import { unpack } from '../../cli/input/parseLine.ts'

const folder = join(import.meta.dirname, '../samples')
type Said = Readonly<{ file: string; published: string; language: string; faq: number }>
const manifest: { samples: readonly Said[] } = JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8'))

describe('the samples', () => {
  it('are many, on several days, in every format, and half of them with questions', async () => {
    const { samples } = await readSamples(folder)
    expect(samples.length).toBeGreaterThanOrEqual(28)
    expect(new Set(samples.map(({ request }) => request.contentType)).size).toBe(4)
    expect(new Set(manifest.samples.map(({ published }) => published)).size).toBeGreaterThanOrEqual(6)
    expect(manifest.samples.filter(({ faq }) => faq > 0).length * 2).toBeGreaterThanOrEqual(samples.length)
  })

  it('are all sent', () => {
    const files = readdirSync(folder).filter((name) => !['samples.json', 'README.md'].includes(name))
    expect(files.sort()).toEqual(manifest.samples.map(({ file }) => file).sort())
  })

  it.each(manifest.samples)('come out as their reader reads them: $file', ({ file, published, language, faq }) => {
    const format = fileFormat(file)
    if (format === null || format === 'lines' || format === 'feed') throw new Error(`${file} has no format`)
    const inputs = unpack({ content: readFileSync(join(folder, file), 'utf8'), format }, file)
    const input = inputs.ok ? inputs.value[0] : undefined
    if (input?.kind !== 'submission') throw new Error(`${file} is no submission`)
    const article = normalise(input.submission, { now: Date.parse('2026-11-25'), timeZone: 'UTC' })
    if (!article.ok) throw new Error(article.error.reason)
    expect({
      published: article.value.published_at?.slice(0, 10),
      language: article.value.language,
      faq: article.value.faq.length,
    }).toEqual({ published, language, faq })
  })
})
