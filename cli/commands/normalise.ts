import { Command } from 'commander'
import { addClockOptions, type ClockFlags, contextOf } from '../offline/clockOptions.ts'

export const normaliseCommand = (): Command =>
  addClockOptions(new Command('normalise'))
    .alias('normalize')
    .description('turns submissions into clean articles; no server needed')
    .argument(
      '[files...]',
      '.jsonl or .ndjson with a submission a line, or .txt .md .html .json .xml …; - is standard input',
    )
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
    .action(async (files: string[], flags: ClockFlags) => {
      const { normaliseInputs } = await import('../offline/normaliseInputs.ts')
      process.exitCode = await normaliseInputs(files, contextOf(flags))
    })
