import { Command, InvalidArgumentError } from 'commander'
import { addClockOptions, type ClockFlags, contextOf } from '../offline/clockOptions.ts'

type DigestFlags = ClockFlags & Readonly<{ each?: true; words: number; topic: string }>

const parseWords = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('a whole number of words')
  return Number(text)
}

export const digestCommand = (): Command =>
  addClockOptions(new Command('digest'))
    .description('makes an edition of submissions; no server needed')
    .argument('[files...]', '.jsonl or .ndjson with a submission a line, or .txt .md .html …; - is standard input')
    .option('--each', 'lines of {"id", "articles": [submission…], "words"?} make an edition each')
    .option('--words <n>', 'the most words of the summary', parseWords, 120)
    .option('--topic <name>', "the topic's name", 'Digest')
    .addHelpText(
      'after',
      `
Examples:
  $ broadsheet digest --topic Harbour tests/samples/*.md
  $ broadsheet digest --words 40 < submissions.jsonl | jq -r '.summary[].text'
  $ broadsheet digest --each < sets.jsonl

Equal input gives equal bytes, whatever order the articles come in (where each has an id).`,
    )
    .action(async (files: string[], { each, words, topic, ...clock }: DigestFlags) => {
      const context = contextOf(clock)
      if (each !== true) {
        const { digestInputs } = await import('../offline/digestInputs.ts')
        process.exitCode = await digestInputs(files, { words, topic }, context)
        return
      }
      const { digestEachLine } = await import('../offline/digestEachLine.ts')
      process.exitCode = await digestEachLine(files, { words, topic }, context)
    })
