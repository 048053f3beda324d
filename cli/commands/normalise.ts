import { Command } from 'commander'
import { parseInstantOption } from '../terminal/parseInstantOption.ts'

type NormaliseOptions = Readonly<{ now?: number; timeZone: string }>

export const normaliseCommand = (): Command =>
  new Command('normalise')
    .alias('normalize')
    .description('turns submissions into clean articles; no server needed')
    .argument(
      '[files...]',
      '.jsonl or .ndjson with a submission a line, or .txt .md .html .json .xml …; - is standard input',
    )
    .option('--now <instant>', 'the clock that embargoes are judged by, RFC 3339 (default: now)', parseInstantOption)
    .option('--time-zone <zone>', 'what a day is', process.env.TIME_ZONE ?? 'UTC')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet normalise < submissions.jsonl > articles.jsonl
  $ broadsheet normalise press-release.html notes.md
  $ echo '{"id":"a1","content":"date 2023-11-15 Rain fell."}' | broadsheet normalise

Each line out is an article, with the "id" of its line (or its file's name) and "text", its body as plain text.
A line that is no submission is reported on standard error, and the rest goes on; the exit code is then 1.`,
    )
    .action(async (files: string[], options: NormaliseOptions) => {
      const { normaliseInputs } = await import('../offline/normaliseInputs.ts')
      process.exitCode = await normaliseInputs(files, { now: options.now ?? Date.now(), timeZone: options.timeZone })
    })
