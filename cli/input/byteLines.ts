/** One line of a stream, numbered from 1, without its line end; null when it was too long. */
export type ByteLine = Readonly<{ number: number; bytes: Uint8Array | null }>

const newline = 10

/** Lines of a byte stream, one at a time and never more than `bytesMax` of them in memory: a longer line is skipped. */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array>,
  { bytesMax }: { bytesMax: number },
): AsyncGenerator<ByteLine> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0

  const finish = (): ByteLine => {
    const bytes = length > bytesMax ? null : parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts)
    const line = { number, bytes }
    number += 1
    parts = []
    length = 0
    return line
  }
  const take = (part: Uint8Array) => {
    length += part.length
    if (length > bytesMax) parts = []
    else if (part.length > 0) parts.push(part)
  }

  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(newline, from); end !== -1; end = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, end))
      from = end + 1
      yield finish()
    }
    take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}
