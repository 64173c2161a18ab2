// Codes and links as typed on the desk: one code a line, its last day behind it.
import { SALES_KEY_CHARS_MAX } from '../../../shared/api/limits.ts';
import { isLocalDate } from '../../../shared/contract/zone.ts';
import { foldKey, type SalesKeys } from '../../../shared/kpi/attribution/order.ts';

export type SalesKeysValues = { codes: string; affiliate: string; utmCampaign: string; utmContent: string };

const CODES_MAX = 10;
const CODE_LINE = /^(\S+)(?:\s+(?:until\s+)?(\d{4}-\d{2}-\d{2}))?$/i;

export function toSalesKeysValues(keys: SalesKeys): SalesKeysValues {
  return {
    codes: keys.codes
      .map(({ code, expiresOn }) => (expiresOn ? `${code} until ${expiresOn}` : code))
      .join('\n'),
    affiliate: keys.affiliate ?? '',
    utmCampaign: keys.utmCampaign ?? '',
    utmContent: keys.utmContent ?? '',
  };
}

/** Every field is checked, so that all problems are named at once. */
export function parseSalesKeys(
  values: SalesKeysValues,
): { ok: true; keys: SalesKeys } | { ok: false; problems: Record<string, string> } {
  const codes = parseCodes(values.codes);
  const problems: Record<string, string> = typeof codes === 'string' ? { codes } : {};
  for (const name of ['affiliate', 'utmCampaign', 'utmContent'] as const) {
    if (values[name].trim().length > SALES_KEY_CHARS_MAX)
      problems[name] = `Use at most ${SALES_KEY_CHARS_MAX} characters.`;
  }
  if (typeof codes === 'string' || Object.keys(problems).length > 0) return { ok: false, problems };
  const toKey = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ok: true,
    keys: {
      codes,
      affiliate: toKey(values.affiliate),
      utmCampaign: toKey(values.utmCampaign),
      utmContent: toKey(values.utmContent),
    },
  };
}

/** The codes, or what is wrong with a line. */
function parseCodes(text: string): SalesKeys['codes'] | string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > CODES_MAX) return `Give at most ${CODES_MAX} codes.`;
  const codes: SalesKeys['codes'] = [];
  for (const line of lines) {
    const [, code = '', on] = CODE_LINE.exec(line) ?? [];
    if (code === '' || code.length > SALES_KEY_CHARS_MAX || (on !== undefined && !isLocalDate(on)))
      return `“${line.slice(0, 40)}” cannot be read. Write the code, then “until 2026-10-31” if it ends.`;
    if (codes.some((other) => foldKey(other.code) === foldKey(code))) return `“${code}” is here twice.`;
    codes.push({ code, expiresOn: on ?? null });
  }
  return codes;
}
