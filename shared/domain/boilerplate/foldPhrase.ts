/**
 * Folds a line for comparison with boilerplate phrases: case, quotes, and the marks that decorate such lines.
 * `'→ **Read also:** Markets rally'` → `'read also: markets rally'`
 */
export const foldPhrase = (line: string): string =>
  withoutDecoration(linkText(line))
    .replace(/ (?=[:：])/g, '')
    .replace(/^[\s>»›↑↓↗→▶►•●▪■◆★☆※▼▲▷◇○*·#|+~=\-–—]+(?=[^\s>»›↑↓↗→▶►•●▪■◆★☆※▼▲▷◇○*·#|+~=\-–—])/u, '')
    .trim()

/** `[Subscribe](https://…)` as a whole line, or behind a label, says what the link says. */
const linkText = (line: string): string =>
  line.includes('](') ? line.replace(/\[([^\]\n]{1,200})\]\([^)\s]{1,500}\)/g, '$1') : line

/** Lower case, one kind of quotes, single spaces, no emphasis marks, pictographs and joiners. */
const withoutDecoration = (line: string): string =>
  isPlain.test(line) && !line.includes('  ')
    ? line.toLowerCase().replace(/[‘’]/g, "'")
    : line
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[‘’ʼ`´]/g, "'")
        .replace(/[*_]{1,3}|(?![©®™])\p{Extended_Pictographic}|\ufe0f|\u200d/gu, ' ')
        .replace(/\s{2,}|[^\S ]/g, ' ')

/** Printable ASCII without the marks that decorate, and the commonest quotes and dashes. */
const isPlain = /^[ -)+-^a-~‘’“”–—]*$/
