/** Where a decoded character belongs: everyday Latin and signs, a combining mark, something rare, or a script by its name. */
export type Script = 'common' | 'mark' | 'rare' | (string & {})

const ranges: readonly (readonly [number, number, Script])[] = [
  [0x80, 0x9f, 'mark'],
  [0xa0, 0x17f, 'common'],
  [0x180, 0x18e, 'rare'],
  [0x18f, 0x18f, 'common'],
  [0x190, 0x217, 'rare'],
  [0x218, 0x21b, 'common'],
  [0x21c, 0x258, 'rare'],
  [0x259, 0x259, 'common'],
  [0x25a, 0x2c5, 'rare'],
  [0x2c6, 0x2dd, 'mark'],
  [0x2de, 0x2ff, 'rare'],
  [0x300, 0x36f, 'mark'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x530, 0x58f, 'Armenian'],
  [0x590, 0x5ff, 'Hebrew'],
  [0x600, 0x6ff, 'Arabic'],
  [0x750, 0x77f, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0x980, 0x9ff, 'Bengali'],
  [0xa00, 0xa7f, 'Gurmukhi'],
  [0xa80, 0xaff, 'Gujarati'],
  [0xb00, 0xb7f, 'Oriya'],
  [0xb80, 0xbff, 'Tamil'],
  [0xc00, 0xc7f, 'Telugu'],
  [0xc80, 0xcff, 'Kannada'],
  [0xd00, 0xd7f, 'Malayalam'],
  [0xd80, 0xdff, 'Sinhala'],
  [0xe00, 0xe7f, 'Thai'],
  [0xe80, 0xeff, 'Lao'],
  [0xf00, 0xfff, 'Tibetan'],
  [0x1000, 0x109f, 'Myanmar'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1100, 0x11ff, 'EastAsian'],
  [0x1200, 0x139f, 'Ethiopic'],
  [0x1780, 0x17ff, 'Khmer'],
  [0x1e00, 0x1eff, 'common'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x2000, 0x214f, 'common'],
  [0x2150, 0x2bff, 'common'],
  [0x2e80, 0x2fff, 'EastAsian'],
  [0x3000, 0x9fff, 'EastAsian'],
  [0xac00, 0xd7af, 'EastAsian'],
  [0xf900, 0xfaff, 'EastAsian'],
  [0xfb00, 0xfb06, 'common'],
  [0xfb1d, 0xfb4f, 'Hebrew'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe00, 0xfe0f, 'common'],
  [0xfe30, 0xfe6f, 'EastAsian'],
  [0xfe70, 0xfefe, 'Arabic'],
  [0xfeff, 0xfeff, 'common'],
  [0xff00, 0xffef, 'common'],
  [0xfff9, 0xfffd, 'common'],
  [0x1f000, 0x1faff, 'common'],
  [0x20000, 0x3ffff, 'EastAsian'],
]

/** The script of the first character of a text. `'é'` → `'common'`, `'ж'` → `'Cyrillic'` */
export const scriptOf = (text: string): Script => {
  const code = text.codePointAt(0) ?? 0
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to, script] = ranges[middle] ?? [0, 0, 'rare']
    if (code < from) high = middle - 1
    else if (code > to) low = middle + 1
    else return script
  }
  return 'rare'
}
