// How each language shortens counts (after CLDR 48, with forms the networks use besides). Large; keep it out of content scripts.

/**
 * Per locale: its decimal sign, then powers of ten, each before the words that mean it. Words stand in lower case,
 * NFC, without dots, spaces and invisible marks; one word means different things in different languages, so there
 * is no common table.
 */
const LOCALES: Readonly<Record<string, string>> = {
  en: '. 3 k thousand 5 l lakh lakhs 6 m million 7 cr crore crores 9 b billion bn 10 kcr 12 t trillion tn lcr lakhcrore',
  de: ', 3 tausend tsd 6 mio million millionen 9 mrd milliarde milliarden 12 bio billion billionen',
  fr: ', 3 millier milliers k mille 6 m million millions 9 mrd md milliard milliards 12 bn billion billions',
  es: ', 3 mil 6 m millón millones 9 milmillones milm 12 b billón billones',
  'es-MX': '. 3 k mil 6 m millón millones 9 milmillones milm 12 b billón billones',
  'es-419': '. 3 k mil 6 m millón millones 9 milmillones milm 12 b billón billones',
  it: ', 3 k mille mila 6 mln milione milioni 9 mld miliardo miliardi 12 bln millemiliardi milamiliardi',
  pt: ', 3 mil 6 mi milhão milhões 9 bi bilhão bilhões 12 tri trilhão trilhões',
  'pt-PT': ', 3 mil 6 m milhão milhões 9 mm milmilhões 12 bi bilião biliões',
  nl: ', 3 k duizend 6 mln miljoen 9 mld miljard 12 bln biljoen',
  pl: ', 3 tysiąca tys tysiąc tysiące tysięcy 6 miliona mln milion miliony milionów 9 miliarda mld miliard miliardy miliardów 12 bln bilion biliony bilionów',
  cs: ', 3 tis tisíc tisíce 6 milionu mil milion miliony milionů 9 miliardu mld miliarda miliardy miliard 12 bil bilion biliony bilionů',
  sk: ', 3 tisíca tis tisíc tisíce 6 milióna mil milión milióny miliónov 9 mld miliarda miliardy miliárd 12 bil bilión bilióny biliónov',
  hu: ', 3 e ezer 6 m millió 9 mrd milliárd 12 b billió',
  ro: ', 3 k mie mii demii 6 mil milion milioane demilioane 9 mld miliard miliarde demiliarde 12 tril trilion trilioane',
  sv: ', 3 tn tusen 6 mn miljon miljoner 9 md miljard miljarder 12 bn biljon biljoner',
  da: ', 3 t tusind 6 mio million millioner 9 mia milliard milliarder 12 bio billion billioner',
  nb: ', 3 k tusen 6 mill million millioner 9 mrd milliard milliarder 12 bill billion billioner',
  fi: ', 3 t tuhat tuhatta 6 milj miljoona miljoonaa 9 mrd miljardi miljardia 12 bilj biljoona biljoonaa',
  el: ', 3 χιλ χιλιάδα χιλιάδες 6 εκ εκατομμύριο εκατομμύρια 9 δισ δισεκατομμύριο δισεκατομμύρια 12 τρισ τρισεκατομμύριο τρισεκατομμύρια',
  tr: ', 3 b bin 6 mn milyon 9 mr milyar 12 tn trilyon',
  ru: ', 3 тыс тысяча тысячи тысяч 6 млн миллион миллиона миллионов 9 млрд миллиард миллиарда миллиардов 12 трлн триллион триллиона триллионов',
  uk: ', 3 тис тисяча тисячі тисяч 6 мільйона млн мільйон мільйони мільйонів 9 мільярда млрд мільярд мільярди мільярдів 12 трлн трильйон трильйони трильйонів',
  bg: ', 3 хил хиляди 6 млн милион милиона 9 млрд милиард милиарда 12 трлн трилион трилиона',
  sr: ', 3 хиљ хиљада хиљаде hilj hiljada hiljade 6 мил милион милиона mil milion miliona 9 млрд милијарда милијарде милијарди mlrd milijarda milijarde milijardi 12 бил билион билиона',
  hr: ', 3 tis tisuća tisuće 6 mil milijun milijuna 9 mlr milijarda milijarde milijardi 12 bil bilijun bilijuna',
  sl: ', 3 tis tisoč 6 mio milijon milijoni milijona milijonov 9 mrd milijarda milijardi milijard 12 bil bilijon bilijona bilijonov',
  lt: ', 3 tūkstančio tūkst tūkstantis tūkstančiai tūkstančių 6 milijono mln milijonas milijonai milijonų 9 milijardo mlrd milijardas milijardai milijardų 12 trln trilijonas trilijonai',
  lv: ', 3 tūkst tūkstotis tūkstoši 6 milj miljons miljoni 9 mljrd miljards miljardi 12 trilj triljons triljoni',
  et: ', 3 tuh tuhat 6 mln miljon miljonit 9 mld miljard miljardit 12 trln triljon triljonit',
  ca: ', 3 k miler milers 6 m milió milions 9 milerdemilions milersdemilions km 12 b bilió bilions',
  eu: ', 6 m milioi 12 b bilioi',
  gl: ', 6 m millón millóns 12 b billón billóns',
  ar: '. 3 ألف آلاف 6 مليون ملايين 9 مليار 12 ترليون',
  fa: '. 3 هزار 6 میلیون 9 میلیارد 12 تریلیون هزارمیلیارد',
  he: '. 3 k אלף 6 m מיליון 9 b מיליארד 12 t טריליון',
  hi: '. 3 हज़ार हजार 5 लाख 7 क॰ करोड़ 9 अ॰ अरब 11 ख॰ खरब',
  bn: '. 3 হা হাজার 5 লা লাখ 7 কো কোটি 10 শতকো 12 লাকো লাখকোটি',
  ta: '. 3 ஆ ஆயிரம் 6 மி மில்லியன் 9 பி பில்லியன் 12 டி டிரில்லியன்',
  te: '. 3 వే వేయి వేలు 6 మి మిలియన్ మిలియన్లు 9 బి బిలియన్ బిలియన్లు 12 ట్రి ట్రిలియన్ ట్రిలియన్లు',
  mr: '. 3 ह हजार 5 लाख 7 कोटी 9 अब्ज 11 खर्व',
  gu: '. 3 હજાર 5 લાખ 7 કરોડ 9 અબજ 12 મહાપદ્મ',
  kn: '. 3 ಸಾ ಸಾವಿರ 6 ಮಿ ಮಿಲಿಯನ್ 9 ಬಿ ಬಿಲಿಯನ್ 12 ಟ್ರಿ ಟ್ರಿಲಿಯನ್',
  ml: '. 3 k ആയിരം 6 m ദശലക്ഷം 9 b ബില്യൺ 12 t ട്രില്യൺ',
  pa: '. 3 ਹਜ਼ਾਰ 5 ਲੱਖ 7 ਕਰੋੜ 9 ਅਰਬ 11 ਖਰਬ',
  ur: '. 3 ہزار 5 لاکھ 7 کروڑ 9 ارب 11 کھرب',
  th: '. 3 k พัน 4 หมื่น 5 แสน 6 m ล้าน 9 b พันล้าน 10 หมื่นล้าน 12 t ล้านล้าน',
  vi: ', 3 ngàn n nghìn 6 tr triệu 9 t tỷ 12 nt nghìntỷ',
  id: ', 3 rb ribu 6 jt juta 9 m miliar 12 t triliun',
  ms: '. 3 k ribu 6 j juta 9 b bilion 12 t trilion',
  fil: '. 3 k libo 6 m milyon 9 b bilyon 12 t trilyon',
  ja: '. 4 万 8 億 12 兆',
  ko: '. 3 천 4 만 8 억 12 조',
  'zh-CN': '. 4 萬 万 8 億 亿 12 万亿',
  'zh-TW': '. 4 万 萬 8 亿 億 12 兆',
  'zh-HK': '. 3 k 6 m 9 b 12 t',
  sw: '. 3 elfu 6 m milioni 9 b bilioni 12 t trilioni',
  af: ', 3 k duisend 6 m miljoen 9 mjd miljard 12 bn biljoen',
  is: ', 3 þ þúsund 6 m milljón milljónir 9 ma milljarður milljarðar 12 bn billjón billjónir',
  ka: ', 3 ათ ათასი 6 მლნ მილიონი 9 მლრდ მილიარდი 12 ტრლ ტრილიონი',
  hy: ', 3 հզր հազար 6 մլն միլիոն 9 մլրդ միլիարդ 12 տրլն տրիլիոն',
  az: ', 3 k min 6 mln milyon 9 mlrd milyard 12 trln trilyon',
  kk: ', 3 мың м 6 млн миллион 9 млрд миллиард 12 трлн триллион',
  uz: ', 3 ming 6 mln million 9 mlrd milliard 12 trln trillion',
  mn: '. 3 мян мянга 6 сая 9 тэрбум 12 ин ихнаяд',
  km: '. 3 ពាន់ 6 លាន 9 ប៊ីលាន 12 ទ្រីលាន',
  lo: ', 3 ພັນ 5 ແສນ 6 ລ້ານ 9 ຕື້ 12 ລ້ານລ້ານ',
  my: '. 3 ထောင် 4 သောင်း 5 သိန်း 6 သန်း 7 ကုဋေ ဋေ 10 ဋေထ 12 ဋေသိန်း ကုဋေသိန်း',
  ne: '. 3 हजार 5 लाख 7 करोड 9 अरब 11 खरब',
  si: '. 3 ද දහස 6 මි මිලියන 9 බි බිලියන 12 ට්රි ට්රිලියන',
  am: '. 3 ሺ 6 ሚ ሚሊዮን 9 ቢ ቢሊዮን 12 ት ትሪሊዮን',
};

