import { InvalidArgumentError } from 'commander'

/** Reads an instant option into milliseconds. `'2026-11-25T12:00:00Z'` → `1795608000000` */
export const parseInstantOption = (text: string): number => {
  const instant = /^\d+$/.test(text) ? Number(text) : Date.parse(text)
  if (Number.isNaN(instant)) throw new InvalidArgumentError('not an instant; write it like 2026-11-25T12:00:00Z.')
  return instant
}
