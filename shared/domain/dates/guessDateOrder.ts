import type { DateOrder } from './readDate.ts'

const numeric = /(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])/g
const american =
  /\b(?:colou?rs? of|color|center|defense|labor|favor|favorite|honor|neighbor|theater|gray|program|traveler|jewelry|percent|analyze|organize[ds]?|organization|realize[ds]?|fiber|license plate|gotten|soccer|zip code|a\.m\.|p\.m\.|E[SD]T|C[SD]T|P[SD]T|ET|Sen\.|Rep\.|Gov\.|U\.S\.)(?![\p{L}])/giu
const elsewhere =
  /\b(?:colour|centre|defence|labour|favour|favourite|honour|neighbour|theatre|grey|programme|traveller|jewellery|per cent|analyse[ds]?|organise[ds]?|organisation|realise[ds]?|fibre|whilst|GMT|BST|CET|CEST|km)(?![\p{L}])/giu

/**
 * Which comes first in the all-number dates of a text: other dates of the text decide where one of the two numbers is no
 * month, then spelling and zones; day first where nothing tells. `'on 11/15/2023 … 05/11/2023'` → `'month_first'`
 */
export const guessDateOrder = (text: string): DateOrder => {
  const head = text.slice(0, textMax)
  let dayFirst = 0
  let monthFirst = 0
  for (const [, first, second] of head.matchAll(numeric)) {
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day_first' : 'month_first'
  if (!head.match(numeric)) return 'day_first'
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0
  return count(american) > count(elsewhere) ? 'month_first' : 'day_first'
}

/** The beginning of a text tells as well as all of it. */
const textMax = 20_000
