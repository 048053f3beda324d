/** Scripts by a test for one of their letters. Han and kana count more: one of their characters says what several letters say. */
const scripts = [
  ['Latin', /\p{Script=Latin}/gu, 1],
  ['Cyrillic', /\p{Script=Cyrillic}/gu, 1],
  ['Greek', /\p{Script=Greek}/gu, 1],
  ['Hebrew', /\p{Script=Hebrew}/gu, 1.3],
  ['Arabic', /\p{Script=Arabic}/gu, 1.3],
  ['Devanagari', /\p{Script=Devanagari}/gu, 1],
  ['Bengali', /\p{Script=Bengali}/gu, 1],
  ['Gurmukhi', /\p{Script=Gurmukhi}/gu, 1],
  ['Gujarati', /\p{Script=Gujarati}/gu, 1],
  ['Oriya', /\p{Script=Oriya}/gu, 1],
  ['Tamil', /\p{Script=Tamil}/gu, 1],
  ['Telugu', /\p{Script=Telugu}/gu, 1],
  ['Kannada', /\p{Script=Kannada}/gu, 1],
  ['Malayalam', /\p{Script=Malayalam}/gu, 1],
  ['Sinhala', /\p{Script=Sinhala}/gu, 1],
  ['Thai', /\p{Script=Thai}/gu, 1.3],
  ['Lao', /\p{Script=Lao}/gu, 1.3],
  ['Tibetan', /\p{Script=Tibetan}/gu, 1],
  ['Myanmar', /\p{Script=Myanmar}/gu, 1],
  ['Khmer', /\p{Script=Khmer}/gu, 1],
  ['Georgian', /\p{Script=Georgian}/gu, 1],
  ['Armenian', /\p{Script=Armenian}/gu, 1],
  ['Ethiopic', /\p{Script=Ethiopic}/gu, 2],
  ['Hangul', /\p{Script=Hangul}/gu, 2.5],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 2],
  ['Han', /\p{Script=Han}/gu, 3],
] as const

export type WritingScript = (typeof scripts)[number][0]

/** The script that most of a text is written in, and how many letters of it there are; null when there are none. */
export const dominantScript = (text: string): Readonly<{ script: WritingScript; letters: number }> | null => {
  let best: { script: WritingScript; letters: number; weight: number } | null = null
  const counts = new Map<WritingScript, number>()
  for (const [script, pattern, factor] of scripts) {
    // Most texts are Latin alone: the rest is looked for only where there is something else.
    if (script !== 'Latin' && !/[^\p{ASCII}\p{Script=Latin}\p{P}\p{S}\p{Z}\p{N}]/u.test(text)) break
    const letters = text.match(pattern)?.length ?? 0
    counts.set(script, letters)
    const weight = letters * factor
    if (letters > 0 && (best === null || weight > best.weight)) best = { script, letters, weight }
  }
  // Japanese has a few kana among many Han characters; Chinese has none but in a name.
  const kana = counts.get('Kana') ?? 0
  if (best?.script === 'Han' && kana * 20 >= best.letters) return { script: 'Kana', letters: best.letters + kana }
  return best === null ? null : { script: best.script, letters: best.letters }
}
