import { Log, LogLevel } from 'miniflare'
import { logLevels, type ServerLogLevel } from './logLevels.ts'
import { createStderrLines } from './stderrLines.ts'

const rank: Readonly<Record<ServerLogLevel, number>> = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 }

export type LocalLog = Readonly<{
  /** What the workers write, on standard error as they wrote it. */
  fromWorker: (entry: { level: string; message: string }) => void
  /** What the server itself has to say. */
  say: (level: Exclude<ServerLogLevel, 'silent'>, message: string) => void
  /** The local runtime's own messages. */
  runtime: Log
}>

/** The server's log at a chosen level. `info` shows requests, `warn` (the default) only what needs a look. */
export const createLocalLog = (level: ServerLogLevel): LocalLog => {
  const shows = (entry: ServerLogLevel) => rank[entry] <= rank[level]
  const write = createStderrLines()
  return {
    fromWorker: (entry) => {
      const known = logLevels.find((name) => name === entry.level) ?? (entry.level === 'log' ? 'info' : 'debug')
      if (shows(known)) write(entry.message)
    },
    say: (entry, message) => {
      if (shows(entry)) write(`broadsheet: ${message}`)
    },
    runtime: new QuietLog(shows, write),
  }
}

class QuietLog extends Log {
  readonly #shows: (level: ServerLogLevel) => boolean
  readonly #write: (text: string) => void
  constructor(shows: (level: ServerLogLevel) => boolean, write: (text: string) => void) {
    super(LogLevel.VERBOSE)
    this.#shows = shows
    this.#write = write
  }
  override logWithLevel(level: LogLevel, message: string): void {
    if (
      level !== LogLevel.NONE &&
      this.#shows(level <= LogLevel.ERROR ? 'error' : level === LogLevel.WARN ? 'warn' : 'debug')
    )
      this.#write(message)
  }
}
