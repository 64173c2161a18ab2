// The exit's forms as the commands they stand for; what is missing or wrong is found by the schema.

import { isLocalDate, startOfDay } from '../../../shared/contract/zone.ts';
import { tidyText } from '../../../shared/notices/tidy.ts';
import { RUNGS } from '../../../shared/procedure/events.ts';
import { joinBreachWords } from '../../../shared/procedure/exits/breach-words.ts';
import type { Fields } from '../dossier/dossier.ts';
import type { FormReader } from '../dossier-forms/command-form.ts';
import { toMoment } from '../dossier-forms/ladder-commands.ts';

/** By the kind a form carries. */
export const EXIT_FORMS: Record<string, FormReader> = {
  request_end: (fields, { standing }) => ({
    route: fields.valueOf('route'),
    reason: fields.valueOf('reason'),
    category: fields.valueOf('category'),
    ...reasonOfRoute(fields, standing),
  }),
  withdraw_request: (fields) => ({ reason: fields.valueOf('reason', 'withdrawn') }),
  issue_end_notice: (fields) => ({
    ...letterOf(fields),
    isAddressConfirmed: fields.valueOf('isAddressConfirmed') !== '',
    isPlatformStepDone: fields.valueOf('isPlatformStepDone') !== '',
    skips: RUNGS.flatMap((rung) => {
      const reason = fields.valueOf(`skip-${rung}`);
      return reason === '' ? [] : [{ step: rung, reason, sentence: fields.valueOf(`sentence-${rung}`) }];
    }),
  }),
  log_creator_end: (fields, context) => ({
    route: fields.valueOf('route'),
    sentAt: toMoment(fields, context),
    channel: fields.valueOf('channel', 'email'),
    ...reasonOfRoute(fields, context.standing),
    ...(fields.valueOf('isAccepted') === '' ? {} : { isAccepted: true }),
  }),
  log_creator_pause: (fields, context) => ({
    sentAt: toMoment(fields, context),
    channel: fields.valueOf('channel', 'email'),
  }),
  log_creator_breach: (fields, context) => ({
    trigger: fields.valueOf('trigger'),
    since: fields.valueOf('sinceOn') || null,
    sentAt: toMoment(fields, context),
    channel: fields.valueOf('channel', 'email'),
  }),
  report_cure: (fields) => ({ trigger: fields.valueOf('trigger') }),
  log_cure_answer: (fields) => ({
    trigger: fields.valueOf('trigger'),
    isCured: fields.valueOf('answer') === 'cured',
  }),
  propose_mutual_end: (fields) => ({ on: fields.valueOf('on') }),
  issue_breach_notice: (fields) => ({
    trigger: fields.valueOf('trigger'),
    ...letterOf(fields),
    isAddressConfirmed: fields.valueOf('isAddressConfirmed') !== '',
  }),
  settle_breach: (fields) => ({
    trigger: fields.valueOf('trigger'),
    isCured: fields.valueOf('isCured') === 'yes',
  }),
  record_bounce: (fields) => ({ noticeId: fields.valueOf('noticeId') }),
  renew_notice: (fields) => ({
    noticeId: fields.valueOf('noticeId'),
    ...(fields.valueOf('channel') === '' ? {} : { channel: fields.valueOf('channel') }),
  }),
  settle_dispute: () => ({ reason: 'settled' }),
  close: (fields) => ({
    paidOn: fields.valueOf('paidOn') || null,
    checks: [...fields.listOf('checks')],
  }),
  emergency_pause: (fields) => ({ trigger: fields.valueOf('trigger') }),
  lift_emergency: (fields) => ({ reason: fields.valueOf('reason', 'settled') }),
};

/** The person's own words; what would put a breach right stands apart in them. */
export function readNote(fields: Pick<Fields, 'valueOf'>): string {
  return joinBreachWords({ facts: fields.valueOf('note'), how: fields.valueOf('cureHow') });
}

/** The schema knows of the breach, the letter of its facts: named together, so that nobody sends the form twice. */
export function listEmptyOfBreach(fields: Pick<Fields, 'valueOf'>): string[] {
  return [
    ...(fields.valueOf('trigger') === '' ? ['breach'] : []),
    ...(tidyText(fields.valueOf('note')) === '' ? ['facts'] : []),
  ];
}

/** A breach is asked for on one way only, and so is the outside event: what was left in the form is not meant. */
function reasonOfRoute(
  fields: Fields,
  { timeZone }: { timeZone: string },
): { trigger: string | null; since?: string | null } {
  const [route, sinceOn] = [fields.valueOf('route'), fields.valueOf('sinceOn')];
  const trigger = route === 'cause' ? fields.valueOf('trigger') || null : null;
  if (route !== 'force_majeure') return { trigger };
  // A day that does not exist stays as it was typed: the schema refuses it.
  return { trigger, since: isLocalDate(sinceOn) ? startOfDay(sinceOn, timeZone) : sinceOn || null };
}

function letterOf(fields: Fields): Record<string, unknown> {
  return {
    tone: fields.valueOf('tone', 'neutral'),
    language: fields.valueOf('language', 'en'),
    channel: fields.valueOf('channel', 'email'),
    address: fields.valueOf('address') || null,
  };
}
