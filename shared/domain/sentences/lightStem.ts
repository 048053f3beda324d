/** Endings of inflection by language, taken off the end of folded words; the longest that fits goes. */
const endings: Readonly<Record<string, string>> = {
  de: 'ern em er en es e s n',
  nl: 'en s e',
  sv: 'arna erna orna aren ande arne are ast ad ar er or en et na a e s t',
  da: 'erne ende ede ers ens er en et es e s t',
  nb: 'ene ende ers ens er en et es a e s t',
  fr: 'euses euse eaux ees ee es er ez aux s x e',
  es: 'amente iendo ando adas ados idas idos ada ado ida ido ar er ir es os as o a e s',
  pt: 'amente endo ando adas ados idas idos ada ado ida ido ar er ir oes ao es os as o a e s',
  it: 'amente ando endo ati ate ato ata iti ite ito ita are ere ire i e o a',
  ro: 'ului elor ilor ului ele lor ul ea ii le a e i u',
  ru: 'иями ями ами ого его ому ему ыми ими ией ях ах ов ев ей ой ий ый ая яя ое ее ые ие ую юю ом ем ам ям их ых ть ла ли ло ы и а я о е у ю ь',
  uk: 'иями ями ами ого ому ими ях ах ів їв ей ої ий ая яя ое ее ою ею ом ем ам ям их ти ла ли ло и і а я о е у ю ь',
  bg: 'ите ата ето ият ът та то те ия ът ите а и о е я',
  pl: 'owie ego emu ymi imi ach ami owi ych ich em om ej ie ow y i a e o u',
  cs: 'ovi emi ymi ach ami ich ych eho emu em um ou y i a e o u',
  sk: 'ovi ymi ach ami ich ych eho emu om ov ou y i a e o u',
  hu: 'oknak eknek okat eket okban ekben ban ben nak nek val vel bol rol tol hoz hez ok ek ak at et ot on en a e t k',
  fi: 'issa issa ssa sta lla lta lle ksi iden jen ien ina aan iin een n t a i',
  tr: 'lardan lerden larin lerin larda lerde lari leri lar ler dan den da de in un i u a e',
  el: 'ους εις ων ος ης ου οι ες ας ης η α ο ι υ',
  lt: 'iams omis uose iai ais oms ams iu as is us os es ai ei ui a e i o u',
  hr: 'ovima ima ama oga omu eva ova om em im a e i o u',
  sl: 'ovih imi ami oma ega emu ov ih im om em a e i o u',
  id: 'nya kan an i',
}
const alias: Readonly<Record<string, string>> = { ca: 'es', gl: 'pt', sr: 'hr', bs: 'hr', et: 'fi' }

const tables = new Map<string, readonly string[]>()
for (const [language, list] of Object.entries(endings))
  tables.set(
    language,
    list.split(' ').sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  )

const stemLengthMin = 4

/** Takes the inflection off a folded word, lightly: `'shootings'` → `'shoot'`, `'polices'` → `'polic'`. */
export const lightStem = (word: string, language: string): string => {
  if (word.length < 4) return word
  if (language === 'en' || language === 'und') return englishStem(word)
  const table = tables.get(alias[language] ?? language)
  if (table === undefined) return word
  for (const ending of table)
    if (word.length - ending.length >= stemLengthMin && word.endsWith(ending)) return word.slice(0, -ending.length)
  return word
}

const hasVowel = (stem: string): boolean => /[aeiouy]/.test(stem)

const englishStem = (word: string): string => {
  let stem = word
  if (stem.endsWith('sses')) stem = stem.slice(0, -2)
  else if (stem.endsWith('ies')) stem = stem.length > 4 ? `${stem.slice(0, -3)}y` : stem.slice(0, -1)
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.endsWith('ied') && stem.length > 4) return `${stem.slice(0, -3)}y`
  for (const ending of ['ing', 'ed'])
    if (stem.length - ending.length >= 3 && stem.endsWith(ending) && hasVowel(stem.slice(0, -ending.length)))
      return undoubled(stem.slice(0, -ending.length))
  if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2)
  if (stem.length > 4 && stem.endsWith('e')) return stem.slice(0, -1)
  return stem
}

/** `stopp` → `stop`; a lone final `e` is dropped everywhere, so `stat(ed)` and `state` agree. */
const undoubled = (stem: string): string => {
  const last = stem.at(-1)
  return last !== undefined && last === stem.at(-2) && !'aeioulsz'.includes(last) ? stem.slice(0, -1) : stem
}
