import { describe, expect, it } from 'vitest'
import { isCall } from '#domain/boilerplate/isCall'

describe('isCall', () => {
  it('knows what a page asks of its reader', () => {
    const calls = ['download our app', 'sign in or register to comment', "don't forget to subscribe!", 'report this ad']
    for (const line of [
      ...calls,
      'stay tuned for more updates.',
      'buy us a coffee',
      'gift this article',
      'report a correction',
      'get our rss feed',
      'spotted an error? let us know.',
    ])
      expect([line, isCall(line)]).toEqual([line, true])
  })

  it('leaves advice, and what is more than a line', () => {
    const advice = [
      'check the label before you buy.',
      'support for the party has fallen to a third in the latest poll.',
      'email us your plans, the minister told the mayors, and we will read them.',
      'write down the number of the meter.',
      'register the hive, so that inspectors can find it.',
    ]
    for (const line of [...advice, 'share prices fell. follow us on foot.', 'storm hits port'])
      expect([line, isCall(line)]).toEqual([line, false])
  })
})
