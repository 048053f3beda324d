/** An isolate's lines in one second: a store that is down must not drown what is said about it, nor block who reads it. */
const linesMax = 40

let second = 0
let lines = 0

/** One structured line. Fields are ids, counts and reasons: never a title, a text, a token or a header. */
export const log = (event: string, fields: Readonly<Record<string, string | number | boolean | null>> = {}): void => {
  const now = Math.floor(Date.now() / 1_000)
  if (now !== second) {
    if (lines > linesMax) console.log(JSON.stringify({ event: 'lines_dropped', count: lines - linesMax }))
    second = now
    lines = 0
  }
  lines += 1
  if (lines <= linesMax) console.log(JSON.stringify({ event, ...fields }))
}

/** What may be said of a fault: its class, for its message may quote what was sent. */
export const faultName = (fault: unknown): string => (fault instanceof Error ? fault.name : 'unknown')
