import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type SharedFields, submissionRequests } from '../../../cli/submit/submissionRequests.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
})

const requestsOf = async (name: string, content: string | Uint8Array, shared: SharedFields = {}) => {
  const path = join(folder, name)
  await writeFile(path, content)
  const found = []
  for await (const { place, request } of submissionRequests([path], shared))
    found.push({ place: place.slice(folder.length + 1), ...(request.ok ? request.value : { error: request.error }) })
  return found
}

describe('submissionRequests', () => {
  it('sends a text as it is, with the shared fields beside it', async () =>
    expect(
      await requestsOf('rain.md', '# Rain\n\nIt fell.', { source: 'The Example', topics: ['Weather', 'Rain'] }),
    ).toEqual([
      {
        place: 'rain.md',
        contentType: 'text/markdown',
        body: '# Rain\n\nIt fell.',
        query: { source_name: 'The Example', topics: 'Weather,Rain' },
      },
    ]))

  it('sends each item of a feed as a submission of its own', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Example</title><link>https://example.org/</link>
      <item><title>Rain</title><link>https://example.org/rain</link><description>It fell all day.</description></item>
      <item><title>Sun</title><link>https://example.org/sun</link><description>It shone all day.</description></item>
      </channel></rss>`
    const requests = await requestsOf('feed.xml', rss, { topics: ['Weather'] })
    expect(requests.map((request) => request.place)).toEqual(['feed.xml item 1', 'feed.xml item 2'])
    expect(requests.map((request) => JSON.parse('body' in request ? request.body : '{}'))).toMatchObject([
      { title: 'Rain', url: 'https://example.org/rain', topics: ['Weather'] },
      { title: 'Sun', url: 'https://example.org/sun', topics: ['Weather'] },
    ])
  })

  it('sends a line of JSON as it is written, and says which line is none', async () =>
    expect(await requestsOf('two.jsonl', '{"content":"Rain."}\n[1]\n')).toMatchObject([
      { place: 'two.jsonl line 1', contentType: 'application/json', body: '{"content":"Rain."}' },
      { place: 'two.jsonl line 2', error: 'not a JSON object' },
    ]))

  it('reads a page in the encoding that it names', async () => {
    const page = Buffer.from('<meta charset="windows-1252"><p>Caf\u00e9 \u0093noir\u0094</p>', 'latin1')
    expect(await requestsOf('page.html', page)).toMatchObject([
      { contentType: 'text/html', body: '<meta charset="windows-1252"><p>Café “noir”</p>' },
    ])
  })
})
