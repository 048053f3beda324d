import type { TextStep } from './textStep.ts'

/** Makes a plain space of every odd one; the no-break space stays, for it is the writer's. `'10\u2009km\u3000x'` → `'10 km x'` */
export const plainSpaces: TextStep = (text) => text.replace(/[\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
