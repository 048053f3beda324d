import { Command } from 'commander'
import { addClockOptions, type ClockFlags, contextOf } from '../offline/clockOptions.ts'

type FileFlags = ClockFlags & Readonly<{ model: string; force?: true }>

export const fileCommand = (): Command =>
  addClockOptions(new Command('file'))
    .description('files submissions under the topics of a learned model; no server needed')
    .argument('[files...]', '.jsonl or .ndjson with a submission a line, or .txt .md .html …; - is standard input')
    .requiredOption('--model <file>', 'what `broadsheet learn` wrote')
    .option('--force', 'gives the likeliest topic where the model is sure of none')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet file --model topics.json < submissions.jsonl
  $ broadsheet file --model topics.json --force *.md | jq -r '.topics[0].slug'

Each line out is {"id", "topics": [{"slug", "score"}]}, the best first; a score is the chance that the topic is right.`,
    )
    .action(async (files: string[], { model, force, ...clock }: FileFlags) => {
      const { fileInputs } = await import('../offline/fileInputs.ts')
      process.exitCode = await fileInputs(files, { model, force: force === true }, contextOf(clock))
    })
