import type { Command } from 'commander'
import type { SharedFields } from './submissionRequests.ts'

/** The options that give everything that is sent a field. */
export type SharedFieldFlags = Readonly<{ source?: string; sourceUrl?: string; topic?: string[]; language?: string }>

const collect = (value: string, soFar: string[] = []): string[] => [...soFar, value]

export const addSharedFieldOptions = (command: Command): Command =>
  command
    .option('--source <name>', 'the publisher of everything that is sent')
    .option('--source-url <url>', 'the publisher’s address')
    .option('--topic <name>', 'a topic for everything that is sent (again for more)', collect)
    .option('--language <tag>', 'the language of everything that is sent')

export const sharedFieldsOf = ({ source, sourceUrl, topic, language }: SharedFieldFlags): SharedFields => ({
  source,
  sourceUrl,
  topics: topic,
  language,
})
