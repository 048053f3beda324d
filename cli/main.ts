import { createProgram } from './program.ts'
import { CliError } from './terminal/CliError.ts'

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
  await createProgram().parseAsync()
} catch (error) {
  if (!(error instanceof CliError)) throw error
  process.stderr.write(`broadsheet: ${error.message}\n`)
  process.exit(error.exitCode)
}
