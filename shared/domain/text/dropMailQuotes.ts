/** Takes the `> ` of a quoting mailer off a text that is quoted as a whole. `'> One\n>\n> Two'` → `'One\n\nTwo'` */
export const dropMailQuotes = (text: string): string => {
  if (!text.trimStart().startsWith('>')) return text
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '')
  const quoted = filled.filter((line) => /^\s*>/.test(line)).length
  if (quoted < filled.length * 0.9) return text
  return lines.map((line) => line.replace(/^\s*(?:> ?)+/, '')).join('\n')
}
