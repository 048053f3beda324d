import type { TextStep } from './textStep.ts'

/** Drops soft hyphens, and the line end at which one has become visible. `'exam\u00adple, exam\u00ad\nple'` → `'example, example'` */
export const dropSoftHyphens: TextStep = (text) =>
  text.includes('\u00ad') ? text.replace(/\u00ad+(?:[ \t]{0,8}\n[ \t]{0,8}(?=\p{Ll}))?/gu, '') : text
