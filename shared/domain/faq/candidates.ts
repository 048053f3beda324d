/** What every gatherer hands to the judge. */

/**
 * One question with its answer as a gatherer saw it. `spans` is what it takes from the content, as `[start, end)` pairs:
 * offsets into a text, or indexes of a page's blocks.
 */
export type FaqCandidate = Readonly<{
  question: string
  answer: string
  spans: readonly Span[]
  /** The markup itself says where the answer ends. */
  bounded?: true
}>
export type Span = readonly [start: number, end: number]

export type CandidateKind =
  | 'declared' // JSON-LD, Microdata, RDFa: the publisher says so
  | 'details'
  | 'definitions'
  | 'accordion'
  | 'labelled' // Q: and A:
  | 'numbered'
  | 'headed' // headings, bold lines, lines under a FAQ heading
  | 'table'

/**
 * What stands over a run. `surely`: a FAQ heading, or a container that names itself so. `loosely`: a heading that interviews
 * have as well ("Q&A").
 */
export type Announcement = 'surely' | 'loosely' | null

/** Candidates of one layout that belong together, in reading order, with what speaks for them. */
export type FaqRun = Readonly<{
  kind: CandidateKind
  candidates: readonly FaqCandidate[]
  announced: Announcement
  /** The whole document speaks of itself as a FAQ. */
  faqDocument?: boolean
  /** The text ends with the run, whose questions have lines to themselves. */
  closing?: boolean
  /** Both sides carry their label. */
  answersLabelled?: boolean
  /** What else leaves the content when the run is a FAQ: its heading. */
  headingSpans?: readonly Span[]
}>
