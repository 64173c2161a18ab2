let names: string[] | undefined;

/** Names that the runtime still lists although the zone is called otherwise today (IANA, `backward`). */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Today's name of a zone; the rules take either. */
export function toTodaysZone(name: string): string {
  return RENAMED[name] ?? name;
}

/** The zone that was chosen, by the name it is stored under where it is the same one: no change that nobody made. */
export function keepZoneName(chosen: string, stored: string): string {
  return toTodaysZone(stored) === chosen ? stored : chosen;
}

/** Every zone this runtime knows by today's name, `UTC` first. The list costs a few milliseconds, so it is made once and late. */
export function listTimeZones(): string[] {
  names ??= ['UTC', ...new Set(Intl.supportedValuesOf('timeZone').map(toTodaysZone))].filter(
    (name, i) => i === 0 || name !== 'UTC',
  );
  return names.toSorted((a, b) => Number(b === 'UTC') - Number(a === 'UTC') || (a < b ? -1 : 1));
}
