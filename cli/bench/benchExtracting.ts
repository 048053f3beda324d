import { decodeHTML } from 'entities'
import type { Draft } from '#domain/draft'
import { normalise } from '#domain/normalise/normalise'
import { readHtml } from '#domain/normalise/readHtml'
import { cpuInTurn } from './cpuInTurn.ts'
import { overlap } from './overlap.ts'
import { makePage, type Page } from './pages.ts'
import { peerExtractors } from './peers/extractors.ts'
import { readPages } from './readPages.ts'
import { figure, type Section } from './report.ts'
import { median, noise, quantile, sum } from './statistics.ts'

const context = { now: Date.parse('2026-11-25T12:00:00Z'), timeZone: 'UTC' }
const pagesMade = 40
const pageBytes = [30_000, 100_000]

type Contender = Readonly<{ name: string; version: string; read: (html: string) => Promise<string> | string }>

/** Finding the main text of pages, beside what others use for it. `pagesFile` holds lines of `{"html", "text"}`. */
export const benchExtracting = async (rounds: number, pagesFile?: string): Promise<Section> => {
  const pages = pagesFile === undefined ? madePages() : await readPages(pagesFile)
  const contenders = [...ours, ...(await peers())]
  const measured = await cpuInTurn(
    contenders.map(({ read }) => read),
    pages.map(({ html }) => html),
    rounds,
  )
  const base = measured[0]?.map(sum) ?? []
  const rows = await Promise.all(
    contenders.map(async ({ name, version, read }, place) => {
      const sums = measured[place]?.map(sum) ?? []
      const perPage = pages.map((_, page) => median((measured[place] ?? []).map((round) => round[page] ?? Number.NaN)))
      const { precision, recall, f1, empty } = await quality(read, pages)
      return [
        name,
        version,
        figure(median(perPage)),
        figure(quantile(perPage, 0.95)),
        figure(median(sums.map((value, round) => value / (base[round] ?? Number.NaN)))),
        `±${Math.round(100 * noise(sums))} %`,
        ...[precision, recall, f1].map((share) => share.toFixed(3)),
        String(empty),
      ]
    }),
  )
  return {
    title: 'Finding the main text',
    about: `${pages.length} pages ${pagesFile === undefined ? `in five layouts, made by this bench around a known text, which our own rules have seen; others’ real pages are measured with --pages FILE` : `of ${pagesFile}`}. CPU of this process, medians of ${rounds} rounds, each contender in turn; quality by runs of four words, means over pages. Ours also finds FAQ, dates and authors; the whole pipeline language, names and topics’ features besides.`,
    heading: ['contender', 'version', 'median ms', 'p95 ms', '× ours', 'noise', 'precision', 'recall', 'F1', 'empty'],
    rows,
    targets: [],
  }
}

const draftText = ({ blocks, faq }: Pick<Draft, 'blocks' | 'faq'>): string =>
  [...blocks.map(({ text }) => text), ...faq.flatMap(({ question, answer }) => [question, answer])].join('\n\n')

const ours: readonly Contender[] = [
  { name: 'broadsheet, main text', version: '', read: (html) => draftText(readHtml(html)) },
  {
    name: 'broadsheet, whole pipeline',
    version: '',
    read: (html) => {
      const article = normalise({ content: html, format: 'html' }, context)
      return article.ok ? draftText(article.value) : ''
    },
  },
]

const peers = async (): Promise<Contender[]> =>
  (await peerExtractors()).map(({ name, version, extract }) => ({
    name,
    version,
    read: async (html) => {
      try {
        return await extract(html)
      } catch {
        return ''
      }
    },
  }))

const madePages = (): Page[] =>
  Array.from({ length: pagesMade }, (_, n) => makePage(n, pageBytes[n % pageBytes.length] as number))

const quality = async (read: Contender['read'], pages: readonly Page[]) => {
  const found = { precision: 0, recall: 0, f1: 0, empty: 0 }
  for (const { html, text } of pages) {
    const plain = plainText(await read(html))
    const { precision, recall, f1 } = overlap(text, plain)
    found.precision += precision / pages.length
    found.recall += recall / pages.length
    found.f1 += f1 / pages.length
    if (plain.trim() === '') found.empty += 1
  }
  return found
}

/** Markup without its tags: the same for all contenders, and not counted in their time. */
const plainText = (markup: string): string => decodeHTML(markup.replace(/<[^>]*>/g, ' '))
