// Scripts that are written without spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu

// Parts words for the index and is seen by nobody: the normaliser leaves no invisible character in a text.
const joint = '\u200b'

/**
 * Text as the index takes it: the index parts words where scripts put spaces, so each character of the others is made a
 * word of its own, and a word of theirs is found as a phrase. `'東京'` → 東, joint, 京, joint
 */
export const spacedForIndex = (text: string): string => text.replace(unspaced, (character) => `${character}${joint}`)

/** The text again as it was. */
export const unspacedFromIndex = (text: string): string => text.replaceAll(joint, '')
