import { Command, InvalidArgumentError } from 'commander'
import { parseInstantOption } from '../terminal/parseInstantOption.ts'

type LearnOptions = Readonly<{ precision: number; examples: number; now?: number; timeZone: string }>

const parsePrecision = (text: string): number => {
  const value = Number(text)
  if (!/^[01]?\.?\d+$/.test(text) || !(value > 0) || value > 1)
    throw new InvalidArgumentError('a part between 0 and 1, as 0.9')
  return value
}

const parseCount = (text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('a whole number from 1')
  return Number(text)
}

export const learnCommand = (): Command =>
  new Command('learn')
    .description('learns topics from submissions that carry them; no server needed')
    .argument('[files...]', '.jsonl or .ndjson with a submission a line; - is standard input')
    .option('--precision <part>', 'how often a topic must be right to be given', parsePrecision, 0.9)
    .option('--examples <n>', 'the fewest articles that a topic is learned from', parseCount, 1)
    .option('--now <instant>', 'the clock that embargoes are judged by, RFC 3339 (default: now)', parseInstantOption)
    .option('--time-zone <zone>', 'what a day is', process.env.TIME_ZONE ?? 'UTC')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet learn < labelled.jsonl > topics.json
  $ broadsheet file --model topics.json < submissions.jsonl

Writes one model as JSON, 1 MB at most. Equal input gives equal bytes.`,
    )
    .action(async (files: string[], { precision, examples, now, timeZone }: LearnOptions) => {
      const { learnFromInputs } = await import('../offline/learnFromInputs.ts')
      process.exitCode = await learnFromInputs(
        files,
        { precision, topicExamplesMin: examples },
        { now: now ?? Date.now(), timeZone },
      )
    })
