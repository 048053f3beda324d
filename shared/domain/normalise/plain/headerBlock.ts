import { isFieldLine, isWordedRule } from '../../text/fieldLine.ts'

const linesMin = 3
const subject = /^\s*(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|тема|主题|主旨|件名|제목) ?[:：]/i

/**
 * The places of the lines of a mail's head: three fields or more before anything else but rules. `['From: Jane', 'To: Desk', 'Subject: Ice', '', 'The ice …']` → 0, 1, 2
 */
export const headerBlock = (lines: readonly string[]): ReadonlySet<number> => {
  const places: number[] = []
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '' || (places.length === 0 && isWordedRule(line))) continue
    if (!isFieldLine(line)) break
    places.push(at)
  }
  // Where each line was copied as a paragraph, the subject tells a mail from what people say in turns.
  const isParted = places.some((place, at) => at > 0 && place !== places[at - 1]! + 1)
  const isHead = !isParted || places.some((place) => subject.test(lines[place]!))
  return new Set(isHead && places.length >= linesMin ? places : [])
}
