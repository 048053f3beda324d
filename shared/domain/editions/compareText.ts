/** Order by code unit, the same in every runtime and locale; for `sort`. */
export const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
