import { collectBlocks } from '../html/collectBlocks.ts'
import { parsePage } from '../html/parsePage.ts'
import { repairText } from '../text/repairText.ts'
import { blocksText } from './page/blocksText.ts'

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** The text of a string that may hold markup, as answers in structured data do. `'<p>Yes.</p><p>Now.</p>'` → two paragraphs */
export const markupText = (text: string): string => {
  const plain = entity.test(text) || text.includes('<') ? rendered(text) : text
  return repairText(plain.replace(/\u00a0/g, ' ')).trim()
}

const rendered = (text: string): string => {
  const once = blocksText(collectBlocks(parsePage(text)))
  // Some publishers escape their markup twice.
  return /<\/?[a-z][^<>]*>/i.test(once) ? blocksText(collectBlocks(parsePage(once))) : once
}
