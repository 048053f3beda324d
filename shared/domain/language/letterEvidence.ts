type Evidence = readonly (readonly [string, RegExp])[]

const between = (words: string): string => `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`

/** Letters and words that only one language of a script has, or nearly. */
const evidence = {
  Cyrillic: [
    ['mk', /[ѓќѕ]/giu],
    ['sr', /[ђћ]/giu],
    ['kk', /[әғқұһ]/giu],
    ['tt', /җ/giu],
    ['tg', /[ҳҷӣӯ]/giu],
    ['mn', /[өү]/giu],
    ['soft', /[ъыьэюяйщёіїє]/giu],
  ],
  Arabic: [
    ['ps', /[ټډړښږېۍ]/gu],
    ['ckb', /[ڕڵێۆ]/gu],
    ['ug', /[ۇۈۋ]/gu],
    ['sd', /[ٻڀٺٿڄڃڏڌڊڙڦڪڳڱڻ]/gu],
    ['ur', /[ٹڈڑںےہھ]/gu],
    ['fa', /[پچژگکی]/gu],
  ],
  Devanagari: [
    ['ne', new RegExp(between('छ|छन्|गर्न|गर्ने|गरेको|भएको|पनि|लाई|हुन|थियो|नेपाल|नेपालको|हुन्छ|रहेको'), 'gu')],
    [
      'mr',
      new RegExp(
        `ळ|${between('आहे|आहेत|आणि|होते|होता|होती|नाही|मी|केले|केली|करून|म्हणून|असे|आहेत|येथे|मध्ये|काही|सर्व|त्या|त्याच्या')}`,
        'gu',
      ),
    ],
    ['hi', new RegExp(between('है|हैं|के|में|और|का|की|को|से|पर|था|थे|थी|ने|यह|नहीं|कि|एक'), 'gu')],
  ],
  Hebrew: [['yi', new RegExp(`[װױײ]|אַ|אָ|${between('און|דער|דאס|איז|פון|מיט')}`, 'gu')]],
} as const satisfies Record<string, Evidence>

/** How often each language of a script shows in a text by what only it has. `'Київ'` → `uk: 1`, all others 0 */
export const letterEvidence = (script: keyof typeof evidence, text: string): ReadonlyMap<string, number> =>
  new Map(evidence[script].map(([language, pattern]) => [language, text.match(pattern)?.length ?? 0]))
