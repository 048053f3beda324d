import type { TextStep } from './textStep.ts'

/** Composes letters with their accents. `'e\u0301'` → `'é'` */
export const toNfc: TextStep = (text) => text.normalize('NFC')
