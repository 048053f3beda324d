import { describe, expect, it } from 'vitest'
import { looksLikeInterview } from '#domain/faq/looksLikeInterview'
import { looksLikeQuiz } from '#domain/faq/looksLikeQuiz'
import { looksLikeTranscript } from '#domain/faq/looksLikeTranscript'

const asked = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([question, answer]) => ({ question, answer, spans: [] }))
const faq = asked(
  ['How do I pay?', 'You can pay by card or by transfer. We send you a receipt.'],
  ['Can I get my money back?', 'Yes, within thirty days. Write to us and we will help you.'],
  ['Do you ship abroad?', 'We ship to most countries, and it takes a week.'],
)

describe('looksLikeInterview', () => {
  it('hears "you" asked and "I" answering', () =>
    expect(
      looksLikeInterview(
        asked(
          ['When did you begin?', 'I began at six. My father taught me.'],
          ['What do you read?', 'I read all my mail.'],
        ),
      ),
    ).toBe(true))
  it('hears it in other languages', () =>
    expect(
      looksLikeInterview(
        asked(
          ['Когда вы начали?', 'Я начал в детстве, мой отец был учителем.'],
          ['Что вас вдохновляет?', 'Меня вдохновляют люди.'],
        ),
      ),
    ).toBe(true))
  it('hears founders who speak as "we"', () =>
    expect(
      looksLikeInterview(
        asked(
          ['How did your company start?', 'We started in a garage and slept at the office.'],
          ['What was your worst mistake?', 'We hired too fast, before we had a product.'],
          ['Where will you be in ten years?', 'We want to be everywhere.'],
        ),
      ),
    ).toBe(true))
  it('does not mistake a FAQ', () => expect(looksLikeInterview(faq)).toBe(false))
})

describe('looksLikeQuiz', () => {
  it('sees choices', () =>
    expect(
      looksLikeQuiz(
        asked(
          ['Capital of Peru?', 'A) Lima\nB) Quito\nC) La Paz'],
          ['Who wrote Emma?', 'A) Austen\nB) Eliot\nC) Woolf'],
        ),
      ),
    ).toBe(true))
  it('sees answers of a word', () =>
    expect(looksLikeQuiz(asked(['Capital of Peru?', 'Lima'], ['Legs of a spider?', 'Eight']))).toBe(true))
  it('counts characters where nothing parts words', () => {
    expect(looksLikeQuiz(asked(['ペルーの首都は？', 'リマ'], ['クモの足は何本？', '八本']))).toBe(true)
    expect(
      looksLikeQuiz(asked(['橋はいつ開きますか？', '月曜日の九時からです。'], ['有料ですか？', 'いいえ、無料です。'])),
    ).toBe(false)
  })
  it('sees verdicts', () =>
    expect(looksLikeQuiz(asked(['The sun is a star?', 'True, it is one.'], ['Spiders have six legs?', 'False.']))).toBe(
      true,
    ))
  it('does not mistake a FAQ', () => expect(looksLikeQuiz(faq)).toBe(false))
})

describe('looksLikeTranscript', () => {
  it('sees replies of a word', () =>
    expect(
      looksLikeTranscript(
        asked(['Were you there?', 'Yes, sir.'], ['Alone?', 'No.'], ['At what time?', 'About nine in the evening.']),
      ),
    ).toBe(true))
  it('sees speakers', () =>
    expect(
      looksLikeTranscript(
        asked(
          ['Were you there?', 'I was. THE COURT: Go on.'],
          ['Alone?', 'I was. MR. SMITH: Objection.'],
          ['Then?', 'I left.'],
        ),
      ),
    ).toBe(true))
  it('does not mistake a FAQ', () => expect(looksLikeTranscript(faq)).toBe(false))
})
