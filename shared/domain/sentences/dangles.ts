import { baseLanguage } from './baseLanguage.ts'

/** First words that point back at something the reader of a lone sentence has not read. */
const pointers: Readonly<Record<string, string>> = {
  en: 'he she they it this that these those his her their its him them such both neither another however but and or so also then therefore thus meanwhile moreover furthermore nevertheless nonetheless instead otherwise yet still besides additionally hence consequently later afterwards here there too similarly likewise conversely accordingly because which who',
  de: 'er sie es dies diese dieser dieses ihr ihre sein seine jedoch aber und oder auch dann daher deshalb deswegen dagegen außerdem zudem trotzdem dennoch stattdessen sonst darum somit hingegen hier dort dabei damit danach darauf',
  fr: 'il elle ils elles ce cet cette ces cela ceci son sa ses leur leurs celui celle ceux celles mais et ou aussi puis donc ainsi pourtant cependant toutefois néanmoins ensuite enfin alors là ici',
  es: 'él ella ellos ellas esto esta este estos estas eso esa ese esos esas su sus pero y o también entonces además sin embargo luego después así aquí allí ahí',
  it: 'egli lui lei loro essi esso essa questo questa questi queste quello quella quelli quelle suo sua suoi sue ma e o anche poi quindi dunque inoltre tuttavia però così qui lì là',
  pt: 'ele ela eles elas isto isso este esta estes estas esse essa esses essas aquilo seu sua seus suas mas e ou também então além porém contudo entretanto depois assim aqui ali lá',
  nl: 'hij zij ze dit dat deze die zijn haar hun maar en of ook dan daarom daarna bovendien toch echter hier daar',
  sv: 'han hon detta denna dessa hans hennes deras men och eller också sedan därför dessutom dock här där',
  da: 'han hun dette denne disse hans hendes deres men og eller også så derfor desuden dog her der',
  nb: 'han hun dette denne disse hans hennes deres men og eller også så derfor dessuten likevel her der',
  pl: 'on ona oni one ono to ten ta te ci tamten jego jej ich ale i lub także też potem więc dlatego jednak ponadto tutaj tam',
  cs: 'on ona oni to ten ta ty tento tato jeho její jejich ale a nebo také pak proto však tady tam',
  ru: 'он она они оно это этот эта эти тот та те его ее её их но и или также тоже потом поэтому однако кроме здесь там',
  uk: 'він вона вони воно це цей ця ці той та ті його її їх але і й або також теж потім тому однак тут там',
  tr: 'o onlar bu şu bunlar şunlar ama ve veya ayrıca sonra ancak burada orada',
}

const sets = new Map<string, ReadonlySet<string>>()
const setOf = (language: string): ReadonlySet<string> | null => {
  const list = pointers[language]
  if (list === undefined) return null
  const known = sets.get(language) ?? new Set(list.split(' '))
  sets.set(language, known)
  return known
}

/** Han and kana openings that point back. */
const widePointers =
  /^(?:他|她|它|这|這|那|此|但|而|然而|因此|所以|不过|不過|同时|同時|此外|另外|其|彼は|彼女|それ|これ|この|その|しかし|また|そして|だが|一方|さらに|そのため)/
/** Reporting with a bare pronoun anywhere in the opening clause: `“…,” he said`. */
const saidWithoutName =
  /[,”"’'!?]\s*(?:he|she|they) (?:said|says|added|told|wrote|explained|continued|noted)\b|\b(?:said|says|added) (?:he|she|they)\b/
const english = 'en'
/** `The three left …`, `The latter …`: a number of whom, the latter of what? */
const countedOnly =
  /^[^\p{L}]*the (?:latter|former|(?:two|three|four|five|six|pair|trio|duo) (?:\p{L}+ed|are|were|have|had|will|would|left|went|came|said|also))\b/u
const things = new Set(['it', 'them', 'they'])
const persons = new Set(['he', 'she', 'him', 'her', 'his', 'hers'])
const times =
  /^(?:ago|later|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:yester|to)day|morning|evening|night|week|month|year)$/

/** Whether a sentence needs the one before it: it opens with a pronoun or a connective, or quotes someone unnamed. */
export const dangles = (sentence: string, language: string): boolean => {
  const base = baseLanguage(language)
  if (base === 'zh' || base === 'ja') return widePointers.test(sentence.replace(/^[「『“（]+/, ''))
  const set = setOf(base)
  if (set === null) return false
  const opening = sentence.slice(0, 80).toLowerCase()
  const first = /^[^\p{L}\p{N}]*([\p{L}\p{M}]+)(?=(.?))/u.exec(opening)
  if (first === null) return false
  const word = first[1] ?? ''
  if (set.has(word)) return !standsAlone(word, opening, base)
  return (
    base === english &&
    (saidWithoutName.test(sentence.toLowerCase()) || countedOnly.test(opening) || pointsBackEarly(sentence))
  )
}

/**
 * `Police found it on Tuesday`, `A year ago it served …`, `On Saturday she …`: a pronoun before anything that it could mean.
 * A person's may come later in the sentence, once a name has been said.
 */
const pointsBackEarly = (sentence: string): boolean => {
  let before = ''
  let index = 0
  let named = false
  for (const match of sentence.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)) {
    const word = match[0].toLowerCase()
    if (things.has(word) && (index <= 2 || times.test(before))) return true
    if (persons.has(word)) return !named
    if (index > 0 && match[0] !== word && !times.test(word)) named = true
    before = word
    index += 1
    if (named && index > 3) return false
  }
  return false
}

/** `It is raining`, `There are`, `This week`, `Both sides`: openings that look back only in form. */
const standsAlone = (word: string, opening: string, base: string): boolean => {
  if (base !== english) return false
  if (word === 'this')
    return /^\W*this (?:week|month|year|morning|evening|summer|winter|spring|autumn|season|weekend)\b/.test(opening)
  if (word === 'there') return /^\W*there (?:is|are|was|were|has|have|will|may|can)\b/.test(opening)
  if (word === 'it') return /^\W*it (?:is|was|will be) (?:\w+ ){0,2}(?:that|to)\b/.test(opening)
  if (word === 'later') return /^\W*later (?:this|today)\b/.test(opening)
  if (word === 'because') return true
  return false
}
