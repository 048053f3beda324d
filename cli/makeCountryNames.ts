/**
 * Prints `shared/domain/topics/defaults/countryNames.ts`. The names are made once and committed, because runtimes carry
 * different locale data: `node cli/makeCountryNames.ts > shared/domain/topics/defaults/countryNames.ts`
 */
const languages =
  `en de fr es it pt nl pl ru uk tr ar hi zh ja ko vi id sw el sv da nb fi cs sk hu ro bg hr fa he th ca`.split(' ')
const notCountries = new Set(
  'AC AN AQ AX BL BQ BU BV CC CP CQ CS CX DD DG DY EA EU EZ FX GF GG GP GS HM HV IC IM IO JE MF MQ NF NH PM PN QO RE RH SH SJ SU SX TA TF TP UK UM UN VD WF XA XB YD YT YU ZR ZZ AS CK CW FK FM FO GI GU KY MP MS NU TC TK VG VI AI AW BM NC PF'.split(
    ' ',
  ),
)
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
const english = new Intl.DisplayNames('en', { type: 'region' })
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !notCountries.has(code) && english.of(code) !== code)

const lines = languages.map((language) => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const entries = codes.flatMap((code) => {
    const name = names.of(code)
    return name === undefined ? [] : [`${code}${name.replace(/'/g, '’')}`]
  })
  return `  ${language}: '${entries.join('|')}',`
})
console.log(`// Made by cli/makeCountryNames.ts.

/** Names of countries by language: two-letter code and name, parted by \`|\`. */
export const countryNames: Readonly<Record<string, string>> = {
${lines.join('\n')}
}`)
