import { textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import type { Draft } from '../draft.ts'
import { readText } from './readText.ts'

/** Reads an HTML page or fragment. */
export const readHtml = (content: string): Draft => readText(textContent(parseDocument(content)))