/** Regions that write like another table than their language's, with the decimal sign where only that differs. */
const ALIASES: Readonly<Record<string, string>> = {
  bs: 'sr',
  'de-ch': 'de .',
  'de-li': 'de .',
  'en-za': 'en ,',
  'es-cu': 'es-419',
  'es-do': 'es-419',
  'es-gt': 'es-419',
  'es-hn': 'es-419',
  'es-ni': 'es-419',
  'es-pa': 'es-419',
  'es-pe': 'es-419',
  'es-pr': 'es-419',
  'es-sv': 'es-419',
  'es-us': 'es-419',
  in: 'id',
  'it-ch': 'it .',
  iw: 'he',
  nn: 'nb',
  no: 'nb',
  tl: 'fil',
  zh: 'zh-CN',
  'zh-hant': 'zh-TW',
  'zh-mo': 'zh-HK',
};

const KEYS_BY_TAG = new Map(Object.keys(LOCALES).map((key) => [key.toLowerCase(), key]));

/** How a language writes numbers short. */
export type NumberWords = {
  /** Undefined for a language without a table: then a single separator before three digits cannot be read. */
  decimal: '.' | ',' | undefined;
  /** Power of ten per word, longest words first. */
  exponents: ReadonlyMap<string, number>;
};

/**
 * The number words of a BCP 47 tag ("es-MX", "de_CH"), from the nearest table. K, M and B mean what they mean in
 * English wherever the language has not taken the letter for something else.
 */
export function getNumberWords(locale: string): NumberWords {
  const { table, decimal } = findTable(locale.toLowerCase().replaceAll('_', '-'));
  const exponents = new Map<string, number>([
    ['k', 3],
    ['m', 6],
    ['b', 9],
  ]);
  let exponent = 0;
  for (const entry of table.split(' ').slice(1)) {
    if (/^\d+$/.test(entry)) exponent = Number(entry);
    else exponents.set(entry, exponent);
  }
  return {
    decimal: decimal === '.' || decimal === ',' ? decimal : undefined,
    exponents: new Map([...exponents].sort(([a], [b]) => b.length - a.length)),
  };
}

function findTable(tag: string): { table: string; decimal: string | undefined } {
  const [alias = tag, decimal] = (Object.hasOwn(ALIASES, tag) ? ALIASES[tag] : undefined)?.split(' ') ?? [];
  const key = KEYS_BY_TAG.get(alias.toLowerCase());
  if (key !== undefined) {
    const table = LOCALES[key] ?? '';
    return { table, decimal: decimal ?? table[0] };
  }
  const parent = tag.replace(/-?[^-]*$/, '');
  return parent === '' ? { table: '', decimal: undefined } : findTable(parent);
}
