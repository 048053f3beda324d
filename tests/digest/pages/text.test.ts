import { describe, expect, it } from 'vitest'
import { directionOf, languageOf } from '../../../workers/digest/pages/Text.tsx'

describe('languageOf', () => {
  it('names a language that is not the page’s, and its side where that is the right one', () => {
    expect(languageOf('fr')).toEqual({ lang: 'fr' })
    expect(languageOf('ar-EG')).toEqual({ lang: 'ar-EG', dir: 'rtl' })
    expect(languageOf('en')).toEqual({})
    expect(languageOf('und')).toEqual({})
  })
})

describe('directionOf', () => {
  it('is said only where it differs from what is around', () => {
    expect(directionOf('ar')).toEqual({ dir: 'rtl' })
    expect(directionOf('fr')).toEqual({})
    expect(directionOf('ar', 'he')).toEqual({})
    expect(directionOf('fr', 'he')).toEqual({ dir: 'ltr' })
  })
})
