import { table } from '../terminal/table.ts'

type Cell = string | number
export type Section = Readonly<{
  title: string
  /** What the figures mean, in a sentence or two. */
  about: string
  heading: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Targets and whether they are met. */
  targets: readonly Target[]
}>

export type Target = Readonly<{ name: string; wanted: string; figure: string; met: boolean }>

export const sectionText = ({ title, about, heading, rows, targets }: Section): string =>
  [
    `\n${title}`,
    about,
    '',
    table(
      heading,
      rows.map((row) => row.map(String)),
    ),
    ...targets.map(targetLine),
  ].join('\n')

const targetLine = ({ name, wanted, figure, met }: Target): string =>
  `${met ? 'met   ' : 'MISSED'}  ${name}: ${figure} (wanted ${wanted})`

export const markdownReport = (machine: string, sections: readonly Section[]): string =>
  [
    '# Measurements',
    machine,
    ...sections.flatMap(({ title, about, heading, rows, targets }) => [
      `## ${title}`,
      about,
      [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.map(String).join(' | ')} |`).join('\n'),
      targets.map((target) => `- ${targetLine(target)}`).join('\n'),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')

/** Figures with as many digits as they deserve. `figure(0.12345)` → `'0.123'` */
export const figure = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return '–'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toPrecision(3)
}
