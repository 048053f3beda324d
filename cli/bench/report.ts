import { table } from '../terminal/table.ts'
import type { Plot } from './plotSvg.ts'

type Cell = string | number
export type Section = Readonly<{
  title: string
  /** What the figures mean, in a sentence or two. */
  about: string
  heading: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Targets and whether they are met. */
  targets: readonly Target[]
  /** Pictures of the figures, by the name of their file. */
  plots?: readonly Readonly<{ file: string; plot: Plot }>[]
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

/** Every target of a run beside its figure, for who reads nothing else. */
export const targetsSection = (sections: readonly Section[]): Section => {
  const targets = sections.flatMap((section) => section.targets.map((target) => ({ part: section.title, ...target })))
  const missed = targets.filter(({ met }) => !met).length
  return {
    title: 'Targets',
    about: `${targets.length - missed} of ${targets.length} met, by the figures of this run.`,
    heading: ['part', 'target', 'wanted', 'figure', 'result'],
    rows: targets.map(({ part, name, wanted, figure, met }) => [part, name, wanted, figure, met ? 'met' : 'MISSED']),
    targets: [],
  }
}

export const markdownReport = (machine: string, sections: readonly Section[]): string =>
  ['# Measurements', machine, ...sections.flatMap(sectionMarkdown)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')

const sectionMarkdown = ({ title, about, heading, rows, plots = [] }: Section): string[] => [
  `## ${title}`,
  about,
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.map(String).join(' | ')} |`).join('\n'),
  plots.map(({ file, plot }) => `![${plot.title}](${file})`).join('\n'),
]

/** Figures with as many digits as they deserve. `figure(0.12345)` → `'0.123'` */
export const figure = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return '–'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toPrecision(3)
}
