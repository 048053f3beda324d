import { tokenise } from '../topics/match/tokenise.ts'
import { knownOrganisations } from './words/organisations.ts'
import { otherPlaces } from './words/placeWords.ts'

export type KnownPhrase = Readonly<{
  words: readonly string[]
  /** What makes two mentions one. */
  key: string
  /** The name to show; null to show it as it is written. */
  name: string | null
  kind: 'organisation' | 'place'
  /** Written in capitals throughout. */
  capitals: boolean
}>

let known: ReadonlyMap<string, readonly KnownPhrase[]> | undefined

/** Names that are known as they stand, by their first word, long ones first. Read when the first article comes. */
export const knownPhrases = (): ReadonlyMap<string, readonly KnownPhrase[]> => {
  if (known !== undefined) return known
  const byFirst = new Map<string, KnownPhrase[]>()
  const add = (written: string, shown: string | null, kind: KnownPhrase['kind']): void => {
    const { words, cases } = tokenise(written)
    const own = words.join(' ')
    const key = shown === null ? own : tokenise(shown).words.join(' ')
    const phrase = {
      words,
      key,
      name: key === own ? null : shown,
      kind,
      capitals: words.length === 1 && cases[0] === 2,
    }
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), phrase])
  }
  for (const entry of knownOrganisations.split(/[|\n]/)) {
    const [names = '', shown] = entry.split(':') as [string, string?]
    const list = names.split(',')
    for (const name of list) add(name, shown ?? (list.length > 1 ? list[0]! : null), 'organisation')
  }
  for (const entry of otherPlaces.split('|')) {
    const [words = '', name = ''] = entry.split(':') as [string, string?]
    add(words, name, 'place')
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.words.length - left.words.length)
  known = byFirst
  return known
}
