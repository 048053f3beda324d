/** Order of two texts by code unit: the same in every runtime, unlike `localeCompare`. */
export const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
