import * as fc from 'fast-check'

// One seed, so that a run says the same twice. FC_SEED=7 npm test looks elsewhere: what it finds becomes a case of its own.
const given = typeof process === 'undefined' ? undefined : process.env.FC_SEED
fc.configureGlobal({ seed: Number(given ?? 20_241_125) })
