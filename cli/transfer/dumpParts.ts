/** Lines of an export that are sent as one request. */
export type DumpPart = Readonly<{ body: Uint8Array<ArrayBuffer>; rows: number }>

const moreStart = Buffer.from('{"more":')

/**
 * An export's lines in parts, each with a first line that says how many rows came before it, and a last line that counts the
 * rows up to there; the last part ends as the export does. `bytesMax()`, asked for each part, is passed by a line at the most.
 * What is no line of an export is left for the server to refuse.
 */
export async function* dumpParts(lines: AsyncIterable<Uint8Array>, bytesMax: () => number): AsyncGenerator<DumpPart> {
  let header: Uint8Array | null = null
  let before = 0
  let rows: Uint8Array[] = []
  let bytes = 0
  for await (const line of lines) {
    if (header === null) {
      header = line
      continue
    }
    // Where the export itself came in parts.
    if (moreStart.equals(line.subarray(0, moreStart.length))) continue
    if (rows.length > 0 && bytes >= bytesMax()) {
      const last = JSON.stringify({ more: before + rows.length })
      yield { body: joined([headed(header, before), ...rows, Buffer.from(last)]), rows: rows.length }
      before += rows.length
      rows = []
      bytes = 0
    }
    rows.push(line)
    bytes += line.length
  }
  yield { body: joined([headed(header ?? new Uint8Array(), before), ...rows]), rows: rows.length }
}

const lineEnd = Buffer.from('\n')

const joined = (lines: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Buffer.concat(lines.flatMap((line) => [line, lineEnd]))

/** The export's own first line for the first part; a later one is sent only when the server has taken that. */
const headed = (header: Uint8Array, before: number): Uint8Array =>
  before === 0 ? header : Buffer.from(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(header)), from: before }))
