import { compareText } from './compareText.ts'

/** The language most articles are written in; `und` only when nothing else is there. */
export const mainLanguage = (articles: readonly Readonly<{ language: string }>[]): string => {
  const counts = new Map<string, number>()
  for (const { language } of articles) if (language !== 'und') counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))[0]?.[0] ?? 'und'
}
