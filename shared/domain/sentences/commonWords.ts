import { lightStem } from './lightStem.ts'

/**
 * English words that half the news uses, the commonest first: they say little about which event a text reports. Other
 * languages rely on their stop words and on the texts at hand.
 */
const english = `year new people time day first last make take come go know see back good well way man work week state
  world country government president company million billion thousand report news police officials city public group
  part number place month today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february
  march april may june july august september october november december national international local official high end help
  home long old big great right left come found find call called use used want need think look give show start begin began
  plan set run hold held open move change continue next second three four five six seven eight nine ten hundred later early
  late ago since morning night evening hour minute percent member leader minister head party law court case home family woman
  child men women children life death school university student area region north south east west united states american
  america us uk british service system business market money price cost share rate increase rise fall drop cut top point line
  side order power force issue problem question fact result reason information statement spokesman spokesperson source
  added announced according reported expected released believe include including involve become remain keep lead follow meet
  met bring turn put pay ask asked talk try tried feel felt leave speak stand allow appear happen win won lose lost play game
  team season final record series event story question interview photo video image website online internet page read click`

let common: ReadonlySet<string> | null = null

/** Folded stems of words that are common in any news. */
export const commonWords = (): ReadonlySet<string> => {
  common ??= new Set(english.split(/\s+/).map((word) => lightStem(word, 'en')))
  return common
}
