type Cell = string | number

/** Rows as aligned columns, numbers to the right, under a heading. */
export const table = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const texts = [
    heading,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell))),
  ]
  const widths = heading.map((_, column) => Math.max(...texts.map((row) => width(row[column] ?? ''))))
  const isNumeric = heading.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'))
  return texts
    .map((row) =>
      row
        .map((text, column) => {
          const padding = ' '.repeat((widths[column] ?? 0) - width(text))
          return isNumeric[column] ? padding + text : text + padding
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Columns that a text takes in a terminal: East Asian wide characters take two. */
const width = (text: string): number => {
  let columns = 0
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1
  return columns
}
