import { Command } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'

export const previewCommand = (): Command =>
  addClientOptions(new Command('preview'))
    .description('shows what submitting would do, and writes nothing')
    .argument('<inputs...>', 'files; - is standard input')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet preview draft.md
  $ broadsheet preview draft.md --json | jq .digests`,
    )
    .action(async (inputs: string[], flags: ClientFlags) => {
      const { previewAll } = await import('../submit/previewAll.ts')
      process.exitCode = await previewAll(clientOf(flags), inputs, flags.json === true)
    })
