import { err, ok, type Result } from '#kit/result'
import { expandInput } from './expandInputs.ts'
import { fileFormat } from './fileFormats.ts'
import { bytesOf } from './linesOf.ts'
import { type OfflineInput, parseLine, unpack } from './parseLine.ts'
import { readLines } from './readLines.ts'
import { inputBytesMax, readText } from './readText.ts'

/** One thing that was read, or why it could not be, with the place it came from: `stdin line 3`, `news.md`. */
export type PlacedInput = Readonly<{ place: string; input: Result<OfflineInput, string> }>

/** Reads submissions one after the other from files of any format, folders and globs, `-` being standard input. */
export async function* readInputs(names: readonly string[]): AsyncGenerator<PlacedInput> {
  for (const name of names.length === 0 ? ['-'] : names) {
    const files = await expandInput(name)
    if (!files.ok) yield { place: name, input: files }
    else
      for (const file of files.value)
        if (fileFormat(file) === 'lines') yield* fromLines(file)
        else yield* spread(file, await fromFile(file))
  }
}

async function* fromLines(name: string): AsyncGenerator<PlacedInput> {
  for await (const line of readLines(bytesOf(name), { bytesMax: inputBytesMax })) {
    const place = `${name === '-' ? 'stdin' : name} line ${line.number}`
    if (line.text !== null) yield* spread(place, parseLine(line.text))
    else yield { place, input: err(line.problem === 'too_long' ? 'longer than 16 MiB' : 'not UTF-8') }
  }
}

function* spread(place: string, inputs: Result<readonly OfflineInput[], string>): Generator<PlacedInput> {
  if (inputs.ok) for (const input of inputs.value) yield { place, input: ok(input) }
  else yield { place, input: inputs }
}

const fromFile = async (name: string): Promise<Result<readonly OfflineInput[], string>> => {
  const text = await readText(name)
  if (!text.ok) return text
  const content = text.value
  const format = fileFormat(name)
  switch (format) {
    case 'json':
      return unpack({ content, format }, name)
    case 'text':
    case 'markdown':
    case 'html':
      return unpack({ content, format }, name)
    default:
      return unpack({ content, format: 'auto' }, name)
  }
}
