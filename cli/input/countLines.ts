/** Line ends in a chunk, without making text of it: `countLines(Buffer.from('a\nb\n'))` → `2` */
export const countLines = (chunk: Uint8Array): number => {
  let lines = 0
  for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) lines += 1
  return lines
}
