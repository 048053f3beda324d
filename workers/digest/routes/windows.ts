import { Hono } from 'hono'
import type { Edition } from '#domain/edition'
import { BoundedMap } from '../current/boundedMap.ts'
import type { Deps } from '../deps.ts'
import { etagOf, servedEdition } from '../editions/servedEdition.ts'
import { stateOf } from '../editions/stateOf.ts'
import { buildWindowEdition, selectForWindow } from '../editions/windowEdition.ts'
import { dayIn, parseWindow } from '../editions/windowSpan.ts'
import { cacheControl, pageHeaders } from '../http/headers.ts'
import { isNotModified } from '../http/isNotModified.ts'
import { negotiate } from '../http/negotiate.ts'
import { answerPage } from '../http/page.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import { redirect } from '../http/redirect.ts'
import { digestRepresentations, splitExtension } from '../http/representations.ts'
import { digestPage } from '../render/digestPage.ts'
import { topicPartPath } from '../site.ts'

const builtMax = 20

/** `/topics/{slug}/{window}`: a day or a week, built when it is asked for. */
export const windowRoutes = (deps: Deps): Hono => {
  const built = new BoundedMap<string, Edition>(builtMax)
  return new Hono().get('/:slug/:file', async (c) => {
    const { site } = deps
    const request = c.req.raw
    const slug = c.req.param('slug')
    const { name, extension } = splitExtension(c.req.param('file'), digestRepresentations)
    const errors = extension === null ? {} : { html: extension === 'html' }
    const representation = extension ?? negotiate(c.req.header('accept'), digestRepresentations)
    if (representation === null) return problemResponse(request, site, 'not_acceptable')
    const span = parseWindow(name)
    if (span === null) return problemResponse(request, site, 'window_malformed', errors)

    const found = await deps.reader.topic(slug)
    if (found.kind === 'unknown') return problemResponse(request, site, 'topic_unknown', errors)
    if (found.kind === 'moved') return redirect(site, topicPartPath(found.target, name, extension ?? undefined))
    const selection = await selectForWindow(deps.windows, found.topic, span, site.timeZone)
    if (selection === null) return problemResponse(request, site, 'window_empty', errors)

    const path = topicPartPath(slug, name)
    // Past days may be kept; today still grows.
    const cache = span.last < dayIn(deps.now(), site.timeZone) ? 'frozen' : 'latest'
    const etag = etagOf(`${span.name}-${selection.stamp}`, representation, site)
    const negotiated = extension === null
    if (isNotModified(request.headers.get('if-none-match'), etag)) {
      const about = { representation, etag, tags: [], path, offered: digestRepresentations, negotiated }
      return answerPage(request, {
        etag,
        headers: pageHeaders(site, { ...about, cache: cacheControl[cache] }),
        body: () => '',
      })
    }
    // Building is the dear part: other formats of the same window, in the same state, need not do it again.
    const key = `${slug} ${selection.stamp}`
    const edition = built.get(key) ?? (await buildWindowEdition(deps.windows, found.topic, span, selection))
    built.set(key, edition)
    const state = stateOf(edition, undefined, Date.parse(edition.generated_at))
    const page = digestPage(servedEdition(edition, state, path), site, { representation, negotiated, cache })
    return answerPage(request, { ...page, etag, headers: { ...page.headers, etag } })
  })
}
