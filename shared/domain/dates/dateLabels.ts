/** What a labelled date says about the article. */
export type DateRole = 'published' | 'modified'

/** Words that name the date of publication, by language; a full stop or colon after them is read apart. */
const publishedLabels: Readonly<Record<string, string>> = {
  en: 'embargoed until|under embargo until|embargo until|embargo|embargoed for|not for release before|not for publication before|hold for release until|for release on|for release|date published|published date|publication date|date of publication|date of issue|issue date|published time|publication time|publishing date|time|release date|date released|date posted|posted date|post date|article date|first published|originally published|originally posted|first posted|published|publish date|publish time|posted|pub date|pubdate|datepublished|published online|first published online|available online|published_at|published at|published on|created on|created at|created|issued|released|dated|date|date and time|date & time|date/time|added|added on|date added|dateline|submitted on|submitted|uploaded on|written on|filed on|filed|aired|online since|last published',
  de: 'sperrfrist bis|sperrfrist|veröffentlicht|veröffentlichungsdatum|veröffentlichung|erschienen|erschienen am|erstellt|erstellt am|erscheinungsdatum|datum|publiziert|publiziert am|eingestellt am|vom|online seit|datum der veröffentlichung|gepostet am|gepostet|verfasst am',
  fr: 'sous embargo|publié|publiée|publie|date de publication|date de parution|publication|paru|parution|mis en ligne|mise en ligne|posté|posté le|écrit le|rédigé le|date|créé le|diffusé le|article publié|publié initialement',
  es: 'publicado|publicada|publicación|fecha de publicación|fecha|fecha de creación|creado|creado el|posteado|escrito el|emitido|fecha y hora|subido el',
  it: 'pubblicato|pubblicata|pubblicazione|data di pubblicazione|data pubblicazione|data|postato|postato il|creato il|inserito il|scritto il|uscito il',
  pt: 'publicado|publicada|publicação|data de publicação|data da publicação|data|postado|postado em|criado em|criado|divulgado em|escrito em|data e hora',
  ca: 'publicat|data de publicació|publicació|data',
  nl: 'gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|publicatiedatum|datum|verschenen|verschenen op|gepost op|datum publicatie',
  sv: 'publicerad|publicerat|publicerades|publiceringsdatum|datum|skriven|inlagd',
  da: 'publiceret|offentliggjort|udgivet|udgivelsesdato|dato|oprettet|lagt online',
  nb: 'publisert|publiseringsdato|dato|lagt ut|opprettet',
  fi: 'julkaistu|julkaisupäivä|julkaisupäivämäärä|päivämäärä|päiväys|pvm|luotu',
  pl: 'opublikowano|opublikowany|opublikowane|data publikacji|data dodania|dodano|data|publikacja|utworzono|data utworzenia|zamieszczono',
  cs: 'publikováno|zveřejněno|vydáno|datum publikace|datum vydání|datum|vytvořeno|dne',
  sk: 'publikované|zverejnené|uverejnené|dátum|dátum publikácie|vydané|pridané',
  hu: 'megjelent|megjelenés|közzétéve|publikálva|dátum|létrehozva|megjelenés dátuma',
  ro: 'publicat|publicat la|data publicării|data|postat|publicat în',
  hr: 'objavljeno|datum objave|datum|objava',
  tr: 'yayınlanma tarihi|yayın tarihi|yayınlanma|yayınlandı|yayımlandı|yayımlanma tarihi|eklenme tarihi|tarih|giriş tarihi|giriş|oluşturulma tarihi|oluşturma',
  ru: 'опубликовано|опубликован|опубликована|дата публикации|публикация|дата|размещено|дата размещения|добавлено|создано|дата выхода|вышло',
  uk: 'опубліковано|дата публікації|публікація|дата|розміщено|додано|створено',
  bg: 'публикувано|публикувана|дата|дата на публикуване',
  el: 'δημοσιεύτηκε|δημοσιεύθηκε|δημοσίευση|ημερομηνία δημοσίευσης|ημερομηνία|ημ/νία|αναρτήθηκε',
  id: 'diterbitkan|dipublikasikan|tanggal terbit|tanggal|dimuat',
  vi: 'ngày đăng|đăng ngày|ngày xuất bản|xuất bản|đăng lúc|ngày',
  ar: 'تاريخ النشر|نشر في|نُشر في|نشر|تاريخ|التاريخ|نشرت في',
  he: 'פורסם בתאריך|פורסם|תאריך פרסום|תאריך',
  hi: 'प्रकाशित|प्रकाशन तिथि|प्रकाशन|तिथि|दिनांक|तारीख',
  th: 'เผยแพร่เมื่อ|เผยแพร่|วันที่เผยแพร่|วันที่',
  zh: '发布时间|发布日期|发布于|发表时间|发表于|发表日期|发布|刊登日期|刊发时间|出版日期|日期|时间|發布時間|發布日期|發布於|發表於|發表時間|刊登日期|出版日期|時間|来源时间|创建时间|發佈時間|發佈日期|發佈於|發佈',
  ja: '公開日時|公開日|公開|投稿日時|投稿日|投稿|掲載日時|掲載日|掲載|配信日時|配信日|配信|発表日|発行日|発行|発売日|作成日|日付|日時|初出|年月日',
  ko: '입력|기사입력|기사 입력|등록|등록일|게시일|게시|작성일|작성|발행일|발행|날짜|일자|승인|송고|송고시간|보도일',
}

