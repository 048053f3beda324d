import { baseLanguage } from '../sentences/baseLanguage.ts'
import { compareText } from './compareText.ts'

/** The language most articles are written in, without its region; `und` only when nothing else is there. */
export const mainLanguage = (articles: readonly Readonly<{ language: string }>[]): string => {
  const counts = new Map<string, number>()
  for (const { language } of articles) {
    const base = baseLanguage(language)
    if (base !== 'und') counts.set(base, (counts.get(base) ?? 0) + 1)
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))[0]?.[0] ?? 'und'
}
