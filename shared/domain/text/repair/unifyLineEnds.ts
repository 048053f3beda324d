import type { TextStep } from './textStep.ts'

/** Writes every kind of line end as `\n`, a paragraph separator as an empty line. `'a\r\nb\u2029c'` → `'a\nb\n\nc'` */
export const unifyLineEnds: TextStep = (text) =>
  /[\r\v\f\u2028\u2029]/.test(text) ? text.replace(/\r\n?|[\v\f\u2028]/g, '\n').replace(/\u2029/g, '\n\n') : text
