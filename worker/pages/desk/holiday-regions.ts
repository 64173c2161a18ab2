// Countries whose public holidays the library knows (shared/contract/holidays.ts). A list of its own, so that the form
// does not load the library's data; a test holds the two together. Their regions come from the files of the build.
import type { Choice } from '../../../shared/ui/page/form.tsx';

export const HOLIDAY_COUNTRIES: readonly string[] =
  'AD AE AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU IC ID IE IL IM IN IR IS IT JE JM JP KE KM KN KR KY KZ LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MQ MR MS MT MU MW MX MY MZ NA NC NE NF NG NI NL NO NZ PA PE PF PH PK PL PM PR PT PY RE RO RS RU RW SA SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TG TH TN TO TR TT TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF XK YT ZA ZM ZW'.split(
    ' ',
  );

/** The choices of the form, by name, a country before its regions; none chosen = no holidays are counted. */
export function toHolidayChoices(
  locale: string,
  regions: Readonly<Record<string, { name: string }>>,
): Choice[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const nameOf = (code: string) => names.of(code) ?? code;
  const countries = HOLIDAY_COUNTRIES.map((code) => ({ value: code, label: nameOf(code) }));
  const parts = Object.entries(regions).map(([code, { name }]) => ({
    value: code,
    label: `${nameOf(code.slice(0, 2))}, ${name}`,
  }));
  return [
    { value: '', label: 'not known yet' },
    ...[...countries, ...parts].sort((a, b) => a.label.localeCompare(b.label, locale)),
  ];
}
