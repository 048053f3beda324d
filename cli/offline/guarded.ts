import { err } from '#kit/result'

/** Runs one line's work so that a fault in it costs that line alone. */
export const guarded = <Value>(work: () => Value): Value | ReturnType<typeof err<string>> => {
  try {
    return work()
  } catch (error) {
    return err(`fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}
