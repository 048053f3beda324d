import { glob, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#kit/result'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'
import { fileFormat } from './fileFormats.ts'

/** Files, folders (all that is in them and of a known format) and globs, as a list of files; `-` is standard input. */
export const expandInputs = async (names: readonly string[]): Promise<string[]> => {
  const files: string[] = []
  for (const name of names.length === 0 ? ['-'] : names) {
    const found = await expandInput(name)
    if (!found.ok) throw new CliError(`${name}: ${found.error}`, exitCodes.notFound)
    files.push(...found.value)
  }
  return files
}

/** The files that one name stands for, or why it stands for none. */
export const expandInput = async (name: string): Promise<Result<string[], string>> => {
  if (name === '-') return ok([name])
  const found = await stat(name).catch(() => null)
  if (found?.isDirectory()) {
    const files = await filesIn(name)
    if (files.length > 0) return ok(files)
    return err('the folder holds no file of a known format (.txt .md .html .json .jsonl .xml .rss …)')
  }
  if (found !== null) return ok([name])
  const matches: string[] = []
  // A shell that found nothing leaves the pattern as it is, and Windows has none that looks.
  if (/[*?[{]/.test(name)) for await (const match of glob(name)) matches.push(match)
  return matches.length === 0 ? err('no such file, folder or match') : ok(matches.sort())
}

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && fileFormat(entry.name) !== null && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
