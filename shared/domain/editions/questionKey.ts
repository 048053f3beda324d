import { baseLanguage } from '../sentences/baseLanguage.ts'
import { foldWord } from '../sentences/foldWord.ts'
import { lightStem } from '../sentences/lightStem.ts'
import { stopWords } from '../sentences/stopWords.ts'
import { wordsOf } from '../sentences/wordsOf.ts'

/** A question reduced to what it asks: the words in order, and the stems that carry it. */
export type QuestionKey = Readonly<{
  folded: string
  stems: ReadonlySet<string>
  /** Question words and negations, which change what is asked; every small word where a language's are not known. */
  asks: string
  language: string
  /** It says too little of its subject to be the same question beside another story: `What does it cost?` */
  generic: boolean
}>

/** Words that are no subject and yet tell two questions apart. */
const askingLists: Readonly<Record<string, string>> = {
  en: 'who whom whose what which when where why how not no never without before after more less than from to',
  de: 'wer wen wem wessen was welche welcher welches wann wo woher wohin warum weshalb wie nicht kein keine ohne vor nach',
  fr: 'qui que quoi quel quelle quels quelles quand ou pourquoi comment combien ne pas sans avant apres',
  es: 'quien quienes que cual cuales cuando donde porque como cuanto cuanta no sin antes despues',
  it: 'chi che cosa quale quali quando dove perche come quanto quanta non senza prima dopo',
  pt: 'quem que qual quais quando onde porque como quanto quanta nao sem antes depois',
  nl: 'wie wat welke wanneer waar waarom hoe niet geen zonder voor na',
}

const askingWords = new Map(
  Object.entries(askingLists).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** Words of questions that any article may answer in its own way. */
const genericWords: Readonly<Record<string, string>> = {
  en: `cost costs price pay damage open opens close closes start starts begin end ends long high big much many safe work works happen happens
    happened next change changes mean means affect cause help need get people know buy available free last first time plan reason`,
  de: 'kostet kosten preis hoch schaden dauert lange gross sicher passiert geschieht öffnet beginnt endet nächste weiter bedeutet hilft verfügbar menschen grund',
  fr: 'coûte prix payer dure long sûr arrive passe ouvre ferme commence finit prochain change signifie personnes raison',
  es: 'cuesta precio pagar dura largo seguro pasa abre cierra empieza termina próximo cambia significa personas razón',
  it: 'costa prezzo pagare dura lungo sicuro succede apre chiude inizia finisce prossimo cambia significa persone ragione',
  pt: 'custa preço pagar dura longo seguro acontece abre fecha começa termina próximo muda significa pessoas razão',
  nl: 'kost prijs betalen duurt lang veilig gebeurt opent sluit begint eindigt volgende betekent mensen reden',
}
const genericStems = new Map(
  Object.entries(genericWords).map(([language, words]) => [
    language,
    new Set(words.split(/\s+/).map((word) => lightStem(foldWord(word), language))),
  ]),
)
/** Words that point at the article's subject. */
const pointingWords = new Set(
  'it its they them their this that these those he she his her there here er sie es das dies diese hier dort il elle ils elles cela ca ce ici esto eso el ella alli aqui questo quello lui lei qui'.split(
    ' ',
  ),
)

/** What a question asks, for comparing it with others. */
export const questionKey = (question: string, language: string): QuestionKey => {
  const base = baseLanguage(language)
  const stops = stopWords(base)
  const asking = askingWords.get(base) ?? stops
  const words = wordsOf(question).map(({ word }) => word)
  const stems = new Set<string>()
  const asks: string[] = []
  for (const word of words) {
    if (asking.has(word)) asks.push(word)
    else if (!stops.has(word)) stems.add(lightStem(word, base))
  }
  const general = genericStems.get(base)
  const telling = [...stems].filter((stem) => general?.has(stem) !== true).length
  return {
    folded: words.join(' '),
    stems,
    asks: [...new Set(asks)].sort().join(' '),
    language: base,
    generic: telling === 0 || (telling === 1 && words.some((word) => pointingWords.has(word))),
  }
}

/** Of the stems of both questions, the share that both have, from which they ask the same; in the same order. */
const alike = 0.8

/** Pairs of characters are too small a part of a question for a share of them to tell. */
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my', 'ko'])

/** Whether two questions ask the same thing; rather no than wrongly yes. */
export const sameQuestion = (left: QuestionKey, right: QuestionKey): boolean => {
  if (left.language !== right.language) return false
  if (left.folded === right.folded) return left.folded !== ''
  if (left.asks !== right.asks || left.stems.size === 0 || right.stems.size === 0) return false
  // Most pairs differ: they are told apart by counting, before anything is made of them.
  let both = 0
  for (const stem of left.stems) if (right.stems.has(stem)) both += 1
  const all = left.stems.size + right.stems.size - both
  if (both !== all && (both / all < alike || unspaced.has(left.language))) return false
  // `Can C call Rust?` is not `Can Rust call C?`.
  const inOrder = [...right.stems].filter((stem) => left.stems.has(stem))
  if ([...left.stems].filter((stem) => right.stems.has(stem)).join(' ') !== inOrder.join(' ')) return false
  if (both === all) return true
  return ![...left.stems, ...right.stems].some(
    (stem) => /\p{N}/u.test(stem) && left.stems.has(stem) !== right.stems.has(stem),
  )
}
