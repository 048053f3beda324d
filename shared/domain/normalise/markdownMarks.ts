/** How much a line's marks weigh as Markdown. Two points make a document Markdown. */
const lineMarks: readonly (readonly [RegExp, number])[] = [
  [/!\[[^\]\n]{0,200}\]\([^)\s]{1,500}/, 2],
  [/\[[^\]\n]{1,200}\]\((?:https?:|\/|\.|#|mailto:)/, 2],
  [/^ {0,3}\[[^\]\n]{1,100}\]: +(?:https?:|\/|<)/, 1.5],
  [/\[[^\]\n]{1,100}\]\[[^\]\n]{0,100}\]/, 0.5],
  [/^\s{0,3}\|? ?:?-{3,}:? ?\|[ :|-]*$/, 2],
  [/\*\*[^\s*][^*\n]{0,200}\*\*/, 1],
  [/(?:^|[\s(])__[^\s_][^_\n]{0,200}__(?=[\s).,:;!?]|$)/, 1],
  [/(?:^|[\s(])[*_][^\s*_][^*_\n]{0,100}[*_](?=[\s).,:;!?]|$)/, 0.5],
  [/(?:^|[\s(])`[^`\n]{1,100}`(?=[\s).,:;!?]|$)/, 0.5],
  [/^ {0,3}> ?\S/, 0.4],
  [/^\s*[-*+] \[[ xX]\] /, 1.5],
]

const fence = /^ {0,3}(?:```|~~~)/
const atxHeading = /^ {0,3}(#{1,6}) +\S/
const linesRead = 400

/** Adds up the marks of Markdown that a text carries; marks of one kind count twice at most. */
export const markdownMarks = (text: string): number => {
  if (hasFrontMatter(text)) return 3
  const lines = text.split('\n', linesRead)
  const counts = new Map<RegExp, number>()
  let points = 0
  let headings = 0
  let fences = 0
  for (const [index, line] of lines.entries()) {
    if (fence.test(line)) fences += 1
    // What stands in a fenced block is code, and a long line says all it can in its beginning.
    if (fences % 2 === 1) continue
    const start = line.slice(0, 1_000)
    headings += headingMarks(lines, index)
    if (!/[*_`[\]|>]/.test(start)) continue
    for (const [pattern, weight] of lineMarks) {
      const seen = counts.get(pattern) ?? 0
      if (seen >= 2 || !pattern.test(start)) continue
      counts.set(pattern, seen + 1)
      points += weight
    }
  }
  return points + Math.min(headings, 3) + (fences >= 2 ? 2 : 0)
}

const hasFrontMatter = (text: string): boolean => {
  if (!/^---[ \t]*\n/.test(text)) return false
  const end = text.slice(0, 5_000).search(/\n(?:---|\.\.\.)[ \t]*(?:\n|$)/)
  return end > 0 && /^[A-Za-z_][\w-]*: ?/m.test(text.slice(4, end + 1))
}

/** A heading is one that stands alone: `# 1 in the charts` within a paragraph is none. */
const headingMarks = (lines: readonly string[], index: number): number => {
  const line = lines[index] ?? ''
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === ''
  const atx = atxHeading.exec(line)
  if (atx) {
    const alone = isBlank(index - 1) && isBlank(index + 1) && index + 1 < lines.length
    const marked = (atx[1] ?? '').length > 1
    if (alone) return 2
    return marked ? 1 : 0.4
  }
  // A row of `=` or `-` under a line of about its length is a heading; a longer row is a ruler.
  const above = (lines[index - 1] ?? '').trim()
  if (!/^(?:={3,}|-{3,})\s*$/.test(line) || above === '' || /[.,;:!?…]$/.test(above)) return 0
  const alike = Math.abs(above.length - line.trim().length) <= Math.max(3, above.length / 4)
  return alike ? (line.startsWith('=') ? 2 : 1.5) : 0.3
}
