/**
 * How many quotations a piece of text leaves open (above zero) or closes without having opened them (below zero).
 * `'“No, he said.'` → `1`
 */
export const openQuotes = (text: string): number => {
  let depth = 0
  let straight = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '"') straight += 1
    else if (character === '“') depth += depth > 0 && germanOpen(text, at) ? -1 : 1
    else if (character === '„' || character === '«' || character === '「' || character === '『') depth += 1
    else if (character === '”' || character === '»' || character === '」' || character === '』') depth -= 1
  }
  return depth + (straight % 2)
}

/** In German the mark that opens an English quotation closes one: it then stands after a letter or a stop. */
const germanOpen = (text: string, at: number): boolean => at > 0 && !/\s/.test(text[at - 1] ?? '')
