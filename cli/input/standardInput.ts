/** Standard input. Who sits before it, as one who gave no file, is told that it is waited for. */
export const standardInput = (): NodeJS.ReadStream => {
  if (process.stdin.isTTY) process.stderr.write('broadsheet: reading from this terminal; Ctrl-D ends the input\n')
  return process.stdin
}
