import { readFile } from 'node:fs/promises'
import type { Page } from './pages.ts'

/** Pages of others with their main text, from lines of `{"html", "text"}`. */
export const readPages = async (path: string): Promise<Page[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Page)
