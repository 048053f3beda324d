import type { MediaTerms } from '../mediaTopics.ts'
import { english } from './en.ts'

/** Default terms by language. */
export const mediaTerms: Readonly<Record<string, MediaTerms>> = { en: english }
