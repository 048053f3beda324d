import { labelPairs } from '../language/labels.ts'

/** What stands at the beginning of a line before its words: heading signs, bullet, bold, number, label. */
export type Marker = Readonly<{
  /** `#` signs of a Markdown heading, 0 for none. */
  hashes: number
  bullet: boolean
  bold: boolean
  /** The sign that began the bold or slanted words, or empty. */
  emphasis: string
  /** `[11, 3]` for `11.3.`; empty for none. */
  numbers: readonly number[]
  /** Letter before and sign after the number, so that only numbers written alike make a sequence: `A)` of `A1)`. */
  numberStyle: string
  /** Folded label, `q` of `Q1:`, or empty. */
  label: string
  labelNumber: number | null
  /** The label as written, with its sign: `Q1: `. */
  labelText: string
  /** The words that follow. */
  body: string
}>

const labels = new Set(labelPairs.flatMap(({ question, answer }) => [...question, ...answer]))

const hashSigns = /^(#{1,6})[ \t]+/
const bulletSign =
  /^(?:[-*~•‣●○⁃–—·+➤»①-⑳]|[>»]{1,3}|\d\ufe0f?\u20e3|(?![©®™°№])[\p{So}\p{Extended_Pictographic}←-⇿▪-◿](?<![#*\d])\ufe0f?)[ \t]+/u
const emphasisSign = /^(?:\*{1,3}|_{1,3})(?=[^\s*_])/
const number =
  /^[([#№]?([A-Za-z](?=\d{1,3}[.):]))?(\d{1,3}(?:\.\d{1,3}){0,5})(\.?[)\]:：）．、.]|[-–—/](?=\s)|\.? [-–—](?=\s)|(?=\s))/
const label =
  /^[[(（【]?(\p{L}(?:[\p{L}\p{M} ]|\u200c|\u200d){0,11}?)[ .#№(-]{0,2}(\d{1,3})?(?:\*{1,3}|_{1,3})?[\])）】]?(?:\*{1,3}|_{1,3})?(?: ?([:：)）．.]|[-–—>|;=/](?= ))|(?<=[\])）】]|[.#№]\d{1,3}) )/u
/** A label that has a line to itself: `Question`, `A 2`, `Question 1 of 5`. */
const labelLine =
  /^(\p{L}[\p{L}\p{M}]{0,11}) ?[#№]?(\d{1,3}(?: ?\/ ?\d{1,3}| \p{L}{1,4} \d{1,3})?)?(?:\*{1,3}|_{1,3})?$/u
/** `Q.What`: a sentence that begins right after the label's full stop, not initials (`A.J.`). */
const gluedBody = /^[QA]\.(?:\p{Lu}|["“(]\p{L})[\p{L} '’]/u
/** An answer that is a number: `A. 410.` */
const numericBody = /^[[(（【]?\p{L}{1,12}[:：)）．.]\s+(?=\d)/u

/** `'- **Q2. Why?**'` → bullet, bold, label `q`, number 2, body `Why?**` */
export const readMarker = (line: string): Marker => {
  let rest = line
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match !== null) rest = rest.slice(match[0].length).trimStart()
    return match
  }
  const hashes = take(hashSigns)?.[1]?.length ?? 0
  const bullet = take(bulletSign) !== null
  let emphasis = take(emphasisSign)?.[0].trim() ?? ''
  const { numbers, numberStyle } = readNumber(rest)
  if (numbers.length > 0) take(number)
  // `**1)** Why?`: only the number is bold.
  if (numbers.length > 0 && emphasis !== '' && rest.startsWith(emphasis)) {
    rest = rest.slice(emphasis.length).trimStart()
    emphasis = ''
  }
  if (emphasis === '') emphasis = take(emphasisSign)?.[0].trim() ?? ''
  const found = readLabel(rest)
  const labelText = found === null ? '' : rest.slice(0, rest.length - found.body.length)
  if (found !== null) rest = found.body
  return {
    hashes,
    bullet,
    bold: emphasis !== '',
    emphasis,
    numbers,
    numberStyle,
    label: found?.label ?? '',
    labelNumber: found?.number ?? null,
    labelText,
    body: rest,
  }
}

/** The label at the very beginning of a text, with what follows it. `'Ответ: да'` → `ответ`, `да` */
export const readLabel = (text: string): { label: string; number: number | null; body: string } | null => {
  const match = (labelMayEnd(text) ? label.exec(text) : null) ?? labelLine.exec(text)
  if (match === null) return null
  const word = match[1]!.toLowerCase()
  if (!labels.has(word) || (match[0] === text && word === 'faq')) return null
  const numeric = match[2] !== undefined && match[0] === text ? numericBody.exec(text) : null
  if (numeric !== null) return { label: word, number: null, body: text.slice(numeric[0].length) }
  const after = text.slice(match[0].length)
  // `e.g.`, `P.S.`, `a.m.`: a full stop ends a label only before a space.
  if (
    match[3] !== undefined &&
    '.)'.includes(match[3]) &&
    after !== '' &&
    !/^[\s*_]/.test(after) &&
    !gluedBody.test(text)
  )
    return null
  return {
    label: word,
    number: match[2] === undefined ? null : Number.parseInt(match[2], 10),
    body: after.replace(/^[\s\u200b]*(?:\*{1,3}(?=\s)|_{1,3}(?=\s)|\*\*|__)?[\s\u200b]*/, ''),
  }
}

/** A label ends within its first two dozen characters; looking for its end first spares most lines the pattern. */
const labelMayEnd = (text: string): boolean => labelEnd.test(text.slice(1, 24))
const labelEnd = /[:：)）．.\-–—\]】>|;=/#№]/

const readNumber = (text: string): Pick<Marker, 'numbers' | 'numberStyle'> => {
  const match = number.exec(text)
  const none = { numbers: [], numberStyle: '' }
  if (match === null) return none
  const [whole, letter, digits, sign] = match
  // `Q1:` and `A1)` are labels; of other letters `B1)` is a number within section B.
  if (letter !== undefined && labels.has(letter.toLowerCase())) return none
  const levels = digits!.split('.').map(Number)
  // `2023 was …` is no number of a list; `11.3 What …` is one.
  if (sign === '' && levels.length === 1 && !/^[#№]/.test(text)) return none
  const after = text.slice(whole.length)
  if (after !== '' && !/^[\s*_]/.test(after) && /^[\p{N}\p{P}]/u.test(after)) return none
  return { numbers: levels, numberStyle: letter !== undefined ? 'letter' : levels.length > 1 ? '.' : sign!.trim() }
}
