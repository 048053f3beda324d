import { describe, expect, it } from 'vitest'
import { findFaqInPage } from '#domain/faq/findFaqInPage'
import { collectBlocks } from '#domain/html/collectBlocks'
import { parsePage } from '#domain/html/parsePage'

const read = (html: string) => {
  const document = parsePage(html)
  const blocks = collectBlocks(document)
  const { entries, consumed } = findFaqInPage({ document, blocks })
  return {
    entries: entries.map(({ question, answer }) => `${question} → ${answer}`),
    rest: blocks.filter((_, at) => !consumed.has(at)).map(({ text }) => text),
  }
}
const article = '<h1>The bridge</h1><p>It opens on Monday.</p>'
const found = [
  'When does it open? → On Monday at nine.',
  'Who pays? → The city pays all.',
  'Can I walk? → Yes, on the northern side.',
]
const rest = ['The bridge', 'It opens on Monday.']

describe('findFaqInPage', () => {
  it('leaves a picture that says what it shows in the body', () => {
    const document = parsePage(
      `${article}<h2>FAQ</h2><h3>Who pays?</h3><p>The city.</p><img src="/bill.png" alt="The bill"><img src="/v.svg" alt=""><h3>When?</h3><p>Now.</p>`,
    )
    const blocks = collectBlocks(document)
    const { consumed } = findFaqInPage({ document, blocks })
    expect(blocks.flatMap((block, at) => (block.kind === 'image' && !consumed.has(at) ? [block.alt] : []))).toEqual([
      'The bill',
    ])
  })

  describe('finds questions and answers in', () => {
    const each = (item: (question: string, answer: string, number: number) => string) =>
      item('When does it open?', 'On Monday at nine.', 1) +
      item('Who pays?', 'The city pays all.', 2) +
      item('Can I walk?', 'Yes, on the northern side.', 3)
    const heading = '<h2>Frequently asked questions</h2>'
    const layouts: Record<string, string> = {
      details: heading + each((q, a) => `<details><summary>${q}</summary><p>${a}</p></details>`),
      'details without a heading': each((q, a) => `<details><summary>${q}</summary><p>${a}</p></details>`),
      'a definition list': `${heading}<dl>${each((q, a) => `<dt>${q}</dt><dd>${a}</dd>`)}</dl>`,
      headings: heading + each((q, a) => `<h3>${q}</h3><p>${a}</p>`),
      'headings of the same rank': heading + each((q, a) => `<h2>${q}</h2><p>${a}</p>`),
      'bold paragraphs': heading + each((q, a) => `<p><strong>${q}</strong></p><p>${a}</p>`),
      'plain paragraphs': heading + each((q, a) => `<p>${q}</p><p>${a}</p>`),
      'labelled paragraphs': heading + each((q, a) => `<p>Q: ${q}</p><p>A: ${a}</p>`),
      'labelled lines': heading + each((q, a) => `<p><b>Q:</b> ${q}<br><b>A:</b> ${a}</p>`),
      'an accordion of buttons':
        heading +
        each(
          (q, a, n) =>
            `<div><button aria-expanded="false" aria-controls="p${n}">${q}</button><div id="p${n}" hidden>${a}</div></div>`,
        ),
      'an accordion whose panels stand apart': `${heading}<div>${each((q, _, n) => `<button aria-controls="p${n}">${q}</button>`)}</div><div>${each((_, a, n) => `<div id="p${n}">${a}</div>`)}</div>`,
      'an accordion of classes':
        heading +
        each(
          (q, a) =>
            `<div class="item"><div class="accordion-title">${q}</div><div class="accordion-text"><p>${a}</p></div></div>`,
        ),
      'flat toggles': heading + each((q, a) => `<div class="toggle">${q}</div><div class="panel">${a}</div>`),
      'bold questions, some with their answer on the same line': `${heading}<p><strong>When does it open?</strong></p><p>On Monday at nine.</p><p><strong>Who pays?</strong></p><p>The city pays all.</p><p><strong>Can I walk?</strong> Yes, on the northern side.</p>`,
      'paragraphs that open with a bold question': heading + each((q, a) => `<p><strong>${q}</strong> ${a}</p>`),
      'paragraphs that open with a line that asks': heading + each((q, a) => `<p>${q}<br>${a}</p>`),
      'a list': `${heading}<ul>${each((q, a) => `<li><b>${q}</b> ${a}</li>`)}</ul>`,
      'a table': `${heading}<table><tr><th>Question<th>Answer</tr>${each((q, a) => `<tr><td>${q}<td>${a}</tr>`)}</table>`,
      'a container named FAQ': `<section class="faq-list">${each((q, a) => `<h3>${q}</h3><p>${a}</p>`)}</section>`,
      Microdata: each(
        (q, a) =>
          `<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">${q}</h3><div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><p itemprop="text">${a}</p></div></div>`,
      ),
      RDFa: each(
        (q, a) =>
          `<div typeof="Question"><h3 property="name">${q}</h3><div property="acceptedAnswer" typeof="Answer"><p property="text">${a}</p></div></div>`,
      ),
    }
    for (const [name, html] of Object.entries(layouts))
      it(name, () => expect(read(article + html)).toEqual({ entries: found, rest }))
  })

  it('takes what the publisher declares, and the blocks that show it', () => {
    const declared = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'FAQPage',
          mainEntity: [
            { '@type': 'Question', name: 'Who pays?', acceptedAnswer: { '@type': 'Answer', text: '<p>The city.</p>' } },
          ],
        },
      ],
    }
    const html = `<script type="application/ld+json">${JSON.stringify(declared)}</script>${article}<h2>FAQ</h2><h3>Who pays?</h3><p>The city.</p>`
    expect(read(html)).toEqual({ entries: ['Who pays? → The city.'], rest })
  })
  it('keeps paragraphs, lists and code of an answer', () => {
    const html = `<h1>FAQ</h1><h2>How do I start?</h2><p>Type this:</p><pre>start\n  now</pre><ul><li>one</li><li>two</li></ul><h2>How do I stop?</h2><p>Wait.</p>`
    expect(read(html).entries).toEqual([
      'How do I start? → Type this:\n\nstart\n  now\n\n- one\n- two',
      'How do I stop? → Wait.',
    ])
  })
  it('ends the last answer with its section', () => {
    const html = `${article}<h2>FAQ</h2><h3>Why?</h3><p>Because.</p><h3>Really?</h3><p>Yes.</p><p>Share this article</p><h2>More news</h2><p>Rain.</p>`
    expect(read(html)).toEqual({
      entries: ['Why? → Because.', 'Really? → Yes.'],
      rest: [...rest, 'Share this article', 'More news', 'Rain.'],
    })
  })
  it('finds a question once, however often it is drawn', () => {
    const item =
      '<div class="faq-item"><button>Why?</button><div>Because.</div></div><div class="faq-item"><button>Who?</button><div>We.</div></div>'
    expect(read(`<h2>FAQ</h2><div class="desktop">${item}</div><div class="mobile">${item}</div>`).entries).toEqual([
      'Why? → Because.',
      'Who? → We.',
    ])
  })
  it('leaves other headings of the page alone where a FAQ is announced', () => {
    const html = `<h1>Roofs</h1><h2>What is a roof?</h2><p>A cover.</p><h2>Who builds it?</h2><p>Roofers.</p><h2>FAQ</h2><h3>Is it dry?</h3><p>It is.</p><h3>Is it warm?</h3><p>A bit.</p>`
    expect(read(html).entries).toEqual(['Is it dry? → It is.', 'Is it warm? → A bit.'])
  })

  describe('finds no FAQ in', () => {
    it.each([
      [
        'an interview',
        '<h1>Jane</h1><h2>Who are you?</h2><p>I am Jane, and I draw.</p><h2>What do you use?</h2><p>I use my pencil.</p><h2>What is your dream?</h2><p>I want a bigger desk for my cat.</p><h2>Where do you live?</h2><p>I live in Rome with my cat.</p>',
      ],
      [
        'a forum thread',
        '<script type="application/ld+json">{"@type":"QAPage","mainEntity":{"@type":"Question","name":"How do I fix it?","acceptedAnswer":{"text":"Oil."}}}</script><h1>How do I fix it?</h1><p>Oil.</p>',
      ],
      [
        'a thread in Microdata',
        '<div itemscope itemtype="https://schema.org/QAPage"><div itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">How?</h1><div itemprop="acceptedAnswer"><p itemprop="text">Oil.</p></div></div></div>',
      ],
      [
        'rhetorical headings',
        '<h1>The office</h1><p>It is dead.</p><h2>Why did it happen?</h2><p>Nobody knows.</p><h2>What now?</h2><p>Firms close floors.</p><h2>The numbers</h2><p>Rents fell.</p>',
      ],
      [
        'a menu',
        '<nav><button aria-expanded="false">Products</button><ul><li>One</li></ul><button aria-expanded="false">Need help?</button><ul><li>Contact</li></ul></nav><p>Text.</p>',
      ],
      [
        'a quiz',
        '<h2>What is the capital of Peru?</h2><ul><li>Lima</li><li>Quito</li><li>La Paz</li></ul><h2>Who wrote Emma?</h2><ul><li>Austen</li><li>Eliot</li><li>Woolf</li></ul>',
      ],
      [
        'teasers',
        '<h3><a href="/a">Why are rents high?</a></h3><p>Read our report</p><h3><a href="/b">Who will win?</a></h3><p>Polls say it is open</p>',
      ],
      [
        'a form',
        '<form><label>What is your name?</label><input><label>How old are you?</label><input><button>Done?</button></form>',
      ],
    ])('%s', (_, html) => expect(read(html).entries).toEqual([]))
  })
})
