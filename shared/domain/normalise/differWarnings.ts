import type { NormalisedArticle, Warning } from '../article.ts'
import type { Draft } from '../draft.ts'
import { foldText } from '../text/foldText.ts'
import { urlKey } from '../url/urlKey.ts'

type Fields = Pick<NormalisedArticle, 'authors' | 'source' | 'url'>

/** A warning for each field of which the content said something else than the article does: nothing it said is lost. */
export const differWarnings = ({ authors, source, url }: Fields, draft: Draft): Warning[] => {
  const kept = new Set(authors.map(foldText))
  const others = (draft.authors?.value ?? []).filter((name) => !kept.has(foldText(name)))
  const sourceName = draft.source?.value.name ?? null
  return [
    ...(others.length === 0 ? [] : [differs('authors_differ', others.join(', '), 'authors')]),
    ...(sourceName === null || foldText(sourceName) === foldText(source?.name ?? '')
      ? []
      : [differs('source_differs', sourceName, 'source')]),
    ...(draft.url === null || (url !== null && urlKey(draft.url.value) === urlKey(url))
      ? []
      : [differs('url_differs', draft.url.value, 'url')]),
  ]
}

const differs = (code: string, said: string, field: string): Warning => ({
  code,
  detail: `the content says ${said}`,
  field,
})
