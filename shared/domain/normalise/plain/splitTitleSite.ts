import { isPaper } from './paperName.ts'

const titleMin = 12

/** Parts a title from the paper's name behind it. `'Storm hits the port | The Herald'` → site `'The Herald'` */
export const splitTitleSite = (line: string): Readonly<{ title: string; site: string | null }> => {
  const gap = [...line.matchAll(/ [|•·–—-] /gu)].at(-1)
  if (gap === undefined || gap.index < titleMin) return { title: line, site: null }
  const site = line.slice(gap.index + gap[0].length).trim()
  return isPaper(site) ? { title: line.slice(0, gap.index).trim(), site } : { title: line, site: null }
}
