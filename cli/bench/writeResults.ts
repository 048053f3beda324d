import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../server/projectRoot.ts'
import { plotSvg } from './plotSvg.ts'
import { markdownReport, type Section } from './report.ts'

const folder = 'bench-results'

/** Keeps a run as `name.json` and `name.md`, its plots beside them, and answers where. */
export const writeResults = (name: string, machine: string, sections: readonly Section[]): string => {
  mkdirSync(join(projectRoot, folder), { recursive: true })
  const write = (file: string, text: string) => writeFileSync(join(projectRoot, folder, file), text)
  write(`${name}.json`, `${JSON.stringify({ machine, at: new Date().toISOString(), sections }, null, 2)}\n`)
  write(`${name}.md`, markdownReport(machine, sections))
  const plots = sections.flatMap((section) => section.plots ?? [])
  for (const { file, plot } of plots) write(file, plotSvg(plot))
  return [`${name}.json`, `${name}.md`, ...plots.map(({ file }) => file)].map((file) => `${folder}/${file}`).join(', ')
}
