import type { FaqCandidate } from './candidates.ts'

const speaker = /(?:^|\s)(?:(?:MR|MRS|MS|DR|THE)\.?\s+\p{Lu}{2,}|\p{Lu}{2,}\s\p{Lu}{3,})\s?:/u
const reply =
  /^(?:yes|no|yeah|yep|nope|correct|right|i do|i did|i don't|that's correct|that is correct|sure|okay|uh-huh|oui|non|ja|nein|sí|да|нет)\b[^.!?]{0,25}[.!]?$/i

/** Whether a hearing was written down: speakers in capitals, or answers of a word under oath. */
export const looksLikeTranscript = (candidates: readonly FaqCandidate[]): boolean => {
  const spoken = candidates.filter(
    ({ answer, question }) => speaker.test(answer.slice(0, 2_000)) || speaker.test(question),
  ).length
  const short = candidates.filter(
    ({ answer }) => answer.length < 80 && reply.test(answer.replaceAll('’', "'").trim()),
  ).length
  return (
    candidates.length >= 3 &&
    (spoken >= Math.max(2, candidates.length * 0.3) || short >= Math.max(2, candidates.length * 0.4))
  )
}
