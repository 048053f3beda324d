import { afterEach, describe, expect, it } from 'vitest'
import { documentOf } from '../../../workers/digest/pages/Layout.tsx'

const own = Object.getOwnPropertyDescriptor(globalThis, 'process')
afterEach(() => {
  if (own === undefined) Reflect.deleteProperty(globalThis, 'process')
  else Object.defineProperty(globalThis, 'process', own)
})

describe('documentOf', () => {
  it('does not look at `process`, which the runtime would have to make first', () => {
    let looks = 0
    Object.defineProperty(globalThis, 'process', {
      configurable: true,
      get: () => {
        looks += 1
      },
    })
    expect(documentOf(<p>Text</p>)).toBe('<!DOCTYPE html><p>Text</p>\n')
    expect(looks).toBe(0)
  })
})
