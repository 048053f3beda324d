import { InvalidArgumentError } from 'commander'

/** Reads a count of things. `'200'` → `200` */
export const parseCount = (text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('a whole number from 1.')
  return Number(text)
}
