// What the lists of the terms form offer.
import type { OnTimeout } from '../../../shared/contract/terms.ts';
import type { Choice } from '../../../shared/ui/page/form.tsx';

export const UNITS = [
  { value: 'hours', label: 'hours' },
  { value: 'calendarDays', label: 'calendar days' },
  { value: 'businessDays', label: 'business days' },
  { value: 'months', label: 'months' },
];
export const RECEIPTS = [
  { value: '', label: 'not a way the paper names' },
  { value: 'business_hours', label: 'in business hours: at once, else next business day' },
  { value: 'instant', label: 'when sent' },
  { value: 'delay_hours', label: 'hours after sending, then business hours' },
  { value: 'delay_only', label: 'hours after sending' },
  { value: 'business_days_after', label: 'business days after sending' },
  { value: 'actual', label: 'when it really arrives' },
];
export const TIMEOUTS: (Choice & { value: OnTimeout })[] = [
  { value: 'creator_may_terminate', label: 'the creator may end' },
  { value: 'brand_may_terminate', label: 'we may end' },
  { value: 'resume', label: 'work resumes' },
  { value: 'terminate', label: 'the contract ends' },
];
export const EXCLUSIVITY_IN_PAUSE = [
  { value: 'suspended', label: 'rests with the work' },
  { value: 'continues', label: 'goes on' },
];
export const MONTHS = [
  { value: '30', label: '30 days' },
  { value: 'actual', label: 'its own days' },
];
export const PARTIES = [
  { value: 'both', label: 'either side' },
  { value: 'brand', label: 'we only' },
  { value: 'creator', label: 'the creator only' },
];
export const CLAWBACK = [
  { value: 'yes', label: 'comes back' },
  { value: 'no', label: 'stays with the creator' },
];
