import type { Edition } from '#domain/edition'

// Measured on parsed editions: the fields of one article with their strings, and of any other part.
const articleBytes = 700
const partBytes = 300

/** About how many bytes of memory an edition takes: two a character, and what its parts take around their texts. */
export const editionBytes = (edition: Edition): number => {
  let characters = 0
  let bytes = partBytes * (edition.summary.length + edition.stories.length + edition.timeline.length)
  for (const { text } of edition.summary) characters += text.length
  for (const { text } of edition.timeline) characters += text.length
  for (const { headline, lead, articles } of edition.stories) {
    characters += headline.length + lead.length
    bytes += articleBytes * articles.length
  }
  for (const { question, answer, also } of edition.faq) {
    characters += question.length + answer.length
    bytes += partBytes * (1 + also.length)
    for (const other of also) characters += other.answer.length
  }
  return bytes + 2 * characters
}
