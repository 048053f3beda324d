/** A text without the characters of `drop` at its end. `withoutTrailing('Title ##', '# ')` → `'Title'` */
export const withoutTrailing = (text: string, drop: string): string => {
  let end = text.length
  while (end > 0 && drop.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
