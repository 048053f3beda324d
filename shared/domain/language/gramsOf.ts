const word = /\p{L}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*/gu

/** The words of a text in lower case, elisions and hyphens kept. `'L’Eau, 7'` → `["l'eau"]` */
export const wordsOf = (text: string): string[] => text.toLowerCase().replace(/[’ʼ]/g, "'").match(word) ?? []

/** The sequences of two and three letters in the words of a text, `_` for a word's edge. `'Eau'` → `_e ea au u_ _ea eau au_` */
export const gramsOf = (text: string): string[] => {
  const grams: string[] = []
  for (const plain of wordsOf(text)) {
    const edged = `_${plain}_`
    for (let index = 0; index < edged.length - 1; index += 1) grams.push(edged.slice(index, index + 2))
    for (let index = 0; index < edged.length - 2; index += 1) grams.push(edged.slice(index, index + 3))
  }
  return grams
}
