import type { DraftFaq } from '../draft.ts'
import { markupText } from './markupText.ts'

const nodesMax = 20_000
const entriesMax = 1_000

type Json = Readonly<Record<string, unknown>>

/**
 * The FAQ that a JSON-LD document declares: questions of FAQPage nodes, nested in graphs and arrays, and Question nodes that
 * stand alone. A QAPage is a forum thread and declares none.
 * `{"@type": "Question", "name": "Why?", "acceptedAnswer": {"text": "So."}}` → `Why?`, `So.`
 */
export const faqFromJsonLd = (data: unknown): DraftFaq[] => {
  const entries: DraftFaq[] = []
  const queue: { node: unknown; quiz: boolean }[] = [{ node: data, quiz: false }]
  for (let at = 0; at < queue.length && at < nodesMax && entries.length < entriesMax; at += 1) {
    const { node, quiz } = queue[at]!
    if (Array.isArray(node)) for (const child of node) queue.push({ node: child, quiz })
    else if (isObject(node)) {
      const refused = quiz || ['qapage', 'quiz', 'discussionforumposting'].some((type) => hasType(node, type))
      if (hasType(node, 'question') && !refused) {
        const entry = entryOf(node)
        if (entry !== null) {
          entries.push(entry)
          continue
        }
      }
      for (const value of Object.values(node))
        if (typeof value === 'object' && value !== null) queue.push({ node: value, quiz: refused })
    }
  }
  return entries
}

const entryOf = (node: Json): DraftFaq | null => {
  const question = markupText(textOf(node.name) || textOf(node.headline) || textOf(node.text)).replace(/\s+/g, ' ')
  const answers = [node.acceptedAnswer, node.suggestedAnswer]
    .flat(3)
    .map((answer) =>
      markupText(
        isObject(answer)
          ? textOf(answer.text) || textOf(answer.description) || textOf(answer.articleBody)
          : textOf(answer),
      ),
    )
  const answer = answers.find((text) => text !== '') ?? ''
  return question === '' || answer === '' ? null : { question, answer }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const hasType = (node: Json, type: string): boolean =>
  [node['@type'], node.type]
    .flat()
    .some((value) => typeof value === 'string' && value.toLowerCase().replace(/^.*[/:#]/, '') === type)

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n')
  if (isObject(value)) return textOf(value['@value'])
  return ''
}
