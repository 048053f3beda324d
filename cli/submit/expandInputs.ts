import { glob, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileFormat } from '../input/fileFormats.ts'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'

/** Files, folders (all that is in them and of a known format) and globs, as a list of files; `-` is standard input. */
export const expandInputs = async (names: readonly string[]): Promise<string[]> => {
  const files: string[] = []
  for (const name of names.length === 0 ? ['-'] : names) {
    if (name === '-') files.push(name)
    else files.push(...(await expandInput(name)))
  }
  return files
}

const expandInput = async (name: string): Promise<string[]> => {
  const found = await stat(name).catch(() => null)
  if (found?.isDirectory()) {
    const files = await filesIn(name)
    if (files.length > 0) return files
    throw new CliError(
      `${name} holds no file of a known format (.txt .md .html .json .jsonl .xml .rss …).`,
      exitCodes.notFound,
    )
  }
  if (found !== null) return [name]
  const matches: string[] = []
  // A shell that found nothing leaves the pattern as it is, and Windows has none that looks.
  if (/[*?[{]/.test(name)) for await (const match of glob(name)) matches.push(match)
  if (matches.length === 0) throw new CliError(`${name}: no such file, folder or match.`, exitCodes.notFound)
  return matches.sort()
}

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && fileFormat(entry.name) !== null && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
