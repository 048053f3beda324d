import { fstatSync } from 'node:fs'
import { countInputs } from '../input/countInputs.ts'
import { expandInput } from '../input/expandInputs.ts'
import { createProgressBar, type ProgressBar } from '../terminal/progressBar.ts'

/** Shorter work needs no bar. */
const afterMs = 1_000

/**
 * A bar for work on `names`, files as they were given. Where answers come out one by one (`streams`) there is a bar only if they
 * go to a file: on a screen, or behind a pipe that leads to one, it would stand between them.
 */
export const openBar = async (label: string, names: readonly string[], streams: boolean): Promise<ProgressBar> => {
  const terminal = process.stderr.isTTY && !(streams && !fstatSync(1).isFile()) ? process.stderr : silent
  return createProgressBar(label, terminal.isTTY ? await total(names) : null, { terminal, afterMs })
}

const silent = { isTTY: false, write: (text: string) => process.stderr.write(text) }

const total = async (names: readonly string[]): Promise<number | null> => {
  const found = await Promise.all((names.length === 0 ? ['-'] : names).map(expandInput))
  return countInputs(found.flatMap((files) => (files.ok ? files.value : [])))
}
