const columns = 24
const frameMs = 100

export type ProgressBar = Readonly<{
  /** Moves on; `note` stands behind the figures. */
  advance: (steps?: number, note?: string) => void
  /** Writes a line above the bar. */
  say: (text: string) => void
  end: () => void
}>

type Terminal = Readonly<{
  isTTY?: boolean | undefined
  columns?: number | undefined
  write: (text: string) => unknown
}>

/** A bar on standard error while long work goes on; nothing at all where that is no terminal. `total` may be unknown. */
export const createProgressBar = (
  label: string,
  total: number | null,
  terminal: Terminal = process.stderr,
): ProgressBar => {
  const shown = terminal.isTTY === true
  const began = performance.now()
  let done = 0
  let note = ''
  let drawnAt = 0

  const draw = () => {
    if (!shown) return
    drawnAt = performance.now()
    const line = progressLine({ label, done, total, note, seconds: (drawnAt - began) / 1_000 })
    terminal.write(`\r\u001b[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`)
  }
  return {
    advance: (steps = 1, text = note) => {
      done += steps
      note = text
      if (performance.now() - drawnAt >= frameMs) draw()
    },
    say: (text) => {
      terminal.write(shown ? `\r\u001b[2K${text}\n` : `${text}\n`)
      draw()
    },
    end: () => {
      draw()
      if (shown) terminal.write('\n')
    },
  }
}

type Progress = Readonly<{ label: string; done: number; total: number | null; note: string; seconds: number }>

/** `'submit ███████████             512/1,024  83/s  6 s left'` */
export const progressLine = ({ label, done, total, note, seconds }: Progress): string => {
  const pace = seconds > 0 ? done / seconds : 0
  const figures = [`${pace >= 10 ? Math.round(pace) : pace.toFixed(1)}/s`]
  if (total !== null && pace > 0 && done < total) figures.push(`${duration((total - done) / pace)} left`)
  if (note !== '') figures.push(note)
  const filled = total === null || total === 0 ? 0 : Math.min(columns, Math.round((done / total) * columns))
  const bar = total === null ? '' : `${'█'.repeat(filled)}${'░'.repeat(columns - filled)} `
  return `${label} ${bar}${count(done)}${total === null ? '' : `/${count(total)}`}  ${figures.join('  ')}`
}

const count = (value: number): string => value.toLocaleString('en')

const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5_400
      ? `${Math.ceil(seconds / 60)} min`
      : `${(seconds / 3_600).toFixed(1)} h`
