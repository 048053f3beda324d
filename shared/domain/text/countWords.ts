/** Words of a text as its language parts them (`Intl.Segmenter`, so Chinese, Japanese and Thai are counted too). */
export const countWords = (text: string, language: string): number => {
  let count = 0
  for (const segment of new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'word' }).segment(text))
    if (segment.isWordLike) count += 1
  return count
}
