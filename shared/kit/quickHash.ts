/** FNV-1a, 32 bits, over UTF-16 code units, its bits mixed (MurmurHash3's last step). Quick, and safe against nobody. */
export const hash32 = (text: string, seed = 0x811c9dc5): number => {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix32(hash)
}

/** Spreads a number's bits, so that like ones get unlike. */
export const mix32 = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A short name of a text that nobody has a reason to forge: 64 bits, in digits and lower case letters. */
export const quickName = (text: string): string => hash32(text).toString(36) + hash32(text, 0x1234567).toString(36)
