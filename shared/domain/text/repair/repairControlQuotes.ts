import { codePages } from './mojibake/codePages.ts'
import type { TextStep } from './textStep.ts'

/**
 * Control characters 80 to 9F are what Windows' quotes and dashes become when they are read as Latin-1: reads them as they
 * were meant. The five that mean nothing there stay for `dropControls`. `'\u0084Ja\u0093'` → `'„Ja“'`
 */
export const repairControlQuotes: TextStep = (text) =>
  text.replace(/[\u0080-\u009f]/g, (control) => codePages.windows1252[control.charCodeAt(0) - 0x80] ?? control)
