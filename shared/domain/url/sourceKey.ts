import { foldText } from '../text/foldText.ts'
import { parseUrl } from './parseUrl.ts'
import { hostKey } from './urlKey.ts'

type NamedSource = Readonly<{ name?: string | null | undefined; url?: string | null | undefined }>

/**
 * What tells one source from another: the host of its URL, else its folded name, else the default; null when there is
 * none. `{ name: 'The Post', url: 'https://www.post.example/news' }` → `'post.example'`
 */
export const sourceKey = (source: NamedSource | null | undefined, defaultSource: string | null = null): string | null =>
  keyOfUrl(source?.url) ?? keyOfName(source?.name) ?? keyOfUrl(defaultSource) ?? keyOfName(defaultSource)

const keyOfUrl = (url: string | null | undefined): string | null => {
  const parsed = parseUrl(url ?? '')
  return parsed.ok ? hostKey(new URL(parsed.value).host) : null
}

const keyOfName = (name: string | null | undefined): string | null => foldText(name ?? '') || null
