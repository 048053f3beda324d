/** What the command line says to scripts (`docs/command-line.md`). */
export const exitCodes = {
  /** Everything that was asked for was answered. */
  done: 0,
  /** The rest was done; some inputs were refused, and standard error says which. */
  someRefused: 1,
  /** The command was not understood: an option, an argument or a setting is wrong. */
  usage: 2,
  /** The server refused the token or its scope. */
  forbidden: 3,
  /** What was asked for is not there. */
  notFound: 4,
  /** The server, a port or a file cannot be reached now; trying again later may work. */
  unavailable: 69,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
