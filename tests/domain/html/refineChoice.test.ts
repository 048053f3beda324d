import { describe, expect, it } from 'vitest'
import { looksOf } from '#domain/html/blockFeatures'
import { collectBlocks } from '#domain/html/collectBlocks'
import { parsePage } from '#domain/html/parsePage'
import { refineChoice } from '#domain/html/refineChoice'

const prose =
  'The ferry left at eight with a piano on its deck, and came back at noon with nothing but letters. '.repeat(3)

/** The texts that stay of a page, all of which was chosen but for what `isChosen` leaves out. */
const refined = (html: string, isForum = false, isChosen: (text: string) => boolean = () => true): string[] => {
  const blocks = collectBlocks(parsePage(html)).filter(({ kind }) => kind !== 'image')
  const chosen = [...blocks.keys()].filter((position) => isChosen(blocks[position]!.text))
  return refineChoice(chosen, blocks, looksOf(blocks), isForum).map((position) => blocks[position]!.text.slice(0, 9))
}

describe('refineChoice', () => {
  it('leaves out captions and what stands under every post', () => {
    expect(
      refined(
        `<p>${prose}</p><figure><figcaption>The pier in winter.</figcaption></figure><div class="post_signature">Salt and rope.</div>`,
      ),
    ).toEqual(['The ferry'])
  })

  it('keeps the signatures of functions', () => {
    expect(refined(`<p>${prose}</p><div class="member-signature">sail(to: Pier): Boat</div>`)).toHaveLength(2)
  })

  it('leaves out a paragraph that is one link amid text, and keeps links that are the text', () => {
    const link = '<p><a href="/pier">Who owns the old pier?</a></p>'
    expect(refined(`<p>${prose}</p>${link}<p>${prose}</p>`)).toEqual(['The ferry', 'The ferry'])
    expect(refined(`<p>A list of all.</p>${link.repeat(5)}`)).toHaveLength(6)
    expect(refined(`<p>${prose}</p><a href="/pier"><h3>Pier</h3><p>Who owns the old pier?</p></a>`)).toHaveLength(3)
  })

  const card = (n: number, site = '', text = 'It will be painted once more.') =>
    `<div class="x${n % 2}"><h3><a href="${site}/pier/${n}">Pier ${n} closes</a></h3><p>${text}</p></div>`
  const cards = (site = '', text?: string) =>
    `<div><h2>Further</h2>${[1, 2, 3].map((n) => card(n, site, text)).join('')}</div>`

  it('leaves out cards that follow the text and lead to other articles of the site', () => {
    expect(refined(`<p>${prose}</p>${cards()}`)).toEqual(['The ferry', 'Further'])
    const isLine = (text: string): boolean => !text.startsWith('Pier 3')
    expect(refined(`<p>${prose}</p>${cards('https://port.example')}`, false, isLine)).toEqual(['The ferry', 'Further'])
  })

  it('keeps cards amid the text, cards of several sites, long ones, and cards that are the page', () => {
    const several = `<div>${[1, 2, 3].map((n) => card(n, `https://pier${n}.example`)).join('')}</div>`
    for (const kept of [
      `<p>${prose}</p>${cards()}<p>${prose}</p>`,
      `<p>${prose}</p>${several}`,
      `<p>${prose}</p>${cards('', prose.repeat(2))}`,
      `<p>${prose}</p><div>${card(1)}${card(2)}</div>`,
      `<p>All that we wrote of the pier.</p>${cards()}`,
    ])
      expect(refined(kept).filter((text) => text.startsWith('Pier'))).not.toEqual([])
  })

  it('leaves out a box to sign up by, and keeps a text that is named after one', () => {
    const form = '<form><input name="mail"><button>Go</button></form>'
    const box = `<aside class="newsletter"><h3>Post</h3><p>The morning by mail.</p>${form}</aside>`
    expect(refined(`<p>${prose}</p>${box}<p>${prose}</p>`)).toEqual(['The ferry', 'The ferry'])
    expect(refined(`<div class="premium"><p>${prose.repeat(2)}</p>${form}</div>`)).toContain('The ferry')
    expect(refined(`<div class="newsletter"><p>Letter one.</p></div>`)).toEqual(['Letter on'])
  })

  it('keeps the short posts of a thread whose long ones were chosen, even one that a script shows', () => {
    const posts = [prose, prose, 'Thanks!'].map((text) => `<div class="post"><div class="body">${text}</div></div>`)
    const thread = `<div hidden>${posts[0]}</div>${posts.join('')}<div class="user"><div>oldcrust</div></div>`
    const isLong = (text: string): boolean => text.length > 100
    expect(refined(thread, true, isLong)).toEqual(['The ferry', 'The ferry', 'The ferry', 'Thanks!'])
    expect(refined(thread, false, isLong)).not.toContain('Thanks!')
  })
})