/** Words that name the date of the last change, by language. */
const modifiedLabels: Readonly<Record<string, string>> = {
  en: 'last updated|as of|last update|updated|updated on|updated at|update|date updated|updated date|last modified|modified|modified on|date modified|datemodified|modified_at|last edited|edited|edited on|last changed|last revised|revised|revised on|last reviewed|reviewed|corrected|amended|latest update',
  de: 'aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|aktualisierung|letzte änderung|geändert|geändert am|zuletzt geändert|zuletzt bearbeitet|bearbeitet|stand|update|überarbeitet',
  fr: 'mis à jour|mise à jour|mis a jour|dernière mise à jour|modifié|modifiée|dernière modification|màj|maj|actualisé|actualisée|date de mise à jour|date de modification',
  es: 'actualizado|actualizada|actualización|última actualización|ultima actualización|modificado|última modificación|fecha de actualización|editado',
  it: 'aggiornato|aggiornata|aggiornamento|ultimo aggiornamento|ultima modifica|modificato|data aggiornamento|agg.',
  pt: 'atualizado|atualizada|atualização|última atualização|modificado|última modificação|data de atualização|actualizado|editado|alterado',
  ca: 'actualitzat|actualització|última actualització|modificat',
  nl: 'bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatst bijgewerkt op|laatste update|laatst gewijzigd|gewijzigd|gewijzigd op|aangepast|aangepast op|update|geüpdatet',
  sv: 'uppdaterad|uppdaterat|uppdaterades|senast uppdaterad|senast uppdaterat|ändrad|senast ändrad',
  da: 'opdateret|sidst opdateret|senest opdateret|ændret|redigeret',
  nb: 'oppdatert|sist oppdatert|endret|sist endret',
  fi: 'päivitetty|viimeksi päivitetty|muokattu|viimeksi muokattu|päivitys',
  pl: 'aktualizacja|zaktualizowano|ostatnia aktualizacja|data aktualizacji|zmodyfikowano|ostatnia modyfikacja|data modyfikacji|zmieniono',
  cs: 'aktualizováno|aktualizace|poslední aktualizace|upraveno|změněno',
  sk: 'aktualizované|aktualizácia|upravené|zmenené',
  hu: 'frissítve|frissítés|utolsó frissítés|módosítva|utoljára frissítve',
  ro: 'actualizat|actualizat la|ultima actualizare|modificat',
  hr: 'ažurirano|zadnja izmjena|izmijenjeno',
  tr: 'güncelleme tarihi|güncellenme tarihi|güncelleme|güncellendi|son güncelleme|güncellenme|değiştirilme',
  ru: 'обновлено|обновлён|обновлен|обновление|последнее обновление|изменено|дата обновления|дата изменения|отредактировано|обн.',
  uk: 'оновлено|останнє оновлення|змінено|оновлення|дата оновлення',
  bg: 'обновено|актуализирано|последна промяна',
  el: 'ενημερώθηκε|τελευταία ενημέρωση|ενημέρωση|τροποποιήθηκε',
  id: 'diperbarui|pembaruan terakhir|diperbaharui|terakhir diperbarui',
  vi: 'cập nhật|cập nhật lần cuối|cập nhật lúc|cập nhật ngày',
  ar: 'آخر تحديث|تحديث|حدث في|تم التحديث|عُدل في',
  he: 'עודכן|עודכן בתאריך|עדכון אחרון',
  hi: 'अपडेट|अद्यतन|अपडेट किया गया|अंतिम अपडेट',
  th: 'อัปเดต|อัพเดท|อัปเดตล่าสุด|ปรับปรุงล่าสุด|แก้ไขล่าสุด',
  zh: '更新时间|更新日期|更新于|最后更新|最近更新|修改时间|修改日期|更新|更新時間|更新於|最後更新|修改時間|编辑于',
  ja: '更新日時|更新日|最終更新日時|最終更新日|最終更新|更新|改訂日|改定日|修正日|最終改訂',
  ko: '수정|수정일|최종수정|최종 수정|업데이트|최종업데이트|마지막 업데이트|갱신|수정시간|기사수정',
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const pattern = (table: Readonly<Record<string, string>>): RegExp => {
  const labels = [...new Set(Object.values(table).flatMap((line) => line.split('|')))]
  labels.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(
    `(?:${labels.map(escaped).join('|')})(?![\\p{L}\\p{M}\\d_])|(?:${labels
      .filter((label) => /[\u3040-\ud7ff]/.test(label))
      .map(escaped)
      .join('|')})`,
    'iuy',
  )
}

const patterns: readonly (readonly [DateRole, RegExp])[] = [
  ['modified', pattern(modifiedLabels)],
  ['published', pattern(publishedLabels)],
]

const gap =
  /\.?\s*(?:\(s\))?\s*(?:[:：=»>|–—-]|\*\*|__)*\s*(?:\*\*|__)?\s*(?:(?:on|at|the|am|um|den|le|la|el|il|em|a|op|den|dne|dnia|w dniu|в|о|la data de|pada|lúc|ngày|på|kl\.?|:)\s+)*/iuy

/** A date's label that starts at a place of a text. `end` is where the date should start; `marked` a colon or the like followed. */
export type DateLabel = Readonly<{ role: DateRole; end: number; wordEnd: number; marked: boolean }>

/** Reads a date's label at `at`. `readDateLabel('Published on 5 May', 0)` → `{ role: 'published', end: 13, marked: false }` */
export const readDateLabel = (text: string, at: number): DateLabel | null => {
  let longest: DateLabel | null = null
  for (const [role, labels] of patterns) {
    labels.lastIndex = at
    const match = labels.exec(text)
    if (match === null) continue
    const wordEnd = labels.lastIndex
    if (longest !== null && wordEnd <= longest.wordEnd) continue
    gap.lastIndex = wordEnd
    const between = gap.exec(text)?.[0] ?? ''
    longest = { role, wordEnd, end: wordEnd + between.length, marked: /[:：=»>|–—]/.test(between) }
  }
  return longest
}
