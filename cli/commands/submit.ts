import { Command, InvalidArgumentError } from 'commander'
import { addClientOptions, type ClientFlags, clientOf } from '../client/clientOptions.ts'
import { addSharedFieldOptions, type SharedFieldFlags, sharedFieldsOf } from '../submit/sharedFieldOptions.ts'

type SubmitFlags = ClientFlags &
  SharedFieldFlags &
  Readonly<{
    concurrency: number
    restore?: boolean
    journal: string | boolean
  }>

const parseCount = (text: string): number => {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new InvalidArgumentError('from 1 to 64.')
  return count
}

export const submitCommand = (): Command =>
  addSharedFieldOptions(addClientOptions(new Command('submit')))
    .description('sends articles to a server: files, folders, globs, feeds, or JSON lines from standard input')
    .argument('[inputs...]', 'files, folders or globs; - or nothing is standard input')
    .option('--concurrency <n>', 'articles under way at once', parseCount, 6)
    .option('--restore', 'bring back articles that were withdrawn')
    .option('--journal <file>', 'where to keep account of what was sent, so that an interrupted run can go on')
    .option('--no-journal', 'keep no account and start from the beginning')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet submit story.txt
  $ broadsheet submit archive/ --source "The Example" --concurrency 12
  $ broadsheet submit 'feeds/*.rss'
  $ curl -s https://example.org/feed.xml > feed.xml && broadsheet submit feed.xml
  $ jq -c '.[]' articles.json | broadsheet submit -

A text, Markdown or HTML file is an article, sent byte for byte; a feed or a JSON array gives one an item; .jsonl gives
one a line. Sending the same article again changes nothing. A run that was interrupted goes on where it was when the
same command is given again.`,
    )
    .action(async (inputs: string[], flags: SubmitFlags) => {
      const [{ submitAll }, { expandInputs }, { openJournal, journalPath }] = await Promise.all([
        import('../submit/submitAll.ts'),
        import('../input/expandInputs.ts'),
        import('../submit/openJournal.ts'),
      ])
      const files = await expandInputs(inputs)
      const client = clientOf(flags)
      const path = typeof flags.journal === 'string' ? flags.journal : journalPath(client.url, inputs)
      // What comes through a pipe cannot be asked for again from the middle.
      const journaled = flags.journal !== false && (typeof flags.journal === 'string' || !files.includes('-'))
      process.exitCode = await submitAll({
        client,
        files,
        shared: sharedFieldsOf(flags),
        concurrency: flags.concurrency,
        restore: flags.restore === true,
        json: flags.json === true,
        journal: journaled ? openJournal(path) : null,
      })
    })
