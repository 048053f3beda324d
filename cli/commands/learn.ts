import { Command, InvalidArgumentError } from 'commander'
import { addClockOptions, type ClockFlags, contextOf } from '../offline/clockOptions.ts'
import { parseCount } from '../terminal/parseCount.ts'

type LearnFlags = ClockFlags & Readonly<{ precision: number; examples: number }>

const parsePrecision = (text: string): number => {
  const value = Number(text)
  if (!/^[01]?\.?\d+$/.test(text) || !(value > 0) || value > 1)
    throw new InvalidArgumentError('a part between 0 and 1, as 0.9')
  return value
}

export const learnCommand = (): Command =>
  addClockOptions(new Command('learn'))
    .description('learns topics from submissions that carry them; no server needed')
    .argument('[files...]', '.jsonl or .ndjson with a submission a line; - is standard input')
    .option('--precision <part>', 'how often a topic must be right to be given', parsePrecision, 0.9)
    .option('--examples <n>', 'the fewest articles that a topic is learned from', parseCount, 1)
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet learn < labelled.jsonl > topics.json
  $ broadsheet file --model topics.json < submissions.jsonl

Writes one model as JSON, 1 MB at most. Equal input gives equal bytes.`,
    )
    .action(async (files: string[], { precision, examples, ...clock }: LearnFlags) => {
      const { learnFromInputs } = await import('../offline/learnFromInputs.ts')
      process.exitCode = await learnFromInputs(files, { precision, topicExamplesMin: examples }, contextOf(clock))
    })
