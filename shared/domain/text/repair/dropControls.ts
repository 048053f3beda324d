import type { TextStep } from './textStep.ts'

/** Drops control characters (but tab and line end), terminal colours, and halves of characters. `'a\u0000b\u001b[1mc'` → `'abc'` */
export const dropControls: TextStep = (text) => {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(whole)
    ? whole.replace(/\u001b\[[\d;]{0,20}[A-Za-z]/g, '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    : whole
}
