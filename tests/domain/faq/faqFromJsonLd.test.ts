import { describe, expect, it } from 'vitest'
import { faqFromJsonLd } from '#domain/faq/faqFromJsonLd'

const question = (name: unknown, text: unknown) => ({
  '@type': 'Question',
  name,
  acceptedAnswer: { '@type': 'Answer', text },
})
const why = { question: 'Why?', answer: 'Because.' }

describe('faqFromJsonLd', () => {
  it('reads the questions of a FAQPage', () =>
    expect(faqFromJsonLd({ '@type': 'FAQPage', mainEntity: [question('Why?', 'Because.')] })).toEqual([why]))
  it('reads one question that is not in a list', () =>
    expect(faqFromJsonLd({ '@type': ['WebPage', 'FAQPage'], mainEntity: question('Why?', 'Because.') })).toEqual([why]))
  it('looks into graphs, arrays and other nodes', () =>
    expect(
      faqFromJsonLd([
        {
          '@graph': [
            {
              '@type': 'Article',
              hasPart: { '@type': 'https://schema.org/FAQPage', mainEntity: [question('Why?', 'Because.')] },
            },
          ],
        },
      ]),
    ).toEqual([why]))
  it('turns markup and entities in answers into text', () =>
    expect(faqFromJsonLd(question('Why &amp; how?', '<p>One.</p><ul><li>a</li><li>b</li></ul>'))).toEqual([
      { question: 'Why & how?', answer: 'One.\n\n- a\n- b' },
    ]))
  it('takes a suggested answer where none is accepted', () =>
    expect(faqFromJsonLd({ '@type': 'Question', name: 'Why?', suggestedAnswer: [{ text: 'Because.' }] })).toEqual([
      why,
    ]))
  it('leaves out questions without an answer', () =>
    expect(faqFromJsonLd([question('Why?', ''), { '@type': 'Question', name: 'Who?' }])).toEqual([]))
  it('finds no FAQ in a forum thread', () =>
    expect(faqFromJsonLd({ '@type': 'QAPage', mainEntity: question('Why?', 'Because.') })).toEqual([]))
  it.each([[null], ['text'], [7], [[]], [{}], [{ '@type': 'Question', name: {}, acceptedAnswer: 3 }]])(
    'answers nothing for %j',
    (data) => expect(faqFromJsonLd(data)).toEqual([]),
  )
})
