/**
 * A function of a text that works each text out once. It keeps all it was asked, so it is made for a task (one page), never
 * for a process.
 */
export const remembering = <Value extends number | string | boolean>(
  read: (text: string) => Value,
): ((text: string) => Value) => {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    known.set(text, value)
    return value
  }
}
