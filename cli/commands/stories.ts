import { Command } from 'commander'
import { parseInstantOption } from '../terminal/parseInstantOption.ts'

type StoriesOptions = Readonly<{ now?: number; timeZone: string }>

export const storiesCommand = (): Command =>
  new Command('stories')
    .description('groups submissions that cover one event; no server needed')
    .argument('[files...]', '.jsonl or .ndjson with a submission a line, or .txt .md .html …; - is standard input')
    .option('--now <instant>', 'the clock that embargoes are judged by, RFC 3339 (default: now)', parseInstantOption)
    .option('--time-zone <zone>', 'what a day is', process.env.TIME_ZONE ?? 'UTC')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet stories < submissions.jsonl
  $ broadsheet stories *.md | jq -r .story | sort | uniq -c

Each line out is {"id", "story"}, in the order of the input; a story is named after the least id in it.`,
    )
    .action(async (files: string[], options: StoriesOptions) => {
      const { storiesOfInputs } = await import('../offline/storiesOfInputs.ts')
      process.exitCode = await storiesOfInputs(files, { now: options.now ?? Date.now(), timeZone: options.timeZone })
    })
