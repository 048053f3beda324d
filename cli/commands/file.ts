import { Command } from 'commander'
import { parseInstantOption } from '../terminal/parseInstantOption.ts'

type FileOptions = Readonly<{ model: string; force?: true; now?: number; timeZone: string }>

export const fileCommand = (): Command =>
  new Command('file')
    .description('files submissions under the topics of a learned model; no server needed')
    .argument('[files...]', '.jsonl or .ndjson with a submission a line, or .txt .md .html …; - is standard input')
    .requiredOption('--model <file>', 'what `broadsheet learn` wrote')
    .option('--force', 'gives the likeliest topic where the model is sure of none')
    .option('--now <instant>', 'the clock that embargoes are judged by, RFC 3339 (default: now)', parseInstantOption)
    .option('--time-zone <zone>', 'what a day is', process.env.TIME_ZONE ?? 'UTC')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet file --model topics.json < submissions.jsonl
  $ broadsheet file --model topics.json --force *.md | jq -r '.topics[0].slug'

Each line out is {"id", "topics": [{"slug", "score"}]}, the best first; a score is the chance that the topic is right.`,
    )
    .action(async (files: string[], { model, force, now, timeZone }: FileOptions) => {
      const { fileInputs } = await import('../offline/fileInputs.ts')
      process.exitCode = await fileInputs(files, { model, force: force === true }, { now: now ?? Date.now(), timeZone })
    })
