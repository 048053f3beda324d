/** Folds the name of a month, weekday or label for look-up: case, marks and full stops. `'Févr.'` → `'fevr'` */
export const foldName = (word: string): string =>
  /^[A-Za-z]*$/.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[\p{M}.]+/gu, '')
        .replace(/ς/g, 'σ')
        .replace(/ı/g, 'i')
