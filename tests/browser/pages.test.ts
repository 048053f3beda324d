import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import { parseFeed } from 'htmlparser2'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { type RunningDigest, startDigest } from './startDigest.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const paths = {
  front: '/',
  topics: '/topics',
  digest: '/topics/transport',
  edition: '/topics/transport/editions/1',
  editions: '/topics/transport/editions',
  changes: '/topics/transport/changes?since=1',
  article: '/articles/a-bridge',
  search: '/search?q=bridge',
  'search without hits': '/search?q=zeppelin',
  error: '/topics/nowhere',
} as const

describe.skipIf(chromiumPath === null)('the pages', () => {
  let digest: RunningDigest
  let browser: Browser

  beforeAll(async () => {
    digest = await startDigest()
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await digest?.stop()
  })

  const opened = async <Value>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<Value>,
  ): Promise<Value> => {
    const context = await browser.newContext(options)
    try {
      const page = await context.newPage()
      // Pictures of other sites are not fetched here.
      await page.route(
        (url) => !url.href.startsWith(digest.url),
        (route) => route.abort(),
      )
      await page.goto(`${digest.url}${path}`)
      return await look(page)
    } finally {
      await context.close()
    }
  }

  const violations = (page: Page): Promise<string[]> => {
    const run = `(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true
      ${axe}
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      return violations.flatMap((found) => found.nodes.map((node) => found.id + ': ' + node.html))
    })()`
    return page.evaluate(run) as Promise<string[]>
  }

  const looks: Readonly<Record<string, BrowserContextOptions>> = {
    light: {},
    dark: { colorScheme: 'dark' },
    phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  }
  for (const [look, options] of Object.entries(looks))
    it(`break no accessibility rule (${look})`, async () => {
      await opened(paths.front, { ...options, bypassCSP: true }, async (page) => {
        for (const [name, path] of Object.entries(paths)) {
          await page.goto(`${digest.url}${path}`)
          expect(await violations(page), name).toEqual([])
        }
      })
    }, 60_000)

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
      },
    })
    for (const [name, path] of Object.entries(paths)) {
      const html = await (await fetch(`${digest.url}${path}`, { headers: { accept: 'text/html' } })).text()
      const { results } = await validator.validateString(html)
      expect(
        results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`)),
        name,
      ).toEqual([])
    }
  })

  it('fit the narrowest screen without scrolling sideways', async () => {
    await opened(paths.front, { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const [name, path] of Object.entries(paths)) {
        await page.goto(`${digest.url}${path}`)
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(320)
      }
    })
  })

  it('begin and end no line of a byline with a dot', async () => {
    const linesOf = `[...document.querySelectorAll(':is(.dateline, .byline):dir(ltr)')].flatMap((line) => {
      const { left } = line.getBoundingClientRect()
      const clipped = left + parseFloat(getComputedStyle(line).clipPath.split(' ').at(-1))
      const entries = [...line.children].map((entry) => ({
        box: entry.getBoundingClientRect(),
        dot: getComputedStyle(entry, '::before'),
        after: getComputedStyle(entry, '::after').content,
      }))
      return entries.map(({ box, dot, after }, index) => ({
        text: line.textContent,
        first: index === 0 || box.top > entries[index - 1].box.top,
        hidden: box.left - parseFloat(dot.width) / 2 < clipped,
        after,
      }))
    })`
    type Entry = { text: string; first: boolean; hidden: boolean; after: string }
    await opened('/topics/transport', { viewport: { width: 320, height: 640 } }, async (page) => {
      const entries = (await page.evaluate(linesOf)) as Entry[]
      expect(entries.filter(({ first }) => first).length).toBeGreaterThan(new Set(entries.map(({ text }) => text)).size)
      expect(entries.filter(({ first, hidden, after }) => first !== hidden || after !== 'none')).toEqual([])
    })
  })

  it('are dark where the reader likes it dark', async () => {
    const background = (page: Page): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(await opened('/', { colorScheme: 'light' }, background)).toBe('rgb(254, 253, 250)')
    expect(await opened('/', { colorScheme: 'dark' }, background)).toBe('rgb(21, 20, 18)')
  })

  it('are used with the keyboard alone', async () => {
    await opened('/topics/transport', {}, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe('#content')
      await page.locator('summary').first().focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('details').first().getAttribute('open')).not.toBeNull()
    })
  })

  it('work without script', async () => {
    await opened('/topics/transport', { javaScriptEnabled: false }, async (page) => {
      await page.locator('summary').first().click()
      expect(await page.locator('.answer').first().isVisible()).toBe(true)
    })
    await opened('/search', { javaScriptEnabled: false }, async (page) => {
      await page.locator('input[name=q]').fill('bridge')
      await page.locator('button').click()
      expect(await page.locator('.results h2').first().textContent()).toBe('Harbour bridge reopens to cyclists')
    })
  })

  it('open the answer that a link points to', async () => {
    await opened('/topics/transport#faq-q-cost', {}, async (page) => {
      expect(await page.locator('#faq-q-cost').isVisible()).toBe(true)
    })
  })

  it('print every answer', async () => {
    await opened('/topics/transport', {}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const heights = await page
        .locator('details > .answer')
        .evaluateAll((answers) => answers.map((answer) => answer.clientHeight))
      expect(heights.every((height) => height > 0)).toBe(true)
    })
  })

  it('run nothing and load nothing but their stylesheet and icon', async () => {
    const requested: string[] = []
    const context = await browser.newContext()
    const page = await context.newPage()
    page.on('request', (request) => requested.push(new URL(request.url()).pathname))
    await page.goto(`${digest.url}/topics/transport`)
    await context.close()
    expect(
      requested.filter((path) => !/^\/(topics\/transport|style\.[a-z0-9]+\.css|favicon\.svg)$/.test(path)),
    ).toEqual([])
  })

  it('carry one JSON-LD graph that can be read', async () => {
    for (const [path, types] of [
      ['/topics/transport', ['CollectionPage', 'NewsArticle', 'FAQPage']],
      ['/articles/a-bridge', ['NewsArticle', 'FAQPage']],
    ] as const) {
      const scripts = await opened(path, {}, (page) => page.locator('script').allTextContents())
      expect(scripts).toHaveLength(1)
      const { '@graph': graph } = JSON.parse(scripts[0] ?? '') as { '@graph': { '@type': string }[] }
      expect([...new Set(graph.map((node) => node['@type']))]).toEqual(types)
    }
  })

  it('have feeds that other parsers read', async () => {
    for (const extension of ['rss', 'atom']) {
      const text = await (await fetch(`${digest.url}/topics/transport.${extension}`)).text()
      const feed = parseFeed(text)
      expect(feed?.items.map((item) => item.id)).toEqual(
        ['a-bridge', 'a-lanes', 'a-de', 'a-ar'].map((id) => `${digest.url}/articles/${id}`),
      )
      expect(feed?.items[0]?.link).toBe('https://courier.example/harbour-bridge')
    }
    for (const file of [
      '/topics/transport.rss',
      '/topics/transport.atom',
      '/feeds.opml',
      '/sitemap.xml',
      '/sitemap-topics.xml',
    ]) {
      const text = await (await fetch(`${digest.url}${file}`)).text()
      const fault = await opened('/robots.txt', {}, (page) =>
        page.evaluate(
          `new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml').querySelector('parsererror')?.textContent ?? null`,
        ),
      )
      expect(fault, file).toBeNull()
    }
  })
})
