import { describe, expect, it } from 'vitest'
import { findFaqInText } from '#domain/faq/findFaqInText'
import { withoutLetters } from '#domain/faq/withoutLetters'

const questionsOf = (...questions: string[]): string[] =>
  withoutLetters(questions.map((question) => ({ question, answer: 'Yes.' }))).map(({ question }) => question)

describe('withoutLetters', () => {
  it('takes letters off that stand in order', () => {
    expect(questionsOf('a) When?', 'b) Where?', 'c) Why?')).toEqual(['When?', 'Where?', 'Why?'])
    expect(questionsOf('When?', 'B. Where?', 'Why?')).toEqual(['When?', 'Where?', 'Why?'])
    expect(questionsOf('May I?', '(c) When?', '(d) Where?')).toEqual(['May I?', 'When?', 'Where?'])
  })

  it('leaves initials', () =>
    expect(questionsOf('J. Smith, who is he?', 'Where does he live?')).toEqual([
      'J. Smith, who is he?',
      'Where does he live?',
    ]))
})

describe('findFaqInText', () => {
  it('reads lettered questions', () => {
    const lettered =
      'FAQ\n\na) When does the ferry sail?\nAt eight in the morning.\n\nb) What does it cost to sail?\nTen pounds for grown people.\n\nc) May I bring a dog?\nYes, on a lead.'
    const asked = (text: string): string[] => findFaqInText(text).entries.map(({ question }) => question)
    expect(asked(lettered)).toEqual(['When does the ferry sail?', 'What does it cost to sail?', 'May I bring a dog?'])
  })
})
