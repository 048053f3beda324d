/** Compresses bytes with gzip (RFC 1952). Documents shrink to about a third, and D1 is paid by size. */
export const gzip = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await new Response(streamOf(bytes).pipeThrough(new CompressionStream('gzip'))).arrayBuffer())

/** Bytes as D1 hands them out: an ArrayBuffer, or an array of numbers from its HTTP form. */
type Blob = ArrayBuffer | Uint8Array | readonly number[]

/** Inflates gzip bytes. */
export const gunzip = async (blob: Blob): Promise<Uint8Array> =>
  new Uint8Array(await new Response(streamOf(bytesOf(blob)).pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())

/** A BLOB cell's bytes. */
export const bytesOf = (blob: Blob): Uint8Array =>
  blob instanceof Uint8Array ? blob : blob instanceof ArrayBuffer ? new Uint8Array(blob) : Uint8Array.from(blob)

/** A JSON value as gzip'd UTF-8 text, ready to be bound to a BLOB column. */
export const gzipJson = (value: unknown): Promise<Uint8Array> => gzip(new TextEncoder().encode(JSON.stringify(value)))

/** The value that `gzipJson` wrote. The caller names its type: only Broadsheet writes these columns. */
export const gunzipJson = async <Value>(blob: Blob): Promise<Value> =>
  JSON.parse(new TextDecoder().decode(await gunzip(blob))) as Value

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>)
      controller.close()
    },
  })
