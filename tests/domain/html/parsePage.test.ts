import { type ChildNode, isTag, isText } from 'domhandler'
import { describe, expect, it } from 'vitest'
import { parsePage } from '#domain/html/parsePage'

const outline = (nodes: readonly ChildNode[]): string =>
  nodes
    .map((node) => (isText(node) ? node.data : isTag(node) ? `${node.name}(${outline(node.children)})` : ''))
    .join('')
const outlineOf = (html: string) => outline(parsePage(html).children)

describe('parsePage', () => {
  it('closes paragraphs, items and cells as browsers do', () => {
    expect(outlineOf('<p>a<p><b>b<div>c</div>')).toBe('p(a)p(b(b))div(c)')
    expect(outlineOf('<ul><li><b>a<li>b</ul>')).toBe('ul(li(b(a))li(b))')
    expect(outlineOf('<table><tr><td>a<td>b<tr><td>c</table>d')).toBe('table(tr(td(a)td(b))tr(td(c)))d')
  })
  it('lets a stray end tag close no block, and no cell around it', () => {
    expect(outlineOf('<div><p>a</span>b</p></div>')).toBe('div(p(ab))')
    expect(outlineOf('<table><tr><td>a</div>b</td></tr></table>')).toBe('table(tr(td(ab)))')
  })
  it('ends the head where something stands in it that cannot', () =>
    expect(outlineOf('<head><title>t</title><p>a')).toBe('head(title(t))p(a)'))
  it('keeps scripts as one text and goes on behind frames that never end', () => {
    expect(outlineOf('<script>if (a < b) "<p>"</script>x')).toBe('script(if (a < b) "<p>")x')
    expect(outlineOf('<iframe src=a /><p>x')).toBe('iframe()p(x)')
  })
  it('takes what <noscript> holds as text', () =>
    expect(outlineOf('<noscript><img src=a></noscript>x')).toBe('noscript(<img src=a>)x'))
  it('decodes entities in text and attributes', () => {
    const [link] = parsePage('<a href="?a&amp;b">&eacute;&#8211;&lt;</a>').children
    expect(link !== undefined && isTag(link) ? [link.attribs.href, outline(link.children)] : null).toEqual([
      '?a&b',
      'é–<',
    ])
  })
  it('keeps every text of a tree that is deeper than its bound', () => {
    const text = outlineOf(`${'<div>'.repeat(5_000)}deep${'</div>'.repeat(5_000)}end`)
    expect(text).toContain('deep')
    expect(text).toContain('end')
  })
})
