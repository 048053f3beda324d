type Handled = NodeJS.WriteStream & { _handle?: { setBlocking?: (blocking: boolean) => void } | null }

/** Bytes that wait for a reader who stands still. */
const waitingMax = 4_000_000

/**
 * Writes lines to standard error, and never waits for who reads them: the server would wait too, and everybody who asks it. What
 * a reader leaves waiting beyond a few megabytes is dropped, and how much it was is the next line that he reads.
 */
export const createStderrLines = (stream: Handled = process.stderr): ((text: string) => void) => {
  let dropped = 0
  return (text) => {
    // A child that inherits standard error, as esbuild's does, makes it wait for its reader, here too.
    if (stream.isTTY !== true) stream._handle?.setBlocking?.(false)
    if (stream.writableLength > waitingMax) {
      dropped += 1
      return
    }
    if (dropped > 0) stream.write(`broadsheet: ${dropped} lines were dropped, since nobody read them\n`)
    dropped = 0
    stream.write(`${text.trimEnd()}\n`)
  }
}
