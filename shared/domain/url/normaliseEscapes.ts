/**
 * Writes percent escapes in one way: upper-case digits, and none for characters that never need one (RFC 3986, 6.2.2).
 * `'%7euser/%c3%a9'` → `'~user/%C3%A9'`
 */
export const normaliseEscapes = (part: string): string =>
  part.replace(/%([0-9a-f]{2})/gi, (written, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : written.toUpperCase()
  })
