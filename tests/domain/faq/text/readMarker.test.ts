import { describe, expect, it } from 'vitest'
import { readLabel, readMarker } from '#domain/faq/text/readMarker'

describe('readMarker', () => {
  it.each([
    ['Q: Why?', { label: 'q', body: 'Why?' }],
    ['- **Q2. Why?**', { bullet: true, bold: true, label: 'q', labelNumber: 2, body: 'Why?**' }],
    ['**Q:** Why?', { bold: true, label: 'q', body: 'Why?' }],
    ['[Q] Why?', { label: 'q', body: 'Why?' }],
    ['问：为什么？', { label: '问', body: '为什么？' }],
    ['Question 3: Why?', { label: 'question', labelNumber: 3, body: 'Why?' }],
    ['11.3. Why?', { numbers: [11, 3], label: '', body: 'Why?' }],
    ['(2) Why?', { numbers: [2], body: 'Why?' }],
    ['B1) Why?', { numbers: [1], numberStyle: 'letter', body: 'Why?' }],
    ['### Why?', { hashes: 3, body: 'Why?' }],
    ['2023 was a good year', { numbers: [], body: '2023 was a good year' }],
    ['e.g. this', { label: '', body: 'e.g. this' }],
    ['Note: read this', { label: '', body: 'Note: read this' }],
  ])('reads %s', (line, expected) => expect(readMarker(line)).toMatchObject(expected))
})

describe('readLabel', () => {
  it('reads a label with what follows', () =>
    expect(readLabel('Ответ: да')).toEqual({ label: 'ответ', number: null, body: 'да' }))
  it('reads none where there is none', () => expect(readLabel('Yesterday: rain')).toBeNull())
})
