// What a line of the audit changed, field by field: the name of the field, what it was and what it became, in words.
import { isLocalDate } from '../../../shared/contract/zone.ts';
import {
  formatCount,
  formatMoney,
  formatRecordDay,
  formatRecordMoment,
  toCity,
} from '../../../shared/ui/format.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { AuditDetails } from '../../store/procedure/audit-trail.ts';
import { describePaidFor } from '../payments/payment-words.ts';

export type ChangeLine = { label: string; from: string; to: string };
export type RecordContext = { locale: string; timeZone: string; currency: string };

const LABELS: Record<string, string> = {
  feeMinor: 'Fee',
  agreedFeeMinor: 'Fee in all',
  paidMinor: 'Paid so far',
  amountMinor: 'Amount',
  paidOn: 'Paid on',
  paidFor: 'For',
  expensesMinor: 'Expenses',
  productCostMinor: 'Cost of the product',
  worthPer1000Minor: 'Worth of 1,000 results',
  noticeEmail: 'Address for notices',
  copyEmail: 'Copy to',
  teamEmail: 'Our own copy to',
  whatsappNumber: 'Creator’s WhatsApp',
  slackId: 'Creator’s Slack',
  expensesApprovedOn: 'Expenses approved on',
  contractSignedOn: 'Contract signed on',
  creatorLegalName: 'Creator’s legal name',
  creatorAddress: 'Creator’s address',
  brandLegalName: 'Our legal name',
  brandAddress: 'Our address',
  contractTitle: 'Title of the contract',
  creatorLanguage: 'The creator reads',
  addressForm: 'Address the creator',
  marketplace: 'Booked through',
  serviceFeeMinor: 'Service fee there',
  screenCostMinor: 'Leaving costs, said their screen',
  screenReadOn: 'Read on',
  askedOn: 'Asked or done there on',
  askedTime: 'At',
  answer: 'Answer there',
  incidents: 'Reported there',
  brandDelayDays: 'Days late because of us',
  brandDelayCause: 'Because',
  minLiveDays: 'Days a post stays up',
  dueOn: 'Due',
  startsOn: 'First day',
  endsOn: 'Last day',
  primaryKpi: 'Primary KPI',
  timeZone: 'Time zone',
  locale: 'Numbers and days',
  isSinglePerson: 'One person may decide',
};

/** A piece's fee is its share; everything else is called the same wherever it stands. */
export function listChanges(details: AuditDetails, context: RecordContext, isPiece = false): ChangeLine[] {
  const { before = {}, after = {} } = details;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => ({
    label: isPiece && name === 'feeMinor' ? 'Share of the fee' : nameField(name),
    from: toWords(name, before[name], context),
    to: toWords(name, after[name], context),
  }));
}

function nameField(name: string): string {
  const plain = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return LABELS[name] ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

function toWords(name: string, value: unknown, context: RecordContext): string {
  const { locale, timeZone, currency } = context;
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'number')
    return name.endsWith('Minor')
      ? formatMoney(value, { currency, locale, form: 'code' })
      : formatCount(value, locale);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => toWords('', one, context)).join('; ') || 'nothing';
  if (typeof value === 'object') return describeObject(value, context);
  const text = String(value);
  if (isLocalDate(text)) return formatRecordDay(text, locale);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return formatRecordMoment(text, locale, timeZone);
  if (name === 'primaryKpi') return nameKpi(text);
  if (name === 'paidFor') return describePaidFor(text) ?? text;
  return name === 'timeZone' ? toCity(text) : text.replaceAll('_', ' ');
}

/** Targets by KPI, or a post with its day. */
function describeObject(value: object, context: RecordContext): string {
  const { url, publishedAt } = value as { url?: string; publishedAt?: string | null }; // a post, where it has an address
  if (url !== undefined)
    return publishedAt ? `${url}, ${toWords('publishedAt', publishedAt, context)}` : `${url}, day not known`;
  const parts = Object.entries(value).map(([key, one]) => `${nameKpi(key)} ${toWords(key, one, context)}`);
  return parts.join(', ') || 'nothing';
}
