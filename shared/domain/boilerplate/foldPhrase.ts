/**
 * Folds a line for comparison with boilerplate phrases: case, quotes, and the marks that decorate such lines.
 * `'→ **Read also:** Markets rally'` → `'read also: markets rally'`
 */
export const foldPhrase = (line: string): string =>
  withoutDecoration(line)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ (?=[:：])/g, '')
    .replace(/^[\s>»›→▶►•●▪■◆★☆※▼▲▷◇○*·#|+~=\-–—]+(?=[^\s>»›→▶►•●▪■◆★☆※▼▲▷◇○*·#|+~=\-–—])/u, '')
    .trim()

/** Lower case, one kind of quotes, no emphasis marks, pictographs and joiners. */
const withoutDecoration = (line: string): string =>
  isAscii.test(line)
    ? line
        .toLowerCase()
        .replaceAll('`', "'")
        .replace(/[*_]{1,3}/g, ' ')
    : line
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[‘’ʼ`´]/g, "'")
        .replace(/[*_]{1,3}|(?![©®™])\p{Extended_Pictographic}|\ufe0f|\u200d/gu, ' ')

const isAscii = /^[\0-\x7f]*$/
