import { type ExitCode, exitCodes } from './exitCodes.ts'

/** A failure that its reader can do something about: what happened, and what to do next. No stack is shown. */
export class CliError extends Error {
  readonly exitCode: ExitCode
  constructor(message: string, exitCode: ExitCode = exitCodes.usage) {
    super(message)
    this.exitCode = exitCode
  }
}
