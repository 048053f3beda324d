import { Command } from 'commander'
import { demoCommand } from './commands/demo.ts'
import { deployCommand } from './commands/deploy.ts'
import { digestCommand } from './commands/digest.ts'
import { normaliseCommand } from './commands/normalise.ts'
import { serveCommand } from './commands/serve.ts'
import { storiesCommand } from './commands/stories.ts'
import { exitCodes } from './terminal/exitCodes.ts'

const commands: readonly (() => Command)[] = [
  serveCommand,
  demoCommand,
  deployCommand,
  normaliseCommand,
  digestCommand,
  storiesCommand,
]

/** The whole command line. Commands load what they need when they run, so that `--help` is instant. */
export const createProgram = (): Command => {
  const program = new Command('broadsheet')
    .description('Turns articles as they come into clean ones, files them under topics, and serves digests of them.')
    .version('0.1.0')
    .showHelpAfterError('Run with --help for the options and examples.')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.usage))
  for (const command of commands) program.addCommand(command().copyInheritedSettings(program))
  return program
}
