import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NormalisedArticle } from '#domain/article'
import { articleFeatures } from '#domain/editions/articleFeatures'
import { normalise } from '#domain/normalise/normalise'
import { summarise } from '#domain/summary/summarise'
import { bodyText } from '../offline/bodyText.ts'
import { projectRoot } from '../server/projectRoot.ts'
import { makeArticle } from './articles.ts'
import { cpuInTurn } from './cpuInTurn.ts'
import { peerSummarisers } from './peers/summarisers.ts'
import { figure, type Section } from './report.ts'
import { median, noise, sum } from './statistics.ts'

const context = { now: Date.parse('2026-11-25T12:00:00Z'), timeZone: 'UTC' }
const sentences = 5
const wordsMax = 100
const textsOfSize = 12
const sizes = [2_000, 5_000, 20_000]

/** Summarising one text in five sentences or a hundred words, beside what others use for it. Time alone. */
export const benchSummarising = async (rounds: number): Promise<Section> => {
  const contenders = [
    { name: 'broadsheet, from the text', version: '', summarise: (text: string) => summary(articleOf(text)) },
    { name: 'broadsheet, from the article', version: '', summarise: (text: string) => summary(articleKept(text)) },
    ...(await peerSummarisers(sentences)),
  ]
  const rows: string[][] = []
  for (const [name, texts] of await corpora()) {
    const measured = await cpuInTurn(
      contenders.map(({ summarise }) => summarise),
      texts,
      rounds,
    )
    const totals = measured.map((all) => all.map(sum))
    for (const [place, contender] of contenders.entries()) {
      const own = totals[place] ?? []
      rows.push([
        name,
        contender.name,
        contender.version,
        figure(median(own) / texts.length),
        figure(median(own.map((value, round) => value / (totals[0]?.[round] ?? Number.NaN)))),
        `±${Math.round(100 * noise(own))} %`,
      ])
    }
  }
  return {
    title: 'Summarising',
    about: `CPU a text, medians of ${rounds} rounds, each contender in turn. Ours is the whole way from the plain text, language, dates and names included, and from the article once it is normalised, as an edition has it: sentences, terms, choice. The others are given the same text.`,
    heading: ['texts', 'contender', 'version', 'ms a text', '× ours', 'noise'],
    rows,
    targets: [],
  }
}

const articleOf = (text: string): NormalisedArticle => {
  const article = normalise({ content: text, format: 'text' }, context)
  if (!article.ok) throw new Error(article.error.reason)
  return article.value
}

const kept = new Map<string, NormalisedArticle>()
const articleKept = (text: string): NormalisedArticle => {
  const article = kept.get(text) ?? articleOf(text)
  kept.set(text, article)
  return article
}

const summary = (article: NormalisedArticle): unknown =>
  summarise([{ id: 'a', story: 'a', features: articleFeatures(article) }], { wordsMax })

const corpora = async (): Promise<[string, string[]][]> => [
  ['samples, English', await sampleTexts()],
  ...sizes.map((bytes): [string, string[]] => [
    `made, ${bytes / 1_000} kB`,
    Array.from({ length: textsOfSize }, (_, n) => makeArticle(700_000 + n, bytes, 'text')),
  ]),
]

/** The bodies of the sample articles that are written in English and as text. */
const sampleTexts = async (): Promise<string[]> => {
  const folder = join(projectRoot, 'tests/samples')
  const list = JSON.parse(await readFile(join(folder, 'samples.json'), 'utf8')) as {
    samples: { file: string; language: string }[]
  }
  const texts: string[] = []
  for (const { file, language } of list.samples) {
    if (language !== 'en' || !/\.(?:txt|md)$/.test(file)) continue
    const article = normalise({ content: await readFile(join(folder, file), 'utf8') }, context)
    if (article.ok) texts.push(bodyText(article.value.blocks))
  }
  return texts
}
