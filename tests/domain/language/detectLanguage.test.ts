import eld from 'eld/extrasmall'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '#domain/language/detectLanguage'

const sentences: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The harbour was closed for eleven years before the first ferry came back.'],
  ['de', 'Der Hafen war elf Jahre geschlossen, bevor die erste Fähre zurückkam.'],
  ['fr', 'Le port est resté fermé onze ans avant que le premier ferry ne revienne.'],
  ['es', 'El puerto estuvo cerrado once años antes de que volviera el primer barco.'],
  ['pl', 'Port był zamknięty przez jedenaście lat, zanim wrócił pierwszy prom.'],
  ['tr', 'Liman, ilk feribot geri dönmeden önce on bir yıl boyunca kapalıydı.'],
  ['ru', 'Гавань была закрыта одиннадцать лет, прежде чем вернулся первый паром.'],
  ['el', 'Το λιμάνι ήταν κλειστό για έντεκα χρόνια πριν επιστρέψει το πρώτο πλοίο.'],
  ['ar', 'كان الميناء مغلقا لمدة أحد عشر عاما قبل عودة العبارة الأولى.'],
  ['hi', 'पहली नौका के लौटने से पहले बंदरगाह ग्यारह साल तक बंद था।'],
  ['ja', '最初のフェリーが戻ってくるまで、港は十一年間閉鎖されていた。'],
  ['ko', '첫 여객선이 돌아오기까지 항구는 십일 년 동안 닫혀 있었다.'],
]

describe('detectLanguage', () => {
  it.each(sentences)('names %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('names none where there is no word', () => {
    expect(detectLanguage('')).toBe('')
    expect(detectLanguage('7 × 42 = … 😀')).toBe('')
  })

  it('answers as the library does, whatever the case, the spaces and the length', () => {
    const letters = fc.constantFrom(...sentences.flatMap(([, text]) => Array.from(text)), "'", '’', '`', 'İ', '𐍈', '😀')
    const text = fc.oneof(
      fc.array(letters, { maxLength: 600 }).map((each) => each.join('')),
      fc.shuffledSubarray(sentences.map(([, each]) => each)).map((each) => each.join(' ')),
      fc.constantFrom(...sentences).map(([, each]) => each.toUpperCase().replaceAll(' ', '')),
    )
    fc.assert(
      fc.property(text, (each) => {
        expect(detectLanguage(each)).toBe(eld.detect(each).language)
      }),
      { numRuns: 300 },
    )
  })
})
