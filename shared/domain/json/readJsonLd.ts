import { boundedSubmission } from '../feeds/boundedSubmission.ts'
import { plainLine, plainParagraphs } from '../feeds/plainLine.ts'
import { readFeedDate } from '../feeds/readFeedDate.ts'
import { detectFormat } from '../normalise/detectFormat.ts'
import type { Submission } from '../submission.ts'
import { isRecord } from './isRecord.ts'

type Node = Readonly<Record<string, unknown>>
type Pair = Readonly<{ question: string; answer: string }>

const depthMax = 8
const nodesMax = 10_000

/**
 * The articles that a JSON-LD value describes. A FAQPage beside a single article is that article's FAQ; one that stands
 * alone is an article of questions and answers.
 */
export const readJsonLd = (value: unknown): Submission[] => {
  const nodes = nodesOf(value)
  const articles = nodes.filter((node) => typesOf(node).some(isArticleType) && bodyOf(node) !== '')
  const pages = nodes.filter((node) => typesOf(node).includes('FAQPage')).map((page) => [page, pairsOf(page)] as const)
  if (articles.length === 0)
    return pages.filter(([, pairs]) => pairs.length > 0).map(([page, pairs]) => faqAlone(page, pairs))
  const pairs = articles.length === 1 ? pages.flatMap(([, found]) => found) : []
  return articles.map((article) => fromArticle(article, pairs))
}

const isArticleType = (type: string): boolean =>
  /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|^Report)$/.test(type)

/** Every object in the value, breadth first through arrays, `@graph` and the places where pages keep their article. */
const nodesOf = (value: unknown): Node[] => {
  const found: Node[] = []
  let level: unknown[] = [value]
  for (let depth = 0; depth < depthMax && level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const item of level) {
      if (found.length >= nodesMax) return found
      if (Array.isArray(item)) next.push(...item.slice(0, nodesMax))
      if (!isRecord(item)) continue
      found.push(item)
      next.push(item['@graph'], item.mainEntity, item.hasPart, item.itemListElement, item.item)
    }
    level = next.filter((item) => typeof item === 'object' && item !== null)
  }
  return found
}

const fromArticle = (node: Node, faq: readonly Pair[]): Submission => {
  const content = bodyOf(node)
  const publisher = firstRecord(node.publisher) ?? firstRecord(node.sourceOrganization)
  return boundedSubmission({
    content,
    format: detectFormat(content) === 'html' ? 'html' : 'text',
    ...common(node),
    authors: namesOf(node.author ?? node.creator),
    published_at: readFeedDate(textOf(node.datePublished)),
    modified_at: readFeedDate(textOf(node.dateModified)),
    source: publisher ? { name: plainLine(textOf(publisher.name)), url: textOf(publisher.url) } : null,
    topics: textsOf(node.articleSection),
    faq,
  })
}

/** The questions stand in `content` too, as the text of a page would have them, so that nothing is invented for it. */
const faqAlone = (page: Node, pairs: readonly Pair[]): Submission =>
  boundedSubmission({
    content: ['FAQ', ...pairs.map((pair) => `Q: ${pair.question}\nA: ${pair.answer}`)].join('\n\n'),
    format: 'text',
    ...common(page),
    published_at: readFeedDate(textOf(page.datePublished)),
    modified_at: readFeedDate(textOf(page.dateModified)),
    faq: pairs,
  })

const common = (node: Node) => ({
  id: textOf(node.identifier),
  url: textOf(node.url) ?? addressOf(node.mainEntityOfPage) ?? textOf(node['@id']),
  title: plainLine(textOf(node.headline) ?? textOf(node.name)),
  language: textOf(node.inLanguage) ?? textOf(firstRecord(node.inLanguage)?.alternateName),
})

const bodyOf = (node: Node): string =>
  (textOf(node.articleBody) ?? textOf(node.text) ?? textOf(node.description) ?? '').trim()

const pairsOf = (page: Node): Pair[] =>
  listOf(page.mainEntity)
    .filter(isRecord)
    .map((question) => ({
      question: plainLine(textOf(question.name) ?? textOf(question.text)).slice(0, 2_000),
      answer: plainParagraphs(
        textOf((firstRecord(question.acceptedAnswer) ?? firstRecord(question.suggestedAnswer))?.text),
      ).slice(0, 100_000),
    }))
    .filter((pair) => pair.question !== '' && pair.answer !== '')

const typesOf = (node: Node): string[] =>
  textsOf(node['@type']).map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''))

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const textsOf = (value: unknown): string[] => listOf(value).filter((item) => typeof item === 'string')
const textOf = (value: unknown): string | undefined => textsOf(value)[0]
const firstRecord = (value: unknown): Node | undefined => listOf(value).find(isRecord)
const addressOf = (value: unknown): string | undefined => textOf(value) ?? textOf(firstRecord(value)?.['@id'])
const namesOf = (value: unknown): string[] =>
  listOf(value).map((item) => plainLine(typeof item === 'string' ? item : isRecord(item) ? textOf(item.name) : ''))
