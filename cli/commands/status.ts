import { Command } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'

export const statusCommand = (): Command =>
  addClientOptions(new Command('status'))
    .description('what a server has done, is doing and is late with')
    .option('--watch', 'show it again every two seconds')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet status
  $ broadsheet status --watch
  $ broadsheet status --json | jq .outbox

The exit code is 1 when something is overdue.`,
    )
    .action(async (flags: ClientFlags & { watch?: boolean }) => {
      const { showStatus, watchStatus } = await import('../operate/status.ts')
      if (flags.watch) await watchStatus(clientOf(flags, { triesMax: 1 }))
      else process.exitCode = await showStatus(clientOf(flags), flags.json === true)
    })
