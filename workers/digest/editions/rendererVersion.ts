/**
 * Number in every ETag of a rendered page. Raise it whenever the same edition makes other bytes than before: readers that
 * hold the old ones would be told that nothing changed.
 */
export const rendererVersion = 4
