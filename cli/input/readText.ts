import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '#kit/result'
import { isSystemError, systemErrorReason } from '../terminal/systemError.ts'
import { decodeBytes } from './decodeBytes.ts'

/** The most that one line or one file may hold offline. */
export const inputBytesMax = 16 * 1024 * 1024

/** A file's text, or why there is none. */
export const readText = async (name: string): Promise<Result<string, string>> => {
  try {
    if ((await stat(name)).size > inputBytesMax) return err('larger than 16 MiB')
    const bytes = await readFile(name)
    return isBinary(bytes) ? err('is no text') : ok(decodeBytes(bytes))
  } catch (error) {
    if (!isSystemError(error)) throw error
    return err(systemErrorReason(error))
  }
}

/** A picture, an archive, a program: text has no zero byte, but for UTF-16, which begins with a mark. */
const isBinary = (bytes: Uint8Array): boolean => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isUtf16 && bytes.subarray(0, 8_192).includes(0)
}
