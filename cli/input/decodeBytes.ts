const labelPattern = /(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)/i

/**
 * Decodes a file: by its byte order mark, else by the encoding that an HTML or XML head names, else as UTF-8 and, where
 * it is not that, as windows-1252, the encoding that files which name none are usually in.
 */
export const decodeBytes = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  const named = head.trimStart().startsWith('<') ? labelPattern.exec(head)?.[1] : undefined
  for (const label of ['utf-8', named, 'windows-1252']) {
    if (label === undefined) continue
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes)
    } catch {
      // not this encoding, or one that is not known
    }
  }
  return new TextDecoder().decode(bytes)
}
