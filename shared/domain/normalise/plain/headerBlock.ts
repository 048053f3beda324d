import { isFieldLine, isWordedRule } from '../../text/fieldLine.ts'

const linesMin = 3

/**
 * The places of the lines of a mail's head: three fields or more without a blank line between them, before anything else
 * but rules. `['From: Jane', 'To: Desk', 'Subject: Ice', '', 'The ice …']` → 0, 1, 2
 */
export const headerBlock = (lines: readonly string[]): ReadonlySet<number> => {
  const places: number[] = []
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim()
    if (places.length === 0 && (line === '' || isWordedRule(line))) continue
    if (!isFieldLine(line)) break
    places.push(at)
  }
  return new Set(places.length >= linesMin ? places : [])
}
