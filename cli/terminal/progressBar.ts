import { cutToWidth, textWidth } from './textWidth.ts'

const columnsMax = 24
const frameMs = 100

export type ProgressBar = Readonly<{
  /** Moves on; `note` stands behind the figures. */
  advance: (steps?: number, note?: string) => void
  /** Moves on over what was done before: it says nothing of the pace. */
  skip: () => void
  /** There is more to do than was known. */
  expect: (steps: number) => void
  /** Writes a line above the bar. */
  say: (text: string) => void
  end: () => void
}>

type Terminal = Readonly<{
  isTTY?: boolean | undefined
  columns?: number | undefined
  write: (text: string) => unknown
}>

/**
 * A bar on standard error while long work goes on; nothing at all where that is no terminal, or where the work is done within
 * `afterMs`. `total` may be unknown.
 */
export const createProgressBar = (
  label: string,
  total: number | null,
  { terminal = process.stderr, afterMs = 0 }: Readonly<{ terminal?: Terminal; afterMs?: number }> = {},
): ProgressBar => {
  const began = performance.now()
  let done = 0
  let skipped = 0
  let more = 0
  let note = ''
  let drawnAt = 0
  let isDrawn = false

  const draw = () => {
    const now = performance.now()
    if (terminal.isTTY !== true || now - began < afterMs) return
    drawnAt = now
    isDrawn = true
    const whole = total === null ? null : Math.max(total + more, done)
    const progress = { label, done, skipped, total: whole, note, seconds: (now - began) / 1_000 }
    // Zero where a terminal does not know its own width.
    terminal.write(`\r\u001b[2K${progressLine(progress, (terminal.columns || 80) - 1)}`)
  }
  return {
    advance: (steps = 1, text = note) => {
      done += steps
      note = text
      if (performance.now() - drawnAt >= frameMs) draw()
    },
    skip: () => {
      done += 1
      skipped += 1
      if (performance.now() - drawnAt >= frameMs) draw()
    },
    expect: (steps) => {
      more += steps
    },
    say: (text) => {
      terminal.write(isDrawn ? `\r\u001b[2K${text}\n` : `${text}\n`)
      draw()
    },
    end: () => {
      draw()
      if (isDrawn) terminal.write('\n')
    },
  }
}

type Progress = Readonly<{
  label: string
  done: number
  /** Of those done, what was not work. */
  skipped: number
  total: number | null
  note: string
  seconds: number
}>

/** `'submit ████████████░░░░░░░░░░░░ 512/1,024  83/s  6 s left'`, in `columns` at the most: first the note gives way, then the bar. */
export const progressLine = (
  { label, done, skipped, total, note, seconds }: Progress,
  columns = Number.POSITIVE_INFINITY,
): string => {
  const pace = seconds > 0 ? (done - skipped) / seconds : 0
  const figures = [`${pace >= 10 ? Math.round(pace) : pace.toFixed(1)}/s`]
  if (total !== null && pace > 0 && done < total) figures.push(`${duration((total - done) / pace)} left`)
  const counts = `${count(done)}${total === null ? '' : `/${count(total)}`}  ${figures.join('  ')}`
  const room = Math.min(columnsMax, columns - textWidth(`${label}  ${counts}`))
  const shown = total === null || room < 4 ? counts : `${bar(done / total, room)} ${counts}`
  return cutToWidth(`${label} ${shown}${note === '' ? '' : `  ${note}`}`, columns)
}

const bar = (part: number, columns: number): string => {
  const filled = Math.min(columns, Math.round((part || 0) * columns))
  return '█'.repeat(filled) + '░'.repeat(columns - filled)
}

const count = (value: number): string => value.toLocaleString('en')

const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5_400
      ? `${Math.ceil(seconds / 60)} min`
      : `${(seconds / 3_600).toFixed(1)} h`
