import { decodeHTML } from 'entities'

/** Metadata as text: entities decoded that were escaped twice, tags and white space dropped. `'A &amp; B'` → `'A & B'` */
export const decodeText = (text: string): string =>
  decodeHTML(text)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
