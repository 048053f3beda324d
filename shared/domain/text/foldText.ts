/**
 * Folds text for matching only: case, quotes, dashes, spaces, width and what cannot be seen.
 * `'“Edge”  Caching – ＡＢＣ'` → `'"edge" caching - abc'`
 */
export const foldText = (text: string): string => (isPlain.test(text) ? foldPlain(text) : foldAny(text))

/** ASCII with the commonest quotes and dashes, as most English texts are: for it a few steps do. */
const isPlain = /^[\t\n\r -~‘’“”–—]*$/

const foldPlain = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’`]/g, "'")
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()

const foldAny = (text: string): string =>
  text
    // Before NFKC, which would take `´` for a space with an accent and `″` for two primes.
    .replace(/[“”„‟«»″〝〞「」『』]/g, '"')
    .replace(/[‘’‚‛‹›′`´ʼ]/g, "'")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFKC')
    // A Greek accent that stands alone comes out of NFKC as one.
    .replace(/`/g, "'")
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/ς/g, 'σ')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
