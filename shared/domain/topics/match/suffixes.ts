/** Inflectional endings of folded words, by language. Each list undoes number, case, gender and common verb endings. */
export const suffixes: readonly Readonly<{ languages: readonly string[]; stemCharsMin: number; endings: string }>[] = [
  { languages: ['de'], stemCharsMin: 3, endings: 'ern em en er es e s n ens innen>in nisse>nis nissen>nis nisses>nis' },
  { languages: ['nl', 'af'], stemCharsMin: 3, endings: 'en e s n ers>er heden>heid' },
  {
    languages: ['fr'],
    stemCharsMin: 3,
    endings:
      'aux>al eaux>eau eux>eu s es e ees ee ent er ait aient ant ants ante antes ennes>en enne>en elles>el elle>el',
  },
  { languages: ['es', 'gl'], stemCharsMin: 3, endings: 's es a o as os e ces>z ando iendo aron ieron aba aban' },
  {
    languages: ['pt'],
    stemCharsMin: 3,
    endings: 's es a o as os e oes>ao aes>ao ais>al eis>el ns>m ando endo aram eram',
  },
  { languages: ['it'], stemCharsMin: 3, endings: 'a e i o che>c chi>c ghe>g ghi>g hi he ando endo' },
  { languages: ['ca'], stemCharsMin: 3, endings: 's es a o e os as ns>n' },
  { languages: ['ro'], stemCharsMin: 3, endings: 'a e i ul ului le lor ilor elor ile ele uri urile urilor ii iei ei' },
  {
    languages: ['sv', 'da', 'no', 'nb', 'nn'],
    stemCharsMin: 3,
    endings: 'en et er ar or erna arna orna erne ene ets ens ers a e s t n na ernas ernes',
  },
  {
    languages: ['ru'],
    stemCharsMin: 3,
    endings: `иями ия ию ями ами ией иям ием иях ах ях ов ев еи ои ом ем ам ям ую юю ая яя ое ее ые ие ии ым им ого его ому ему
      ых их ыми ими ою ею и ы а я о е у ю ь и ью иеи ал али ала ало ил или ила ило ть ет ют ит ат ят`,
  },
  {
    languages: ['uk', 'be'],
    stemCharsMin: 3,
    endings: `ями ія іі ію ами ьою ою ею ах ях ів ев еи ои ом ем ам ям ую юю ая яя ое ее і и ии им ого ього ому ьому их іх ими іми ові
      еві ю у а я о е ь ть ся ння>нн ння ття>тт`,
  },
  {
    languages: ['pl'],
    stemCharsMin: 3,
    endings: 'ami ach ow om em ego emu ej ych ich ymi imi ym im ia iami iach iom ie a e i o u y iow owie owi',
  },
  {
    languages: ['cs', 'sk'],
    stemCharsMin: 3,
    endings: 'ami ach ech ich ych emi ymi imi eho emu ej ou ove ovi um em im ym u a e i o y am mi',
  },
  { languages: ['hr', 'sr', 'bs', 'sl'], stemCharsMin: 3, endings: 'ama ima om em og eg im ih oj ju a e i o u' },
  {
    languages: ['el'],
    stemCharsMin: 3,
    endings: 'ουσ ων εσ οσ ασ ησ εισ ου οι ον α η ο ι υ ε ματα>μα ματων>μα ματοσ>μα',
  },
  {
    languages: ['tr', 'az'],
    stemCharsMin: 4,
    endings: `lar ler lari leri larin lerin larda lerde lardan lerden in un nin nun i u yi yu si su a e ya ye da de dan den
      ta te tan ten`,
  },
  { languages: ['ar', 'fa', 'ur'], stemCharsMin: 3, endings: 'ات ون ين ان ها ه ي' },
  { languages: ['hi'], stemCharsMin: 2, endings: 'ों ें ीं ियां ियों ाएं ाओं े ी ा ो' },
  { languages: ['id', 'ms'], stemCharsMin: 4, endings: 'nya lah kah' },
]
