import type { TextStep } from './textStep.ts'

/**
 * Characters without a look of their own: zero-width spaces and joiners, marks of direction, byte-order marks, invisible
 * operators and fillers, tags, non-characters.
 */
const invisible =
  /[\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff]|\ufe0f|[\u{e0000}-\u{e007f}]/gu

/** Scripts whose letters change shape, or part, at a joiner. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{M}]/u
const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3/u
const quick =
  /[\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\udb40]|\ufe0f/

/** Drops invisible characters, but for joiners between letters or pictographs that need them. `'a\u200bb\ufeff'` → `'ab'` */
export const dropInvisible: TextStep = (text) =>
  quick.test(text)
    ? text.replace(invisible, (character, offset: number) => (isNeeded(character, text, offset) ? character : ''))
    : text

const isNeeded = (character: string, text: string, offset: number): boolean => {
  if (character === '\u200c' || character === '\u200d') {
    const before = characterBefore(text, offset)
    const after = characterAt(text, offset + 1)
    return (
      (joining.test(before) && joining.test(after)) ||
      (character === '\u200d' && pictograph.test(before) && pictograph.test(after))
    )
  }
  // A pictograph's colours, or a key's frame, are asked for by a sign of their own; after letters it is a stray.
  if (character === '\ufe0f')
    return pictograph.test(characterBefore(text, offset)) || text.charAt(offset + 1) === '\u20e3'
  // The flags of Scotland, Wales and the like are a black flag with a name in tags.
  return character.length === 2 && isFlagName(text, offset)
}

const isFlagName = (text: string, offset: number): boolean => {
  const start = text.slice(Math.max(0, offset - 14), offset)
  return /\u{1f3f4}[\u{e0030}-\u{e007a}]{0,6}$/u.test(start)
}

const characterAt = (text: string, offset: number): string => {
  const code = text.codePointAt(offset)
  return code === undefined ? '' : String.fromCodePoint(code)
}

const characterBefore = (text: string, offset: number): string => {
  const low = text.charCodeAt(offset - 1)
  return characterAt(text, low >= 0xdc00 && low <= 0xdfff ? offset - 2 : offset - 1)
}
