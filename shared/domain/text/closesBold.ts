/**
 * Whether the lines from the first to the last are in bold as a whole: what follows on the next line is something else.
 * `('**How do I', 'get there?**')` → true
 */
export const closesBold = (first: string, last: string): boolean => {
  const sign = first.startsWith('**') ? '**' : first.startsWith('__') ? '__' : null
  return sign !== null && last.endsWith(sign) && (first !== last || first.length > 4) && !opensAnew(first, sign)
}

/** `**Note** the **time**`: bold ends within the line already. */
const opensAnew = (first: string, sign: string): boolean => {
  const close = first.indexOf(sign, 2)
  return close > 0 && close + 2 < first.length
}
