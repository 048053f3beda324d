import { describe, expect, it } from 'vitest'
import { isQuestion, mayAsk } from '#domain/faq/isQuestion'

describe('isQuestion', () => {
  it.each([
    'Why?',
    'Is it “safe?”',
    '**Why?**',
    'なぜですか？',
    'لماذا؟',
    'Γιατί;',
    'Ինչո՞ւ',
    '¿Por qué ahora',
    'What now?!',
    'Why (again)?)',
  ])('hears the mark of %s', (text) => expect(isQuestion(text)).toBe('mark'))
  it.each(['What it costs', 'Wie funktioniert das', 'Comment payer', 'いつ開通しますか', '为什么要等', 'ราคาเท่าไหร่'])(
    'hears the words of %s',
    (text) => expect(isQuestion(text)).toBe('words'),
  )
  it.each(['Our team', 'How to pay', 'Stop; then go;', 'He asked "why?" and left.', '', `${'x'.repeat(600)}?`])(
    'hears no question in %s',
    (text) => expect(isQuestion(text)).toBeNull(),
  )
})

describe('mayAsk', () => {
  it('is told by a mark of any script, wherever it stands', () => {
    for (const text of ['Why? Because.', '¿Cuándo', 'Πότε;', '何ですか？', 'متى؟']) expect(mayAsk(text)).toBe(true)
    expect(mayAsk('How to pay')).toBe(false)
  })
})
