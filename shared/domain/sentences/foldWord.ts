/** A word as it is matched: lower case, without accents on Latin, Greek and Cyrillic letters. `'Élysée'` → `'elysee'` */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  return isAscii(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
}

const isAscii = (word: string): boolean => {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) > 127) return false
  return true
}
