import type { Block } from '#domain/article'

/** An article's body as plain text: its blocks in order, parted by a blank line. */
export const bodyText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => block.text)
    .filter((text) => text !== '')
    .join('\n\n')
