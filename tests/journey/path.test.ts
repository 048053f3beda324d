import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pastedArticle } from '../support/articles.ts'
import { eventually, json, type System, startSystem } from '../support/system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.stop())

const postText = (text: string, query = ''): Promise<Response> =>
  system.ingest(`/v1/articles${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: text,
  })

describe('a pasted article', () => {
  it('becomes a structured article with its date, title, paragraphs, FAQ and topics', async () => {
    const response = await postText(pastedArticle, '?topics=Harbours')
    expect(response.status).toBe(201)
    const article = await json(response)
    expect(response.headers.get('Location')).toBe(`/v1/articles/${article.id}`)
    expect(article.outcome).toBe('created')
    expect(article.published_at).toBe('2024-03-05')
    expect(article.provenance).toMatchObject({ published_at: 'extracted', title: 'inferred', faq: 'extracted' })
    expect(article.title).toMatch(/^The harbour council of Port Ellery/)
    expect(article.blocks?.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
    expect(article.blocks?.[0]?.text).toMatch(/^The harbour council .*“slow and certain”/)
    expect(JSON.stringify(article.blocks)).not.toContain('2024-03-05')
    expect(article.faq?.map((entry) => entry.question)).toEqual([
      'When does the work on the breakwater begin?',
      'Who pays for the new wall?',
    ])
    expect(article.faq?.[1]?.answer).toBe('The town pays a third. The government’s coastal fund pays the rest.')
    expect(article.topics?.find((topic) => topic.slug === 'harbours')).toMatchObject({
      origin: 'explicit',
      name: 'Harbours',
    })
  })

  it('is in the digests of its topics within five seconds, in HTML and JSON alike', async () => {
    const article = await json(await postText(pastedArticle, '?topics=Harbours'))
    expect(article.outcome).toBe('unchanged')
    for (const topic of article.topics ?? []) {
      const response = await system.digest(`/topics/${topic.slug}.json?at_least=${topic.sequence}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      const edition = await json(response)
      expect(edition.sequence).toBeGreaterThanOrEqual(Number(topic.sequence))
      expect(edition.stories?.flatMap((story) => story.articles?.map((member) => member.id) ?? [])).toContain(
        article.id,
      )
    }
    const page = await system.digest('/topics/harbours.html')
    expect(page.headers.get('Content-Type')).toContain('text/html')
    expect(await page.text()).toContain('When does the work on the breakwater begin?')
  })

  it('changes no edition when it is posted again', async () => {
    const before = await json(await system.digest('/topics/harbours.json'))
    const again = await json(await postText(pastedArticle, '?topics=Harbours'))
    expect(again.outcome).toBe('unchanged')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    const after = await json(await system.digest('/topics/harbours.json'))
    expect(after.edition).toBe(before.edition)
    expect(after.hash).toBe(before.hash)
  })

  it('is answered 304 to who has the edition already', async () => {
    for (const extension of ['.json', '.html', '']) {
      const first = await system.digest(`/topics/harbours${extension}`)
      const etag = first.headers.get('ETag') ?? ''
      expect(etag).toMatch(/^"[^"]+"$/)
      const second = await system.digest(`/topics/harbours${extension}`, { headers: { 'If-None-Match': etag } })
      expect(second.status).toBe(304)
      expect(await second.text()).toBe('')
    }
  })

  it('is gone from its digests and answered 410 at both workers once it is withdrawn', async () => {
    const article = await json(
      await postText(
        `${pastedArticle}\nA last line for another article.`,
        '?topics=Withdrawals&id=w-1&source=Harbour%20Post',
      ),
    )
    expect(article.outcome).toBe('created')
    const withdrawn = await json(await system.ingest(`/v1/articles/${article.id}`, { method: 'DELETE' }))
    expect(withdrawn.status).toBe('withdrawn')
    expect((await system.ingest(`/v1/articles/${article.id}`)).status).toBe(410)
    const page = await eventually(
      () => system.digest(`/articles/${article.id}`),
      (response) => response.status === 410,
    )
    expect(page.status).toBe(410)
    const changed = withdrawn.changed_topics?.find((topic) => topic.slug === 'withdrawals')
    const edition = await json(await system.digest(`/topics/withdrawals.json?at_least=${changed?.sequence}`))
    expect(edition.counts).toMatchObject({ articles: 0 })
  })
})
