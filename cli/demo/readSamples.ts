import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { fileFormat } from '../input/fileFormats.ts'
import type { SubmissionRequest } from '../submit/submissionRequests.ts'

const manifestSchema = z.object({
  samples: z.array(
    z.object({
      file: z.string(),
      query: z.record(z.string(), z.string()).default({}),
    }),
  ),
  corrections: z.array(
    z.object({ file: z.string(), fields: z.record(z.string(), z.string()), correction: z.string() }),
  ),
})

export type Sample = Readonly<{ file: string; request: SubmissionRequest }>
export type SampleCorrection = z.infer<typeof manifestSchema>['corrections'][number]

const contentTypes = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
} as const

/** The sample articles in the order in which they are sent, and what an editor corrects afterwards. */
export const readSamples = async (
  folder: string,
): Promise<{ samples: readonly Sample[]; corrections: readonly SampleCorrection[] }> => {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'samples.json'), 'utf8')))
  const samples = await Promise.all(
    manifest.samples.map(async ({ file, query }) => {
      const format = fileFormat(file)
      if (format === null || !(format in contentTypes)) throw new Error(`${file} is of no format that a sample has`)
      const contentType = contentTypes[format as keyof typeof contentTypes]
      return { file, request: { contentType, body: await readFile(join(folder, file), 'utf8'), query } }
    }),
  )
  return { samples, corrections: manifest.corrections }
}
