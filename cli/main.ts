import { createProgram } from './program.ts'
import { CliError } from './terminal/CliError.ts'
import { describeSystemError, isSystemError, systemErrorExitCode } from './terminal/systemError.ts'

// A reader that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// Under the launcher's relay, its end is ours.
if (process.env.BROADSHEET_RELAY !== undefined) {
  delete process.env.BROADSHEET_RELAY
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}

try {
  await createProgram().parseAsync(wordsOf(process.argv.slice(2)), { from: 'user' })
} catch (error) {
  if (error instanceof CliError) fail(error.message, error.exitCode)
  if (isSystemError(error)) fail(describeSystemError(error), systemErrorExitCode(error))
  throw error
}

function fail(message: string, exitCode: number): never {
  process.stderr.write(`broadsheet: ${message}\n`)
  process.exit(exitCode)
}

/** `help topics set` → `topics set --help` */
function wordsOf(args: readonly string[]): readonly string[] {
  return args[0] === 'help' ? [...args.slice(1), '--help'] : args
}
