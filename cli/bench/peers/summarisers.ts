import { loadPeer, versionOf } from './loadPeer.ts'

/** Chooses the sentences that say most of a plain text. */
export type Summariser = Readonly<{
  name: string
  version: string
  summarise: (text: string) => unknown
}>

type TextRank = {
  Summarizer: {
    new (config: unknown, logger: unknown): { summarize: (text: string, language: string) => { text: string }[] }
    SORT_OCCURENCE: unknown
  }
  AbsoluteSummarizerConfig: new (...settings: unknown[]) => unknown
  SorensenDiceSimilarity: new () => unknown
  DefaultTextParser: new () => unknown
  NullLogger: new () => unknown
}
type NodeSummarizer = {
  SummarizerManager: new (text: string, sentences: number) => { getSummaryByFrequency: () => { summary: string } }
}

const damping = 0.85

/** What others use to summarise in JavaScript; `sentences` of each text. */
export const peerSummarisers = async (sentences: number): Promise<Summariser[]> => {
  const rank = await loadPeer<TextRank>('ts-textrank')
  const { SummarizerManager } = await loadPeer<NodeSummarizer>('node-summarizer')
  const config = new rank.AbsoluteSummarizerConfig(
    sentences,
    new rank.SorensenDiceSimilarity(),
    new rank.DefaultTextParser(),
    damping,
    rank.Summarizer.SORT_OCCURENCE,
  )
  const textRank = new rank.Summarizer(config, new rank.NullLogger())
  return [
    {
      name: 'ts-textrank',
      version: await versionOf('ts-textrank'),
      summarise: (text) => textRank.summarize(text, 'en'),
    },
    {
      name: 'node-summarizer, by frequency',
      version: await versionOf('node-summarizer'),
      summarise: (text) => new SummarizerManager(text, sentences).getSummaryByFrequency().summary,
    },
  ]
}
