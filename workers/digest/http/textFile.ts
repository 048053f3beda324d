import { quickName } from '#kit/quickHash'
import { topicsTag } from '#storage/cacheTags'
import { rendererVersion } from '../editions/rendererVersion.ts'
import type { Site } from '../site.ts'
import { cacheControl, commonHeaders } from './headers.ts'
import { answerPage } from './page.ts'

/** Answers with a file that was made for this request. It changes with the topics, and is purged with them. */
export const textFile = (request: Request, site: Site, contentType: string, text: string): Response => {
  const etag = `"${quickName(text)}-${rendererVersion}"`
  return answerPage(request, {
    etag,
    headers: {
      ...commonHeaders(site),
      'content-type': contentType,
      'cache-control': cacheControl.latest,
      'cache-tag': topicsTag,
      etag,
    },
    body: () => text,
  })
}
