import { baseLanguage } from '../sentences/baseLanguage.ts'

/** Month names by language, folded, twelve to a line; forms of one month are parted by `/`. */
const names: Readonly<Record<string, string>> = {
  en: 'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  de: 'januar/janner februar marz april mai juni juli august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  ca: 'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  nb: 'januar februar mars april mai juni juli august september oktober november december',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  cs: 'ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince',
  sk: 'januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra',
  sl: 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  hr: 'sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga/studenog prosinca',
  hu: 'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  bg: 'януари февруари март април маи юни юли август септември октомври ноември декември',
  el: 'ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου',
  tr: 'ocak subat mart nisan mayıs/mayis haziran temmuz agustos eylul ekim kasım/kasim aralık/aralik',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
}

const tables = new Map<string, ReadonlyMap<string, number>>()
const none: ReadonlyMap<string, number> = new Map()

/** The months of a language by folded name, 1 to 12; empty where its dates are not written with names. */
export const monthNames = (language: string): ReadonlyMap<string, number> => {
  const code = baseLanguage(language)
  const known = tables.get(code)
  if (known !== undefined) return known
  const list = names[code]
  if (list === undefined) return none
  const table = new Map<string, number>()
  list.split(' ').forEach((forms, index) => {
    for (const form of forms.split('/')) if (form !== '') table.set(form, index + 1)
  })
  tables.set(code, table)
  return table
}
