import { describe, expect, it } from 'vitest'
import { announcementOf, faqHeadingFit, trailingFaqHeading } from '#domain/faq/isFaqHeading'
import { faqHeadings } from '#domain/faq/language/faqHeadings'

describe('faqHeadingFit', () => {
  it.each([
    'FAQ',
    'FAQs:',
    'F.A.Q.',
    'Frequently Asked Questions (FAQ)',
    'Our FAQ',
    'Preguntas frecuentes',
    'ΣΥΧΝΕΣ ΕΡΩΤΗΣΕΙΣ',
    'よくある質問',
  ])('takes %s for a FAQ heading', (text) => expect(faqHeadingFit(text)).toBe('exact'))
  it.each(['FAQ about parking', 'Frequently asked questions on visas', 'Häufige Fragen zum Umzug', 'Parken: FAQ'])(
    'takes %s for one that names its subject',
    (text) => expect(faqHeadingFit(text)).toBe('about'),
  )
  it.each(['The company changed its FAQ.', 'What is a FAQ?', 'Faqir Chand', 'Questions of the heart', 'Fragen'])(
    'does not take %s for one',
    (text) => expect(faqHeadingFit(text)).toBeNull(),
  )
  it('knows every phrase of its table, in capitals too', () => {
    expect(faqHeadings.filter((phrase) => faqHeadingFit(phrase) !== 'exact')).toEqual([])
    expect(faqHeadings.filter((phrase) => faqHeadingFit(phrase.toUpperCase()) !== 'exact')).toEqual([])
  })
})

describe('announcementOf', () => {
  it('trusts a FAQ heading', () => expect(announcementOf('FAQ')).toBe('surely'))
  it('doubts a heading that interviews have as well', () => expect(announcementOf('Q&A')).toBe('loosely'))
})

describe('trailingFaqHeading', () => {
  it('finds the heading that was glued to a text', () =>
    expect(trailingFaqHeading('That is all. Frequently Asked Questions ')).toBe('Frequently Asked Questions '))
  it('finds none in a text without', () => expect(trailingFaqHeading('That is all.')).toBe(''))
})
