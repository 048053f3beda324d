/**
 * Brings digits and date punctuation of every script to ASCII, one UTF-16 unit for one, so that positions stay valid.
 * `'２０２３／１１／１５'` → `'2023/11/15'`, `'١٥'` → `'15'`
 */
export const asciiForms = (text: string): string =>
  /^[\x20-\x7e\n]*$/.test(text) ? text : text.replace(foreignForms, asciiOf)

const foreignForms = /[\u00a0\u2000-\u200a\u202f\u3000٠-٩۰-۹०-९০-৯๐-๙０-９／．：，－（）［］\u2010\u2011\u2012\u2212’]/g
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]
const punctuation: Readonly<Record<string, string>> = {
  '／': '/',
  '．': '.',
  '：': ':',
  '，': ',',
  '－': '-',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '’': "'",
}

const asciiOf = (character: string): string => {
  const code = character.charCodeAt(0)
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return String(code - zero)
  return punctuation[character] ?? ' '
}
