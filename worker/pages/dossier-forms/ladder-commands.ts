// The forms of talk and ladder as bodies of their commands.
import { isLocalDate, toInstant } from '../../../shared/contract/zone.ts';
import type { LadderCommand } from '../../../shared/procedure/commands.ts';
import { parseCount, parseMoney } from '../desk/parse-typed.ts';
import type { Fields } from '../dossier/dossier.ts';
import type { FormContext, FormReader } from './command-form.ts';
import { readLetterChoice } from './letter-choices.ts';
import { PLAN_ROWS_MAX } from './plan-rows.ts';
import { readProposal } from './proposal-values.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const NOON = '12:00';

type Readers = Record<
  LadderCommand['kind'] | 'log_contact' | 'creator_answered' | 'review_contract',
  FormReader
>;

export const LADDER_FORMS: Partial<Readers> = {
  log_contact: (fields, context) => ({ channel: fields.valueOf('channel'), at: toMoment(fields, context) }),
  creator_answered: (fields, context) => ({ at: toMoment(fields, context) }),
  review_contract: (fields) => ({ version: Number(fields.valueOf('version')) }),
  write_to_creator: (fields) => ({
    ...readLetterChoice(fields),
    language: fields.valueOf('language'),
    tone: fields.valueOf('tone'),
    channel: fields.valueOf('channel'),
    address: fields.valueOf('address') || null,
  }),
  dismiss: (fields) => ({ reason: fields.valueOf('reason') }),
  resolve: (fields) => ({ reason: fields.valueOf('reason') }),
  diagnose: (fields) => ({
    causes: [
      {
        code: fields.valueOf('code'),
        confidence: fields.valueOf('confidence'),
        evidence: [...fields.listOf('evidence')],
      },
    ],
  }),
  plan_remedy: (fields, context) => ({ actions: readActions(fields, context) }),
  log_plan_answer: (fields) => ({ stance: fields.valueOf('stance') }),
  action_done: (fields) => ({ actionId: fields.valueOf('actionId') }),
  postpone_review: (fields) => ({
    actionId: fields.valueOf('actionId'),
    reviewOn: fields.valueOf('reviewOn'),
  }),
  review_action: (fields) => {
    const units = parseCount(fields.valueOf('units'));
    return {
      actionId: fields.valueOf('actionId'),
      outcome: fields.valueOf('outcome'),
      ...(units === null ? {} : { units }),
    };
  },
  skip_step: (fields) => ({ step: fields.valueOf('step'), reason: fields.valueOf('reason') }),
  propose_adjustment: (fields, context) => ({ proposal: readProposal(fields, context) }),
  withdraw_proposal: (fields) => ({ reason: fields.valueOf('reason') }),
  start_coaching: (fields, { newId }) => ({
    items: fields
      .listOf('cards')
      .map((card) => ({ id: newId(), card, kpi: fields.valueOf('kpi'), ...readLookBack(fields) })),
  }),
  session_done: (fields) => ({ itemIds: [...fields.listOf('items')], ...readLookBack(fields) }),
  log_coaching_answer: (fields) => ({
    itemId: fields.valueOf('itemId'),
    isTaken: fields.valueOf('answer') === 'takes',
  }),
  review_coaching: (fields) => ({ itemId: fields.valueOf('itemId'), effect: fields.valueOf('effect') }),
  answer_wish: (fields) => ({
    wishSeq: Number(fields.valueOf('wishSeq')),
    reason: fields.valueOf('reason'),
    ...listMoved(fields),
  }),
};

/** What an agreed day moves: a piece, or a change of the plan. */
function listMoved(fields: Fields): { deliverableId?: string; actionId?: string } {
  const [deliverableId, actionId] = [fields.valueOf('deliverableId'), fields.valueOf('actionId')];
  if (fields.valueOf('reason') !== 'agreed') return {};
  return { ...(deliverableId === '' ? {} : { deliverableId }), ...(actionId === '' ? {} : { actionId }) };
}

/**
 * The day and minute typed, in the campaign's zone; a day alone means noon, or now when that is still ahead, and a minute
 * alone means today. What is neither empty nor a day or minute stays as it was typed: the schema refuses it.
 */
export function toMoment(fields: Fields, { now, today, standing }: FormContext): string {
  const time = fields.valueOf('time');
  const on = fields.valueOf('on') || (time === '' ? '' : today);
  if (on === '') return now;
  if (!isLocalDate(on) || (time !== '' && !TIME.test(time))) return `${on} ${time}`;
  if (time !== '') return toInstant(on, time, standing.timeZone);
  return on === today ? now : toInstant(on, NOON, standing.timeZone);
}

/** No day is an answer: then nobody is reminded. */
function readLookBack(fields: Fields): { reviewOn?: string } {
  const reviewOn = fields.valueOf('reviewOn');
  return reviewOn === '' ? {} : { reviewOn };
}

function readActions(fields: Fields, context: FormContext): unknown[] {
  const rows = Math.min(PLAN_ROWS_MAX, Math.max(1, Number(fields.valueOf('rows', '1')) || 1));
  return Array.from({ length: rows }, (_, i) => readAction(fields, i + 1, context));
}

function readAction(fields: Fields, row: number, { standing, newId }: FormContext): unknown {
  const value = (field: string) => fields.valueOf(`${field}${row}`);
  const cost = parseMoney(value('cost'), standing.currency);
  const units = parseCount(value('units'));
  const target = parseCount(value('target').replace('%', '').trim());
  const isMakeGood = value('kind') === 'make_good';
  return {
    id: newId(),
    kind: value('kind'),
    remedy: value('remedy'),
    owner: value('owner'),
    cause: value('cause') || null,
    deliverableId: value('piece') || null,
    kpi: value('kpi'),
    targetBps: typeof target === 'number' ? target * 100 : 0,
    expectedUnits: isMakeGood && typeof units === 'number' ? units : null,
    dueOn: value('dueOn'),
    reviewOn: value('reviewOn'),
    // What is no amount stays what it is, so that the schema names the field instead of taking a slip of the pen for nothing.
    costMinor: cost ?? 0,
  };
}
