import { Command } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'
import { addSharedFieldOptions, type SharedFieldFlags, sharedFieldsOf } from '../submit/sharedFieldOptions.ts'

export const previewCommand = (): Command =>
  addSharedFieldOptions(addClientOptions(new Command('preview')))
    .description('shows what submitting would do, and writes nothing')
    .argument('[inputs...]', 'files, folders or globs; - or nothing is standard input')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet preview draft.md
  $ broadsheet preview drafts/ --topic Harbour
  $ broadsheet preview draft.md --json | jq .digests`,
    )
    .action(async (inputs: string[], flags: ClientFlags & SharedFieldFlags) => {
      const [{ previewAll }, { expandInputs }] = await Promise.all([
        import('../submit/previewAll.ts'),
        import('../input/expandInputs.ts'),
      ])
      const files = await expandInputs(inputs)
      process.exitCode = await previewAll(clientOf(flags), files, sharedFieldsOf(flags), flags.json === true)
    })
