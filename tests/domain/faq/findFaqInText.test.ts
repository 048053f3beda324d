import { describe, expect, it } from 'vitest'
import { findFaqInText } from '#domain/faq/findFaqInText'

const article = 'The harbour bridge opens on Monday.\n\nTraffic will be led over the old dam until then.'

describe('findFaqInText', () => {
  it('finds labelled questions and leaves the article', () => {
    const text = `${article}\n\nFAQ\n\nQ: When does the bridge open?\n\nA: On Monday.\n\nQ: Who pays?\n\nA: The city pays.`
    expect(findFaqInText(text)).toEqual({
      entries: [
        { question: 'When does the bridge open?', answer: 'On Monday.' },
        { question: 'Who pays?', answer: 'The city pays.' },
      ],
      rest: article,
    })
  })
})
