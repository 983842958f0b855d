import type {OwnSlidePhrases, SlidePhrases} from '../../1-files/index.ts'

/** Phrases by language. A sentence is a pointer if it is one in any of them. */
export const phrases: Readonly<Record<string, SlidePhrases>> = {
  en: {
    demonstrative: ['this', 'thsi'],
    page: ['page'],
    be: ['is'],
    article: ['a', 'an', 'the'],
    slide: ['slide'],
    slideMisspelt: ['side'],
    of: ['in', 'of', 'for'],
    next: ['next', 'following'],
    previous: ['previous', 'prev', 'prior'],
    or: ['or', 'and'],
    joint: ['and', 'then', '&'],
    end: ['is the end', 'the end', 'it is the end', 'is the last', 'is the last one'],
  },
  de: {
    demonstrative: ['dies', 'das', 'diese', 'hier'],
    page: ['seite'],
    be: ['ist', 'heißt'],
    article: ['eine', 'die', 'der', 'das', 'den', 'dem'],
    slide: ['folie'],
    slideMisspelt: ['-folie', 'folien-seite'],
    of: ['in', 'aus', 'von', 'für', 'zu', 'zur'],
    next: ['nächste', 'naechste', 'folgende'],
    previous: ['vorige', 'vorherige', 'vorhergehende', 'letzte'],
    or: ['oder', 'und'],
    joint: ['und', 'dann', '&'],
    end: ['ist das ende', 'das ende', 'ist die letzte', 'ende'],
  },
  fr: {
    demonstrative: ['ceci', "c'", 'c’', 'cette'],
    page: ['page'],
    be: ['est'],
    article: ['une', 'un', 'la', 'le', "l'", 'l’'],
    slide: ['diapositive', 'diapo', 'slide'],
    slideMisspelt: ['dia'],
    of: ['de', 'dans', 'pour', 'du'],
    next: ['suivante', 'suivant', 'prochaine'],
    previous: ['précédente', 'précédent', 'precedente'],
    or: ['ou', 'et'],
    joint: ['et', 'puis', '&'],
    end: ['est la fin', 'la fin', "c'est la fin", 'c’est la fin', 'est la dernière', 'fin'],
    order: 'either',
  },
  es: {
    demonstrative: ['esta', 'este', 'esto', 'ésta'],
    page: ['página', 'pagina'],
    be: ['es'],
    article: ['una', 'un', 'la', 'el'],
    slide: ['diapositiva', 'lámina', 'transparencia'],
    slideMisspelt: ['diapo'],
    of: ['de', 'en', 'para', 'del'],
    next: ['siguiente', 'próxima', 'proxima'],
    previous: ['anterior', 'previa'],
    or: ['o', 'y'],
    joint: ['y', 'luego', '&'],
    end: ['es el final', 'el final', 'es el fin', 'es la última', 'fin'],
    order: 'either',
  },
  zh: {
    demonstrative: ['这', '本', '此'],
    page: ['页', '頁'],
    be: ['是', '为', '為'],
    article: ['一张', '一張', '一个', '一個', '一页', '张', '頁', '页', '的'],
    slide: ['幻灯片', '投影片', '简报页', '张', '張', '页'],
    slideMisspelt: ['的幻灯片', '的投影片'],
    of: ['属于', '屬於', '用于'],
    next: ['下一张', '下一張', '下一页', '下一頁', '下一个', '下一'],
    previous: ['上一张', '上一張', '上一页', '上一頁', '上一个', '上一'],
    or: ['或', '或者', '和', '、'],
    joint: ['且', '并且', '而', '和', '然后'],
    end: ['到此结束', '是结尾', '是最后一张', '结束'],
    unspaced: true,
  },
}

/** The table with words of an author's own: added to those of a known language, or a language of their own. */
export function withOwnPhrases(own: OwnSlidePhrases): readonly SlidePhrases[] {
  const languages = new Set([...Object.keys(phrases), ...Object.keys(own)])
  return [...languages].map(language => {
    const known = phrases[language] ?? nothing
    const {order = known.order, unspaced = known.unspaced, ...words} = own[language] ?? {}
    const merged: Record<string, readonly string[]> = {}
    for (const key of keys)
      merged[key] = [...known[key], ...(words[key] ?? []).map(word => word.normalize('NFC').toLowerCase())]
    const options = {...(order === undefined ? {} : {order}), ...(unspaced === undefined ? {} : {unspaced})}
    return {...nothing, ...merged, ...options}
  })
}

const nothing: SlidePhrases = {
  demonstrative: [],
  page: [],
  be: [],
  article: [],
  slide: [],
  slideMisspelt: [],
  of: [],
  next: [],
  previous: [],
  or: [],
  joint: [],
  end: [],
}

type WordKey = Exclude<keyof SlidePhrases, 'order' | 'unspaced'>

const keys = Object.keys(nothing) as readonly WordKey[]
