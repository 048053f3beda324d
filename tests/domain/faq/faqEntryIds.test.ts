import { describe, expect, it } from 'vitest'
import { faqEntryIds } from '#domain/faq/faqEntryIds'

const idOf = (question: string, answer = 'So.') => faqEntryIds([{ question, answer }])[0]?.id

describe('faqEntryIds', () => {
  it('makes opaque ids of lower case letters, digits and dashes', () => expect(idOf('Why?')).toMatch(/^[a-z0-9-]{8,}$/))
  it('follows from the question alone', () => expect(idOf('Why?', 'Another answer.')).toBe(idOf('Why?')))
  it('does not change with case, quotes and spaces', () => expect(idOf('why  “NOW”?')).toBe(idOf('Why "now"?')))
  it('tells questions apart', () => expect(idOf('Why?')).not.toBe(idOf('Who?')))
  it('counts a question that is asked again', () => {
    const [first, second] = faqEntryIds([
      { question: 'Why?', answer: 'A.' },
      { question: 'Why?', answer: 'B.' },
    ])
    expect(second?.id).toBe(`${first?.id}-2`)
  })
})
