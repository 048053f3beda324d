/** Compresses bytes with gzip (RFC 1952). Documents shrink to about a third, and D1 is paid by size. */
export const gzip = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await through(bytes, new CompressionStream('gzip')).arrayBuffer())

/**
 * Bytes as D1 hands them out: an array of numbers, or the text that SQLite's `hex()` makes of a BLOB. The runtime reads that
 * text at a fraction of what the numbers cost, so that whatever is read often is asked for as `hex(column)`.
 */
type Blob = ArrayBuffer | Uint8Array | readonly number[] | string

/** Inflates gzip bytes. */
export const gunzip = async (blob: Blob): Promise<Uint8Array> =>
  new Uint8Array(await through(bytesOf(blob), new DecompressionStream('gzip')).arrayBuffer())

/** A BLOB cell's bytes. */
export const bytesOf = (blob: Blob): Uint8Array => {
  if (typeof blob === 'string') return Uint8Array.fromHex(blob)
  return blob instanceof Uint8Array ? blob : blob instanceof ArrayBuffer ? new Uint8Array(blob) : Uint8Array.from(blob)
}

/** A JSON value as gzip'd UTF-8 text, ready to be bound to a BLOB column. */
export const gzipJson = (value: unknown): Promise<Uint8Array> => gzip(new TextEncoder().encode(JSON.stringify(value)))

/** The value that `gzipJson` wrote. The caller names its type: only Broadsheet writes these columns. */
export const gunzipJson = <Value>(blob: Blob): Promise<Value> =>
  through(bytesOf(blob), new DecompressionStream('gzip')).json() as Promise<Value>

/** A response's body is a stream of the runtime's own, which it pipes without a step in script. */
const through = (bytes: Uint8Array, transform: CompressionStream | DecompressionStream): Response =>
  new Response(
    (new Response(bytes as Uint8Array<ArrayBuffer>).body as ReadableStream<Uint8Array>).pipeThrough(transform),
  )
