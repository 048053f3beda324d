import { Command } from 'commander'
import { completionCommand } from './commands/completion.ts'
import { demoCommand } from './commands/demo.ts'
import { deployCommand } from './commands/deploy.ts'
import { digestCommand } from './commands/digest.ts'
import { exportCommand, importCommand } from './commands/export.ts'
import { fileCommand } from './commands/file.ts'
import { learnCommand } from './commands/learn.ts'
import { normaliseCommand } from './commands/normalise.ts'
import { previewCommand } from './commands/preview.ts'
import { reindexCommand } from './commands/reindex.ts'
import { serveCommand } from './commands/serve.ts'
import { statusCommand } from './commands/status.ts'
import { storiesCommand } from './commands/stories.ts'
import { submitCommand } from './commands/submit.ts'
import { tokensCommand } from './commands/tokens.ts'
import { topicsCommand } from './commands/topics.ts'
import { exitCodes } from './terminal/exitCodes.ts'

const commands: readonly (readonly [string, readonly (() => Command)[]])[] = [
  ['Serve', [serveCommand, demoCommand, deployCommand]],
  [
    'Talk to a server',
    [
      submitCommand,
      previewCommand,
      statusCommand,
      topicsCommand,
      tokensCommand,
      reindexCommand,
      exportCommand,
      importCommand,
    ],
  ],
  ['Work on files, no server needed', [normaliseCommand, digestCommand, storiesCommand, learnCommand, fileCommand]],
  ['Other', [completionCommand]],
]

/** The whole command line. Commands load what they need when they run, so that `--help` is instant. */
export const createProgram = (): Command => {
  const program = new Command('broadsheet')
    .description('Turns articles as they come into clean ones, files them under topics, and serves digests of them.')
    .version('0.1.0')
    .showHelpAfterError('Run with --help for the options, which stand behind the command, and examples.')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'broadsheet: ')) })
    .addHelpText('after', examples)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.usage))
  for (const [group, makers] of commands)
    for (const make of makers) {
      const command = make().helpGroup(`${group}:`)
      inherit(command, program)
      program.addCommand(command)
    }
  return program
}

const inherit = (command: Command, from: Command): void => {
  command.copyInheritedSettings(from).helpCommand(false)
  for (const child of command.commands) inherit(child, command)
}

const examples = `
Examples:
  $ broadsheet demo                              # both workers, with sample articles
  $ broadsheet serve                             # both workers, for good
  $ broadsheet submit story.txt archive/ --source "The Example"
  $ broadsheet normalise < submissions.jsonl > articles.jsonl

Settings: options, then the environment (BROADSHEET_URL, BROADSHEET_TOKEN, STATE_DIR, INGEST_PORT, …), then
broadsheet.config.json here, then ~/.config/broadsheet/config.json.
Exit codes: 0 all done, 1 some inputs were refused, 2 not understood, 3 not allowed, 4 not there, 69 not reachable.`
