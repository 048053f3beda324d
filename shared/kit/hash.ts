import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 (FIPS 180-4) of UTF-8 text, 64 lower-case hex digits. Synchronous, so that the domain stays pure. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A short opaque name made of `text`: `length` characters of Crockford's base 32, 5 bits each (at most 51). */
export const shortHash = (text: string, length = 20): string => {
  const bytes = sha256(utf8ToBytes(text))
  let name = ''
  let pool = 0
  let bits = 0
  for (const byte of bytes) {
    pool = (pool << 8) | byte
    bits += 8
    while (bits >= 5 && name.length < length) {
      bits -= 5
      name += alphabet[(pool >> bits) & 31]
    }
    pool &= (1 << bits) - 1
  }
  return name
}
