import { type Element, isText } from 'domhandler'
import type { DraftFaq } from '../../draft.ts'
import type { FaqCandidate, FaqRun, Span } from '../candidates.ts'
import { faqFromJsonLd } from '../faqFromJsonLd.ts'
import { parseLooseJson } from '../parseLooseJson.ts'
import { questionKey } from '../questionKey.ts'
import { blocksText } from './blocksText.ts'
import { elementsOf, type PageIndex, parentOf, wordsOf } from './pageIndex.ts'

/** What the publisher declares to be the FAQ: JSON-LD first, else Microdata or RDFa. */
export const declaredInPage = (page: PageIndex): FaqRun[] => {
  const fromScripts = uniqueQuestions(page.dataScripts.flatMap((script) => fromScript(script)))
  if (fromScripts.length > 0)
    return [
      { kind: 'declared', announced: 'surely', candidates: fromScripts.map((entry) => ({ ...entry, spans: [] })) },
    ]
  const candidates = page.scopes
    .filter((scope) => isOfType(scope, 'question') && !inThread(scope))
    .flatMap((scope) => fromScope(page, scope))
  return candidates.length === 0 ? [] : [{ kind: 'declared', announced: 'surely', candidates }]
}

const fromScript = (script: Element): DraftFaq[] => {
  const text = script.children.map((child) => (isText(child) ? child.data : '')).join('')
  if (!/ld\+json/i.test(script.attribs.type ?? '') || !/Question/i.test(text)) return []
  return faqFromJsonLd(parseLooseJson(text))
}

const uniqueQuestions = (entries: readonly DraftFaq[]): DraftFaq[] => {
  const seen = new Set<string>()
  return entries.filter(({ question }) => {
    const key = questionKey(question)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const isOfType = (element: Element, type: string): boolean =>
  `${element.attribs.itemtype ?? ''} ${element.attribs.typeof ?? ''}`
    .toLowerCase()
    .split(/[\s/:#]+/)
    .includes(type)

const inThread = (scope: Element): boolean => {
  for (let element = parentOf(scope); element !== null; element = parentOf(element))
    if (isOfType(element, 'qapage')) return true
  return false
}

const fromScope = (page: PageIndex, scope: Element): FaqCandidate[] => {
  let name: Element | null = null
  let answer: Element | null = null
  let text: Element | null = null
  for (const element of elementsOf(scope)) {
    const property = ` ${element.attribs.itemprop ?? element.attribs.property ?? ''} `.toLowerCase()
    if (answer === null && /[ :](?:acceptedanswer|suggestedanswer) /.test(property)) answer = element
    else if (answer === null && name === null && /[ :]name /.test(property)) name = element
    else if (answer !== null && text === null && /[ :](?:text|articlebody) /.test(property)) text = element
  }
  if (name === null || answer === null) return []
  const asked = spanOf(page, name)
  const answered = spanOf(page, text ?? answer) ?? spanOf(page, answer)
  const question = (asked ? blocksText(page.blocks.slice(...asked)) : name.attribs.content || wordsOf(name)).replace(
    /\s+/g,
    ' ',
  )
  const said = answered ? blocksText(page.blocks.slice(...answered)) : text?.attribs.content || wordsOf(text ?? answer)
  if (question === '' || said === '') return []
  const whole = spanOf(page, scope)
  return [{ question, answer: said, spans: whole ? [whole] : [] }]
}

/** The blocks within an element, or the one block that it is part of. */
const spanOf = (page: PageIndex, element: Element): Span | null => {
  const range = page.rangeOf(element)
  return range === null ? null : [range.first, range.last + 1]
}
