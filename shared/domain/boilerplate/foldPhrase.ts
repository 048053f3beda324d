/**
 * Folds a line for comparison with boilerplate phrases: case, quotes, and the marks that decorate such lines.
 * `'→ **Read also:** Markets rally'` → `'read also: markets rally'`
 */
export const foldPhrase = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(decoration, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:：])/g, '')
    .replace(/^[\s>»›→▶►•●▪■◆★☆※▼▲▷◇○*·#|+~=\-–—]+(?=[^\s>»›→▶►•●▪■◆★☆※▼▲▷◇○*·#|+~=\-–—])/u, '')
    .trim()

/** Emphasis marks, pictographs and joiners. */
const decoration = /[*_]{1,3}|(?![©®™])\p{Extended_Pictographic}|\ufe0f|\u200d/gu
