/**
 * The same text in memory of its own. Engines keep a piece of a text as a window on the whole: whatever looks at it goes the
 * longer way, and the whole stays in memory for as long as the piece.
 */
export const ownCopy = (piece: string): string => [piece.slice(0, 1), piece.slice(1)].join('')
