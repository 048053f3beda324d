import { textWidth } from './textWidth.ts'

type Cell = string | number

/** Rows as aligned columns, numbers to the right, under a heading. */
export const table = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const texts = [
    heading,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell))),
  ]
  const widths = heading.map((_, column) => Math.max(...texts.map((row) => textWidth(row[column] ?? ''))))
  const isNumeric = heading.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'))
  return texts
    .map((row) =>
      row
        .map((text, column) => {
          const padding = ' '.repeat((widths[column] ?? 0) - textWidth(text))
          return isNumeric[column] ? padding + text : text + padding
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
