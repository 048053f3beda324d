import { loadPeer, versionOf } from './loadPeer.ts'

/** Makes the markup of a page's main text out of a page; `''` where it finds none. */
export type Extractor = Readonly<{ name: string; version: string; extract: (html: string) => Promise<string> | string }>

type Linkedom = { parseHTML: (html: string) => { document: unknown } }
type Mozilla = { Readability: new (document: unknown) => { parse: () => { content?: string | null } | null } }
type Defuddle = {
  Defuddle: (document: unknown, url: string, options: { useAsync: boolean }) => Promise<{ content: string }>
}
type Extractus = { extractFromHtml: (html: string, url: string) => Promise<{ content?: string } | null> }

const address = 'https://page.example/article'

/** What others use to find the main text of a page, each as its own description says, and none asking the network. */
export const peerExtractors = async (): Promise<Extractor[]> => {
  const { parseHTML } = await loadPeer<Linkedom>('linkedom')
  const { Readability } = await loadPeer<Mozilla>('@mozilla/readability')
  const { Defuddle } = await loadPeer<Defuddle>('defuddle/node')
  const { extractFromHtml } = await loadPeer<Extractus>('@extractus/article-extractor')
  return [
    {
      name: 'readability + linkedom',
      version: await versionOf('@mozilla/readability'),
      extract: (html) => new Readability(parseHTML(html).document).parse()?.content ?? '',
    },
    {
      name: 'defuddle + linkedom',
      version: await versionOf('defuddle'),
      extract: async (html) => (await Defuddle(parseHTML(html).document, address, { useAsync: false })).content,
    },
    {
      name: '@extractus/article-extractor',
      version: await versionOf('@extractus/article-extractor'),
      extract: async (html) => (await extractFromHtml(html, address))?.content ?? '',
    },
  ]
}
