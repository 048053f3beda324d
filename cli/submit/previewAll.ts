import type { Client } from '../client/createClient.ts'
import { CliError } from '../terminal/CliError.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { type SharedFields, submissionRequests } from './submissionRequests.ts'

type Preview = Readonly<{
  outcome: string
  article: Readonly<{
    title: string
    published_at: string | null
    language: string
    word_count: number
    faq: readonly unknown[]
    topics: readonly Readonly<{ name: string; origin: string }>[]
    warnings: readonly Readonly<{ code: string; detail: string }>[]
    duplicate_of: string | null
  }>
  digests: readonly Readonly<{ slug: string; change: string }>[]
}>

/** Asks the server what each article would become. */
export const previewAll = async (
  client: Client,
  files: readonly string[],
  shared: SharedFields,
  json: boolean,
): Promise<ExitCode> => {
  let refused = 0
  for await (const { place, request } of submissionRequests(files, shared)) {
    try {
      if (!request.ok) throw new CliError(request.error, exitCodes.someRefused)
      const preview = await client.json<Preview>('/v1/articles/preview', {
        method: 'POST',
        query: request.value.query,
        headers: { 'Content-Type': request.value.contentType },
        body: request.value.body,
      })
      await writeLine(json ? JSON.stringify({ place, ...preview }) : describe(place, preview))
    } catch (error) {
      if (!(error instanceof CliError) || error.exitCode !== exitCodes.someRefused) throw error
      refused += 1
      process.stderr.write(`broadsheet: ${place}: ${error.message}\n`)
    }
  }
  return refused === 0 ? exitCodes.done : exitCodes.someRefused
}

const describe = (place: string, { outcome, article, digests }: Preview): string =>
  [
    `${place}: would be ${outcome}`,
    `  title      ${article.title}`,
    `  published  ${article.published_at ?? 'no date found'}`,
    `  language   ${article.language}, ${article.word_count} words, ${article.faq.length} FAQ entries`,
    `  topics     ${article.topics.map((topic) => `${topic.name} (${topic.origin})`).join(', ') || 'none'}`,
    ...(article.duplicate_of === null ? [] : [`  duplicate  of ${article.duplicate_of}`]),
    ...article.warnings.map((warning) => `  warning    ${warning.code}: ${warning.detail}`),
    `  digests    ${digests.map((digest) => `${digest.slug} ${digest.change}`).join(', ') || 'none changes'}`,
  ].join('\n')
