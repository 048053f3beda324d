const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** Columns that a text takes in a terminal: East Asian wide characters take two. `'日本'` → `4` */
export const textWidth = (text: string): number => {
  let columns = 0
  for (const character of text) columns += wide.test(character) ? 2 : 1
  return columns
}

/** As much of a text as `columns` hold. */
export const cutToWidth = (text: string, columns: number): string => {
  let kept = ''
  let taken = 0
  for (const character of text) {
    taken += textWidth(character)
    if (taken > columns) break
    kept += character
  }
  return kept
}
