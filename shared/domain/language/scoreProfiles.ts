import { wordsOf } from './gramsOf.ts'
import { languageProfiles, type ProfiledLanguage } from './languageProfiles.ts'

const languages = Object.keys(languageProfiles) as readonly ProfiledLanguage[]

/** A sequence that is not among a language's frequent ones is taken to be a little rarer than the rarest of them. */
const unseenLevel = 36

/** The number of a letter that no profile has. */
const unknownLetter = 255

/** Sequences are looked up by number, which costs a fraction of cutting them out of the text. */
type Profiles = Readonly<{
  /** Small numbers for the letters of the profiles, by character code. */
  numbers: Uint8Array
  /** By the numbers of a sequence where its list begins. */
  starts: ReadonlyMap<number, number>
  /** Lists, in one piece for the cache: the length, then languages, each followed by how much more usual the sequence is there than unseen. */
  lists: Uint8Array
}>

let read: Profiles | null = null

const profiles = (): Profiles => {
  if (read !== null) return read
  const numbers = new Uint8Array(0x2000).fill(unknownLetter)
  let lettersCount = 0
  const lists = new Map<number, number[]>()
  for (const [index, language] of languages.entries())
    for (const group of languageProfiles[language].split('|')) {
      const [level, ...grams] = group.split(' ')
      for (const gram of grams) {
        const letters = Array.from(gram, (letter) => {
          const code = letter.charCodeAt(0)
          if (numbers[code] === unknownLetter) numbers[code] = lettersCount += 1
          return numbers[code]!
        })
        const number = sequenceOf(letters[0]!, letters[1]!, letters[2])
        const list = lists.get(number) ?? []
        list.push(index, unseenLevel - Number(level))
        lists.set(number, list)
      }
    }
  const starts = new Map<number, number>()
  const laidOut: number[] = []
  for (const [number, list] of lists) {
    starts.set(number, laidOut.length)
    laidOut.push(list.length, ...list)
  }
  read = { numbers, starts, lists: Uint8Array.from(laidOut) }
  return read
}

const sequenceOf = (first: number, second: number, third = 0): number => (first << 16) | (second << 8) | third

/**
 * How unlike each profiled language a text is: the mean rarity of its letter sequences, in quarters of a nat. The lower
 * the liker; null when the text has no sequence that any language uses often.
 */
export const scoreProfiles = (text: string): ReadonlyMap<ProfiledLanguage, number> | null => {
  const { numbers, starts, lists } = profiles()
  const edge = numbers['_'.charCodeAt(0)]!
  const sums = new Int32Array(languages.length)
  let count = 0
  const add = (sequence: number): void => {
    const start = starts.get(sequence)
    if (start === undefined) return
    count += 1
    const end = start + lists[start]!
    for (let at = start + 1; at < end; at += 2) sums[lists[at]!]! += lists[at + 1]!
  }
  for (const word of wordsOf(text)) {
    let before = 0
    let last = edge
    for (let at = 0; at <= word.length; at += 1) {
      const letter = at === word.length ? edge : (numbers[word.charCodeAt(at)] ?? unknownLetter)
      add(sequenceOf(last, letter))
      if (at > 0) add(sequenceOf(before, last, letter))
      before = last
      last = letter
    }
  }
  if (count === 0) return null
  return new Map(languages.map((language, index) => [language, (unseenLevel * count - sums[index]!) / count]))
}
