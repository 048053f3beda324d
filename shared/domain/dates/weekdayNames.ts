import { foldName } from './foldName.ts'

/** The weekdays' names by language, Monday first. Seven fields parted by `|`, forms by a space. */
const namesByLanguage: Readonly<Record<string, string>> = {
  en: 'monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun',
  de: 'montag mo|dienstag di|mittwoch mi|donnerstag do|freitag fr|samstag sonnabend sa|sonntag so',
  fr: 'lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim',
  es: 'lunes lun|martes mar|miércoles mié|jueves jue|viernes vie|sábado sáb|domingo dom',
  it: 'lunedì lun|martedì mar|mercoledì mer|giovedì gio|venerdì ven|sabato sab|domenica dom',
  pt: 'segunda-feira segunda seg|terça-feira terça ter|quarta-feira quarta qua|quinta-feira quinta qui|sexta-feira sexta sex|sábado sab|domingo dom',
  ca: 'dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge',
  nl: 'maandag ma|dinsdag|woensdag wo|donderdag|vrijdag vr|zaterdag za|zondag zo',
  sv: 'måndag mån|tisdag tis|onsdag ons|torsdag tors|fredag fre|lördag lör|söndag sön',
  da: 'mandag man|tirsdag tir|onsdag ons|torsdag tor|fredag fre|lørdag lør|søndag søn',
  fi: 'maanantai maanantaina|tiistai tiistaina|keskiviikko keskiviikkona|torstai torstaina|perjantai perjantaina|lauantai lauantaina|sunnuntai sunnuntaina',
  pl: 'poniedziałek pon|wtorek wt|środa śr|czwartek czw|piątek pt|sobota sob|niedziela niedz ndz',
  cs: 'pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle',
  sk: 'pondelok|utorok|streda|štvrtok|piatok|sobota|nedeľa',
  hu: 'hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap',
  ro: 'luni|marți|miercuri|joi|vineri|sâmbătă|duminică',
  tr: 'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar',
  ru: 'понедельник пн|вторник вт|среда ср|четверг чт|пятница пт|суббота сб|воскресенье вс',
  uk: 'понеділок|вівторок|середа|четвер|пʼятниця п’ятниця|субота|неділя нд',
  el: 'δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή',
  id: 'senin|selasa|rabu|kamis|jumat|sabtu|minggu',
  ar: 'الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد',
  he: 'שני|שלישי|רביעי|חמישי|שישי|שבת|ראשון',
  hi: 'सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार',
  zh: '星期一 周一 週一 礼拜一|星期二 周二 週二|星期三 周三 週三|星期四 周四 週四|星期五 周五 週五|星期六 周六 週六|星期日 星期天 周日 週日',
  ja: '月曜日 月曜 月|火曜日 火曜 火|水曜日 水曜 水|木曜日 木曜 木|金曜日 金曜 金|土曜日 土曜 土|日曜日 日曜 日',
  ko: '월요일 월|화요일 화|수요일 수|목요일 목|금요일 금|토요일 토|일요일 일',
}

const weekdays = new Map<string, Set<number>>()
for (const names of Object.values(namesByLanguage))
  for (const [index, forms] of names.split('|').entries())
    for (const form of forms.split(' ')) {
      const days = weekdays.get(foldName(form)) ?? new Set<number>()
      weekdays.set(foldName(form), days.add(index + 1))
    }

/** The ISO weekdays a word may name, Monday 1, or null. `'Wednesday'` → {3}, `'水'` → {3}, `'Edge'` → null */
export const weekdaysOf = (word: string): ReadonlySet<number> | null => weekdays.get(foldName(word)) ?? null
