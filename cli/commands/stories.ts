import { Command } from 'commander'
import { addClockOptions, type ClockFlags, contextOf } from '../offline/clockOptions.ts'

export const storiesCommand = (): Command =>
  addClockOptions(new Command('stories'))
    .description('groups submissions that cover one event; no server needed')
    .argument('[files...]', '.jsonl or .ndjson with a submission a line, or .txt .md .html …; - is standard input')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet stories < submissions.jsonl
  $ broadsheet stories *.md | jq -r .story | sort | uniq -c

Each line out is {"id", "story"}, in the order of the input; a story is named after the least id in it.`,
    )
    .action(async (files: string[], flags: ClockFlags) => {
      const { storiesOfInputs } = await import('../offline/storiesOfInputs.ts')
      process.exitCode = await storiesOfInputs(files, contextOf(flags))
    })
