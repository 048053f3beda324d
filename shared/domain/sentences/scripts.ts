/** Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese. */
export const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x1000 && code <= 0x109f) ||
  (code >= 0x1780 && code <= 0x17ff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xd840 && code <= 0xd8ff)

export const isHiragana = (code: number): boolean => code >= 0x3040 && code <= 0x309f

export const isThai = (code: number): boolean => code >= 0x0e00 && code <= 0x0e7f
