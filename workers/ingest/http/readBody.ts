import { ProblemError } from './problems.ts'

export const bodyBytesMax = 1_048_576

/**
 * The chunks of a request's body, inflated when it is gzip, counted while they are read and never trusted from a header: a
 * body of more than `bytesMax` ends with a problem.
 */
export async function* bodyChunks(request: Request, bytesMax: number): AsyncGenerator<Uint8Array, void> {
  const encoding = (request.headers.get('Content-Encoding') ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new ProblemError({
      name: 'encoding_unknown',
      detail: `Content-Encoding ${encoding.slice(0, 40)} is not taken; send gzip or none`,
    })
  if (request.body === null) return
  const stream = encoding === 'identity' ? request.body : request.body.pipeThrough(new DecompressionStream('gzip'))
  const reader = (stream as ReadableStream<Uint8Array>).getReader()
  for (let bytes = 0; ; ) {
    let step: ReadableStreamReadResult<Uint8Array>
    try {
      step = await reader.read()
    } catch {
      throw new ProblemError({
        name: 'body_unreadable',
        detail: encoding === 'identity' ? 'the body ended early' : 'the gzip stream is broken',
      })
    }
    if (step.done) return
    bytes += step.value.byteLength
    if (bytes > bytesMax) {
      await reader.cancel().catch(() => undefined)
      throw new ProblemError({ name: 'body_too_large', detail: `more than ${bytesMax} bytes` })
    }
    yield step.value
  }
}

/** A request's body, whole. */
export const readBody = async (request: Request, bytesMax = bodyBytesMax): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bodyChunks(request, bytesMax)) chunks.push(chunk)
  return joinBytes(chunks)
}

export const joinBytes = (chunks: readonly Uint8Array[]): Uint8Array => {
  const body = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.byteLength
  }
  return body
}

/** Bytes as UTF-8 text; malformed UTF-8 is refused, never replaced. A byte-order mark is left to the pipeline. */
export const utf8 = (bytes: Uint8Array): string => decoded(bytes, 'utf-8')

/**
 * Bytes as text: UTF-16 where a byte-order mark says so, else in the charset that the Content-Type names, else the one that
 * an XML declaration (RFC 7303 section 3) or, of a page that is no UTF-8, its `<meta>` names, else UTF-8.
 */
export const textOf = (bytes: Uint8Array, contentType: string): string => {
  const named = /;\s*charset="?([\w.:-]{1,40})"?/i.exec(contentType)?.[1]
  const charset = (/json/i.test(contentType) ? undefined : utf16Of(bytes)) ?? named ?? declaredIn(bytes, contentType)
  return decoded(bytes, charset ?? 'utf-8')
}

const utf16Of = ([first, second]: Uint8Array): string | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined

const declaredIn = (bytes: Uint8Array, contentType: string): string | undefined => {
  if (/xml/i.test(contentType)) return xmlEncoding(bytes)
  // A page's own word is often stale: saved from a site in Latin-1, sent by a program that writes UTF-8.
  return /html/i.test(contentType) && !isUtf8(bytes) ? metaCharset(bytes) : undefined
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What a page's head says of its encoding, within the bytes that browsers look at. */
const metaCharset = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  return /<meta[^>]{0,200}charset=["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1]
}

/** What an XML declaration says of its encoding. It is ASCII in every encoding that can be told by it. */
const xmlEncoding = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 120))
  return /^<\?xml[^>]{0,80}encoding=["']([\w.:-]{1,40})["']/i.exec(start)?.[1]
}

const decoded = (bytes: Uint8Array, charset: string): string => {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true })
  } catch {
    throw new ProblemError({ name: 'type_unknown', detail: `the charset ${charset} is not known` })
  }
  try {
    return decoder.decode(bytes)
  } catch {
    throw new ProblemError({
      name: 'body_unreadable',
      detail: `the body is not well-formed ${charset === 'utf-8' ? 'UTF-8' : charset}`,
    })
  }
}

const depthMax = 32
const valuesMax = 20_000

/** Text as a JSON value of bounded depth and size. A byte-order mark before it is passed over (RFC 8259 section 8.1). */
export const boundedJson = (marked: string): unknown => {
  const text = marked.replace(/^\uFEFF/, '')
  checkShape(text)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ProblemError({
      name: 'body_unreadable',
      detail: `not JSON: ${cause instanceof Error ? cause.message.slice(0, 160) : ''}`,
    })
  }
}

/** Counts levels and separators outside strings before anything is built, so that hostile nesting costs nothing. */
const checkShape = (text: string): void => {
  let depth = 0
  let values = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === 0x5c) index += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) depth += 1
    else if (code === 0x7d || code === 0x5d) depth -= 1
    else if (code === 0x2c) values += 1
    if (depth > depthMax || values > valuesMax)
      throw new ProblemError({
        name: 'json_too_deep',
        detail: depth > depthMax ? `more than ${depthMax} levels` : `more than ${valuesMax} values`,
      })
  }
}
