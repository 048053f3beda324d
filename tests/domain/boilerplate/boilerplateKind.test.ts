import { describe, expect, it } from 'vitest'
import { boilerplateKind, edgeBoilerplateKind, isBoilerplateLine } from '#domain/boilerplate/boilerplateKind'
import { boilerplatePhrases } from '#domain/boilerplate/boilerplatePhrases'

describe('boilerplateKind', () => {
  it('knows every phrase that is certain within a text, as a sentence begins, and decorated', () => {
    const { read_also, share, subscribe, copyright, advertisement, cookies } = boilerplatePhrases
    for (const written of [read_also, share, subscribe, copyright, advertisement, cookies]
      .flat()
      .join('|')
      .split('|')) {
      const phrase = written.replace(/:?…$/, (open) => open.charAt(0).replace('…', ''))
      const sentence = phrase.charAt(0).toUpperCase() + phrase.slice(1)
      for (const line of [phrase, sentence, `  ${sentence}`, `★ ${sentence}`, `**${sentence}**`])
        expect([line, isBoilerplateLine(line)]).toEqual([line, true])
    }
  })

  it('knows what a line is in many languages', () => {
    const kinds = {
      read_also: [
        'Read also: A storm',
        '→ **Read more:** A storm',
        'Lesen Sie auch: Sturm',
        'À lire aussi : Orage',
        'Читайте также: Буря',
        '関連記事：嵐',
      ],
      share: [
        'Share this article',
        'Follow us on Facebook and Instagram',
        'Facebook Twitter LinkedIn',
        'Share this: Facebook Twitter',
        'Follow @theherald',
        '分享到微信',
      ],
      subscribe: [
        'Subscribe to our newsletter for more updates.',
        'Abonnez-vous à notre lettre',
        'Zapisz się do newslettera',
      ],
      copyright: ['© 2023 The Herald', 'Copyright 2023 The Herald. All rights reserved.', 'Alle Rechte vorbehalten'],
      advertisement: ['Advertisement', '[Advertisement]', 'ANZEIGE', 'Story continues below', 'Реклама', '广告'],
      cookies: ['We use cookies to improve your visit.', 'Diese Website verwendet Cookies.'],
      credit: ['Photo: Jane Doe', 'Фото: Иван'],
    }
    for (const [kind, lines] of Object.entries(kinds))
      for (const line of lines) expect([line, boilerplateKind(line)]).toEqual([line, kind])
  })

  it('leaves sentences and titles that merely start alike', () => {
    const lines = [
      'Read more books, says poet',
      'Share prices fell sharply',
      'Copyright law is changing',
      'Advertising revenue fell',
    ]
    for (const line of [...lines, 'Stay informed, the minister said.', '']) expect(isBoilerplateLine(line)).toBe(false)
  })
})

describe('edgeBoilerplateKind', () => {
  it('is sure of more at the edges of an article', () => {
    const kinds = {
      navigation: 'Home',
      end_mark: '-ends-',
      credit: 'Reporting by Jane Doe',
      tags: 'Tags: tea, trade',
      comments: '5 comments',
      contact: 'Media contact: Jane Doe, +44 20 7946 0018, jane@herald.example',
    }
    for (const [kind, line] of Object.entries(kinds)) {
      expect(boilerplateKind(line)).toBeNull()
      expect(edgeBoilerplateKind(line)).toBe(kind)
    }
  })

  it('knows addresses, numbers and rows of marked words that fill a line', () => {
    for (const line of ['press@herald.example', 'Tel: +44 20 7946 0018', 'www.herald.example'])
      expect([line, edgeBoilerplateKind(line)]).toEqual([line, 'contact'])
    expect(edgeBoilerplateKind('#harbour #ice')).toBe('tags')
    expect(edgeBoilerplateKind('More from Business')).toBe('read_also')
  })

  it('leaves dates, and sentences that merely start alike', () => {
    const lines = [
      '2023-11-15',
      '15 11 2023',
      'Contact lenses were found in the ice.',
      'More from sea than land, he says.',
    ]
    for (const line of lines) expect([line, edgeBoilerplateKind(line)]).toEqual([line, null])
  })
})
