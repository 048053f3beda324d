import { describe, expect, it } from 'vitest'
import { collectBlocks } from '#domain/html/collectBlocks'
import { parsePage } from '#domain/html/parsePage'

const blocksOf = (html: string) => collectBlocks(parsePage(html))
const shortly = (html: string) => blocksOf(html).map(({ kind, text }) => `${kind}: ${text}`)

describe('collectBlocks', () => {
  it('keeps headings, paragraphs, quotes and code in document order', () =>
    expect(
      shortly('<h2>Tides</h2><p>The sea\n rose.</p><blockquote><p>It rose.</p></blockquote><pre>a\n  b\n</pre>'),
    ).toEqual(['heading: Tides', 'paragraph: The sea rose.', 'quote: It rose.', 'code: a\n  b']))

  it('takes loose text of a div as a paragraph', () =>
    expect(shortly('<div>before<p>within</p>after <b>it</b></div>')).toEqual([
      'paragraph: before',
      'paragraph: within',
      'paragraph: after it',
    ]))

  it('breaks the line at one <br> and the paragraph at two', () =>
    expect(shortly('<p>one<br>two <br> <br>three</p>')).toEqual(['paragraph: one\ntwo', 'paragraph: three']))

  it('gathers the items of a list, those of lists within it after their own', () => {
    const [list] = blocksOf('<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>')
    expect(list).toMatchObject({ kind: 'list', ordered: true, items: ['a', 'b', 'c'], text: 'a\nb\nc' })
  })

  it('keeps the blocks of items that are more than one text', () =>
    expect(shortly('<ul><li><h3>Ann</h3><p>Hello.</p></li><li><h3>Bob</h3><p>Hi.</p></li></ul>')).toEqual([
      'heading: Ann',
      'paragraph: Hello.',
      'heading: Bob',
      'paragraph: Hi.',
    ]))

  it('reads a table of short cells as rows', () => {
    const [caption, table] = blocksOf(
      '<table><caption>Rain</caption><tr><th>Day<th>mm</tr><tr><td>Mon<td>3</tr><tr><td><td>4</tr></table>',
    )
    expect(caption).toMatchObject({ kind: 'paragraph', text: 'Rain' })
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        ['Day', 'mm'],
        ['Mon', '3'],
        ['', '4'],
      ],
    })
  })

  it('reads a table that lays out a page as its blocks', () =>
    expect(shortly('<table><tr><td><h1>News</h1><p>All is well.</p></td><td>Menu</td></tr></table>')).toEqual([
      'heading: News',
      'paragraph: All is well.',
      'paragraph: Menu',
    ]))

  it('keeps terms, summaries and captions as blocks of their elements', () => {
    const blocks = blocksOf(
      '<dl><dt>Ebb</dt><dd>Falling water</dd></dl><details><summary>More</summary>Text</details><figure><img src="/a.jpg" alt="A bay"><figcaption>The bay</figcaption></figure>',
    )
    expect(blocks.map(({ element, text }) => [element.name, text])).toEqual([
      ['dt', 'Ebb'],
      ['dd', 'Falling water'],
      ['summary', 'More'],
      ['details', 'Text'],
      ['img', ''],
      ['figcaption', 'The bay'],
    ])
    expect(blocks[4]).toMatchObject({ kind: 'image', url: '/a.jpg', alt: 'A bay' })
  })

  it('puts an image within running text after the text', () =>
    expect(shortly('<p>Look <img src="a.png"> here</p>')).toEqual(['paragraph: Look here', 'image: ']))

  it('counts the characters in links and knows whole bold texts', () => {
    const [linked, bold] = blocksOf('<p>See <a href="/x">this</a></p><p><strong>Ask <em>us</em></strong> </p>')
    expect(linked).toMatchObject({ link_chars: 4, bold: false })
    expect(bold).toMatchObject({ text: 'Ask us', link_chars: 0, bold: true })
  })

  it('leaves scripts, styles and drawings out and marks hidden blocks', () => {
    const blocks = blocksOf(
      '<style>p{}</style><script>1</script><svg><text>x</text></svg><p>seen</p><div style="display: none"><p>unseen</p></div>',
    )
    expect(blocks.map(({ text, hidden }) => [text, hidden])).toEqual([
      ['seen', false],
      ['unseen', true],
    ])
  })
})
