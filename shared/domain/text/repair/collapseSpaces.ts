import type { TextStep } from './textStep.ts'

/**
 * Joins runs of spaces and tabs within a line, for readers that have no more use for indentation; line ends stay, and so
 * does a no-break space that stands alone. `'a \t b\u00a0c \u00a0d\ne'` → `'a b\u00a0c d\ne'`
 */
export const collapseSpaces: TextStep = (text) => text.replace(/[^\S\n\u00a0]+\u00a0*[^\S\n]*|\u00a0[^\S\n]+/g, ' ')
