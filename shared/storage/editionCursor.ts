import type { Row } from './d1.ts'

/** Where a page of editions ended: `slug number`. */
export const editionCursor = (row: Row): string => `${row.topic} ${row.edition}`

/** The slug and number that a cursor stands behind, whatever follows them; those before all editions for none. A slug has no spaces. */
export const readEditionCursor = (cursor: string): [slug: string, number: number] => {
  const [slug = '', number = '0'] = cursor.split(' ')
  return [slug, Number(number)]
}
