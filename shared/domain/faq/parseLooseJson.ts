/**
 * Reads JSON as publishers embed it: comments around it, raw line breaks in strings, trailing commas, a missing tail.
 * Null when nothing can be read.
 */
export const parseLooseJson = (text: string): unknown => {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?$/, '')
    .trim()
    .replace(/;$/, '')
  return attempt(bare) ?? attempt(mend(bare)) ?? null
}

const attempt = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One pass over the text: control characters escaped, trailing commas dropped, open brackets closed. */
const mend = (text: string): string => {
  const out: string[] = []
  const open: string[] = []
  let inString = false
  let comma = -1
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (inString) {
      if (char === '\\') {
        out.push(char, text[at + 1] ?? '\\')
        at += 1
      } else if (char === '"') {
        inString = false
        out.push(char)
      } else out.push(char < ' ' ? (escapes[char] ?? '') : char)
      continue
    }
    if (char === '"') inString = true
    else if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']')
    else if (char === '}' || char === ']') {
      if (comma >= 0) out[comma] = ''
      open.pop()
    }
    if (char === ',') comma = out.length
    else if (char > ' ') comma = -1
    out.push(char)
  }
  if (inString) out.push('"')
  if (comma >= 0) out[comma] = ''
  return out.join('') + open.reverse().join('')
}
