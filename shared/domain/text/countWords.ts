/** What a character does to words: parts them, makes them, holds two letters or two digits together, or needs a dictionary. */
const gap = 1
const letter = 2
const digit = 3
const mark = 4
const dense = 5

/** Kinds of the characters below CJK, found when first met; 0 is not yet known. */
const kinds = new Uint8Array(0x2e80)

/**
 * How many words a text has: parted by spaces and marks in most scripts, by `Intl.Segmenter` where words are written
 * without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese). `("It's 3.5 km", 'en')` → 3, `('東京都', 'ja')` → 2
 */
export const countWords = (text: string, language: string): number => {
  let count = 0
  // The kind of the character before, and before that of a mark.
  let before = gap
  let beforeMark = gap
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const kind = kindOf(code)
    if (kind === dense) {
      const end = denseEnd(text, index)
      count += countDense(text.slice(index, end), language)
      index = end - 1
      before = gap
      beforeMark = gap
    } else if (kind === mark && (before === letter || before === digit)) {
      beforeMark = before
      before = mark
    } else {
      const isWord = kind === letter || kind === digit
      // `don't`, `e.g`, `3.5`: a mark between two letters or two digits parts no words.
      const joined =
        before === letter || before === digit || (before === mark && joins(text, index - 1, beforeMark, kind))
      if (isWord && !joined) count += 1
      before = isWord ? kind : gap
      beforeMark = gap
    }
  }
  return count
}

const joins = (text: string, index: number, left: number, right: number): boolean =>
  left === right && (left === letter ? text[index] !== ',' : text[index] !== '·')

const kindOf = (code: number): number => {
  if (code >= 0x2e80) return kindOfHigh(code)
  const known = kinds[code] ?? 0
  if (known !== 0) return known
  const found = classify(String.fromCharCode(code), code)
  kinds[code] = found
  return found
}

const kindOfHigh = (code: number): number => {
  if (code >= 0xac00 && code <= 0xd7af) return letter
  if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return dense
  if (code >= 0xff66 && code <= 0xff9f) return dense
  // The first halves of the characters of the second and third plane: rare Han characters.
  if (code >= 0xd840 && code <= 0xd88f) return dense
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? letter : gap
}

const classify = (character: string, code: number): number => {
  // Joiners stand within Persian and Indic words.
  if (character === '\u200c' || character === '\u200d') return letter
  if ("'’.,·".includes(character)) return mark
  if (/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u.test(character)) return dense
  if (/\p{Nd}/u.test(character)) return code < 0x80 ? digit : letter
  return /[\p{L}\p{M}\p{N}_]/u.test(character) ? letter : gap
}

const denseEnd = (text: string, start: number): number => {
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const isLowHalf = code >= 0xdc00 && code <= 0xdfff
    if (!isLowHalf && kindOf(code) !== dense) break
    end += 1
  }
  return end
}

/** Making a segmenter costs more than using it. */
const segmenters = new Map<string, Intl.Segmenter>()

const segmenterOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'word' })
  } catch {
    // A language tag that is none.
    made = new Intl.Segmenter('en', { granularity: 'word' })
  }
  if (segmenters.size < 50) segmenters.set(language, made)
  return made
}

const countDense = (text: string, language: string): number => {
  let count = 0
  for (const segment of segmenterOf(language).segment(text)) if (segment.isWordLike) count += 1
  return count
}
