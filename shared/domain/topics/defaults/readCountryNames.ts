/** Codes and names of one language's line. `'CNChina|RURussia'` → `[['CN', 'China'], ['RU', 'Russia']]` */
export const readCountryNames = (line: string): (readonly [code: string, name: string])[] =>
  line.split('|').map((entry) => [entry.slice(0, 2), entry.slice(2)] as const)
