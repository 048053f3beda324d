import { describe, expect, it } from 'vitest'
import { questionKey } from '#domain/faq/questionKey'

describe('questionKey', () => {
  it.each([
    'What is “edge caching”?',
    'what is "Edge Caching"',
    'Q: What is edge caching?',
    'Q3. What is edge caching ?',
    '3) What is edge  caching?!',
    '2.1. What is edge-caching?',
  ])('is the same for %s', (question) => expect(questionKey(question)).toBe('what is edge caching'))
  it('keeps letters of every script', () => expect(questionKey('なぜ？')).toBe('なぜ'))
  it('tells different questions apart', () => expect(questionKey('Who pays?')).not.toBe(questionKey('Who paid?')))
})
