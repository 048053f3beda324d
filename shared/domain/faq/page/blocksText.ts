import type { PageBlock } from '../../draft.ts'

/** Controls that sites set into an answer. */
const controls =
  /^(?:read more|show more|show less|see more|learn more|view more|close|open|copy link|back to top|top|yes|no|was this (?:answer |article |information )?helpful\??|share|expand|collapse|mehr lesen|mehr erfahren|weiterlesen|nach oben|en savoir plus|lire la suite|leer más|ler mais|leggi di più|lees meer|подробнее|もっと見る|閉じる)$/i

/** What blocks say as an answer: paragraphs parted by a blank line, list items on lines of their own. */
export const blocksText = (blocks: readonly PageBlock[]): string => {
  const parts: string[] = []
  for (const block of blocks) {
    if (block.kind === 'image') continue
    const text = blockText(block)
    if (text === '' || controls.test(text)) continue
    parts.push(text)
  }
  return parts.join('\n\n').trim()
}

const blockText = (block: PageBlock): string => {
  if (block.kind === 'list')
    return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${item}`).join('\n')
  return block.text.trim()
}
