import { isPaper } from './paperName.ts'

/** Who wrote an article, as its byline says, and what else the byline says. */
export type Byline = Readonly<{ authors: readonly string[]; left: string }>

/** Words that open a byline for certain, and those that open one only where a title stands above. */
const strong =
  /^(?:(?:written|reported|posted|published|story|words|text|report|article|analysis|opinion) by:?|by(?: our|:)?|authors?:|writers?:|reporters?:|autor(?:en|in|es|a|e|i|ka|zy)?:|auteurs?:|autore:|autori:|författare:|forfatter:|kirjoittaja:|yazar:|szerző:|autoři:|συντάκτης:|автор(?:ы|и)?:|текст:|от:|penulis:|oleh:?|tác giả:|بقلم:?|الكاتب:|כותב:|מאת:?|लेखक:|作者[:：]|文[/／:：]|撰文[:：/／]|记者[:：]|記者[:：]|本报记者|本報記者|文・|執筆[:：]|著者[:：]|筆者[:：]|글[:：]|기자[:：]|작성자[:：])\s*/iu
const weak =
  /^(?:von|par|por|di|da|de|door|av|af|od|autor|автор|text:|tekst:|testo:|texte:|texto:|a cura di|przez|napsal|kirjoittanut|írta:?|de către)\s+/iu
const roleWords =
  /\b(?:reporter|correspondent|editor|staff|writer|news|journalist|columnist|contributor|producer|analyst|desk|agency|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédaction|redazione|redacción|redação|redactie|redakcja|корреспондент|редакция)\b/iu

/** Of those the ones that only a person has. */
const personRole =
  /\b(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|analyst|photographer|redakteur(?:in)?|korrespondent(?:in)?|journaliste|корреспондент)\b/iu

const nameWord = /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*|(?:[\p{Lu}]\.)+)$/u
const particles = new Set(
  'de del della der den di da do dos das van von vom zu la le du al el bin ibn ben y e af av ter ten'.split(' '),
)
const ideographicName = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·・]{2,12}$/u

/** A person's name: two to five capitalised words, or a name in ideographs. `'Jane van der Doe'` → true, `'The end'` → false */
export const isName = (text: string): boolean => {
  if (ideographicName.test(text)) return true
  const words = text.split(' ')
  if (words.length > 6 || text.length > 50 || words.length === 0) return false
  const capitals = words.filter((word) => nameWord.test(word)).length
  return (
    capitals >= 1 && words.every((word) => nameWord.test(word) || particles.has(word)) && nameWord.test(words.at(-1)!)
  )
}

/**
 * Reads a byline that fills a line; null where the line is none. `titled`: a title stands above it, so that words which
 * also open titles (`Von`, `Par`) are believed. `'By Jane Doe and John Roe, City desk'` → two authors, left `'City desk'`
 */
export const readByline = (line: string, titled: boolean): Byline | null => {
  const text = line.replace(/^[\s*_([（【—–-]+|[\s*_)\]）】]+$/g, '').trim()
  if (text.length > 160) return null
  const opening = strong.exec(text) ?? (titled ? weak.exec(text) : null)
  if (opening !== null) return readNames(text.slice(opening[0].length))
  if (!titled) return null
  const signed = /^(\p{L}{2,10})\s?(?:기자|特派员|记者|記者)(?:\s+[^\s@]+@[^\s@]+)?$/u.exec(text)
  if (signed !== null) return { authors: [signed[1]!], left: '' }
  const posted = /^from (.+) in (\p{Lu}[\p{L}\p{M} .'’-]{1,30})$/iu.exec(text)
  if (posted !== null && posted[1]!.includes(' ') && isName(posted[1]!))
    return { authors: [posted[1]!], left: posted[2]! }
  const [name, ...rest] = text.split(/, | [-–—|] /)
  if (name === undefined || rest.length !== 1 || !name.includes(' ') || !isName(name)) return null
  return roleWords.test(rest[0]!) || isPaper(rest[0]!) ? { authors: [name], left: rest[0]! } : null
}

/** A line that says what the author above it is: `Environment Editor`, `BBC News`. */
export const isRoleLine = (line: string): boolean =>
  line.length <= 50 &&
  !/[.!?:]$/.test(line) &&
  (isPaper(line) ||
    (personRole.test(line) && line.split(' ').every((word) => /^(?:\p{Lu}|of|the|and|for|at|in|&)/u.test(word))))

const readNames = (text: string): Byline | null => {
  const authors: string[] = []
  let rest = text.trim().replace(/[.。]$/, '')
  const [head, ...after] = rest.split(/\s{2,}|\(|（|;|\t/)
  const left = after
    .join(' ')
    .replace(/[)）]$/, '')
    .trim()
  rest = head!.trim().replace(/[,;]$/, '')
  const email = / ?<?[\w.+-]+@[\w.-]+>?/.exec(rest)
  if (email !== null) rest = rest.replace(email[0], '').trim()
  const remaining: string[] = email === null ? [] : [email[0].trim()]
  const employer = / (?:for|of|at|in) (?:the )?(?=\p{Lu})/u.exec(rest)
  if (employer !== null && isName(rest.slice(0, employer.index))) {
    remaining.push(rest.slice(employer.index + 1))
    rest = rest.slice(0, employer.index)
    authors.push(rest)
    return { authors, left: [...remaining, left].filter((part) => part !== '').join(', ') }
  }
  for (const part of rest.split(
    /, (?:and |und |et |y |e |og |och |en |i )?|、|，| (?:and|und|et|y|e|og|och|en|i|и|та|&|\+) /u,
  )) {
    const name = part.trim()
    if (name === '') continue
    if (remaining.length === 0 && isName(name) && !roleWords.test(name)) authors.push(name)
    else remaining.push(name)
  }
  if (authors.length === 0) {
    // `By our correspondent`, `By BBC News`: a desk signs too.
    if (rest.length > 60 || !/^[\p{Lu}\p{Lo}]/u.test(rest) || rest.split(' ').length > 5) return null
    if (
      !roleWords.test(rest) &&
      !/^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*)* ?$/u.test(rest)
    )
      return null
    return { authors: [rest], left }
  }
  if (remaining.some((part) => part.length > 60)) return null
  return { authors, left: [...remaining, left].filter((part) => part !== '').join(', ') }
}
