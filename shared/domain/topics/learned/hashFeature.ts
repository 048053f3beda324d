/** Features are numbers of this many bits: few enough to be listed in a model, enough that two rarely share one. */
export const featureBits = 22
const featureMask = (1 << featureBits) - 1

/** Takes one more character into a hash (FNV-1a). */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The feature of a finished hash: its bits are mixed, so that like texts get unlike numbers. */
export const finishHash = (hash: number): number => {
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) & featureMask
}

/** The feature of a whole text; seeds keep kinds of features apart. */
export const featureOf = (seed: number, text: string): number => {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at))
  return finishHash(hash)
}
