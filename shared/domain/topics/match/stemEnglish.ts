/** Words that end like an inflected form and are none, or whose stem would be another word's. */
const kept = new Set(
  `news series species always perhaps afterwards towards lens chaos bias atlas campus virus status census bonus focus
  minus plus gas bus corps headquarters whereas mars red bed speed seed feed need breed during bring king ring sing spring
  string thing wing nothing something anything everything evening morning sibling inning innings being united wed led
  fed shed sled bled fled hundred sacred kindred naked wicked boxing beijing boeing viking`.split(/\s+/),
)

/**
 * Undoes plurals, `-ed` and `-ing`, and the silent `e` where it comes and goes with them.
 * `'voting'`, `'votes'`, `'voted'` → `'vote'`; `'policies'`, `'policy'` → `'polici'`
 */
export const stemEnglish = (word: string): string => {
  if (word.length < 4 || kept.has(word)) return word
  const singular = dropPlural(word)
  return kept.has(singular) ? singular : closeStem(dropVerbEnding(singular))
}

const dropPlural = (word: string): string => {
  if (!word.endsWith('s') || /(?:s|u|i|ic)s$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}i`
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

const dropVerbEnding = (word: string): string => {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}i`
  const length = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0
  const stem = word.slice(0, word.length - length)
  if (length === 0 || stem.length < 3 || !/[aeiouy]/.test(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1)
  return isShort(stem) ? `${stem}e` : stem
}

/** One form for what ends in `e`, `ie` and `y` after a consonant: `movie` and `movies`, `policy` and `policies`. */
const closeStem = (word: string): string => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}i`
  if (!word.endsWith('e')) return word
  const stem = word.slice(0, -1)
  return stem.length > 2 && !isShort(stem) ? stem : word
}

/** One syllable that ends consonant, vowel, consonant: where the `e` tells `plane` from `plan`. */
const isShort = (stem: string): boolean => /^[^aeiouy]*[aeiouy][^aeiouywx]$/.test(stem) && !/[aeiou]{2}.$/.test(stem)
