/** 0 no letter, 1 a letter, 2 a lower-case one, 3 an upper-case one. */
type LetterCase = 0 | 1 | 2 | 3

const known = new Map<string, LetterCase>()

/** The case of a character, remembered: a misread text asks for the same few again and again. */
const caseOf = (character: string | undefined): LetterCase => {
  if (character === undefined) return 0
  const before = known.get(character)
  if (before !== undefined) return before
  const found = /\p{Ll}/u.test(character) ? 2 : /\p{Lu}/u.test(character) ? 3 : /\p{L}/u.test(character) ? 1 : 0
  // Whole Chinese texts need not be remembered.
  if (known.size < 2_000) known.set(character, found)
  return found
}

export const isLetter = (character: string | undefined): boolean => caseOf(character) > 0
export const isLower = (character: string | undefined): boolean => caseOf(character) === 2
export const isUpper = (character: string | undefined): boolean => caseOf(character) === 3
