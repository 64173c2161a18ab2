// A form's fields as the command they stand for; what is missing or does not fit is found by the schema of the HTTP contract.

import { ownSideOf } from '../../../shared/procedure/decide/stop-scopes.ts';
import { STOP_SCOPES } from '../../../shared/procedure/events.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { DECLINED } from '../../../shared/ui/guide-words/code-words.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import type { Fields, TypedForm } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { readReviewDate } from '../dossier/review-date.tsx';
import { DRAFT_FORMS } from '../drafts/draft-forms.ts';
import { EXIT_FORMS, readNote } from '../ending/exit-forms.ts';
import { PAYMENT_FORMS } from '../payments/payment-forms.ts';
import { LADDER_FORMS } from './ladder-commands.ts';

/** A form as it arrives: a field sent twice is a list. */
export type SentForm = Record<string, string | string[] | undefined>;

export type FormContext = {
  standing: Standing;
  papers: Papers | null;
  now: string;
  today: string;
  newId: () => string;
};

/** One kind of form read into the body of its command. */
export type FormReader = (fields: Fields, context: FormContext) => Record<string, unknown>;

const QUICK_FORMS: Record<string, FormReader> = {
  pause: (fields) => {
    const isOwn = fields.valueOf('part') === 'own_side';
    const wanted = STOP_SCOPES.filter((scope) => fields.listOf('scope').includes(scope));
    return {
      scope: isOwn ? ownSideOf(wanted) : wanted,
      reviewOn: readReviewDate(fields.valueOf('reviewOn'), fields.valueOf('otherReviewOn')),
      reason: fields.valueOf('reason'),
      skips: isOwn ? [] : toSkips(fields),
    };
  },
  stay_paused: (fields) => ({
    reviewOn: readReviewDate(fields.valueOf('reviewOn'), fields.valueOf('otherReviewOn')),
  }),
  resume: (fields) => ({ reason: fields.valueOf('reason') }),
  decline_request: () => ({ reason: DECLINED }),
};

/** Every form of the desk by the kind of its command; kinds that are not here ask nothing but the click. */
const FORMS: Record<string, FormReader> = {
  ...QUICK_FORMS,
  ...LADDER_FORMS,
  ...EXIT_FORMS,
  ...PAYMENT_FORMS,
  ...DRAFT_FORMS,
};

/** Kinds whose commands take no words of their own. */
const WITHOUT_NOTE = [
  'undo',
  'evaluate',
  'review_contract',
  'review_action',
  'recover',
  'withdraw_proposal',
  'withdraw_request',
  'confirm_emergency',
  'lift_emergency',
  'sign_mutual_end',
  'record_bounce',
  'renew_notice',
  'offer_withdrawal',
  'complete',
  'receive_draft',
  'approve_draft',
  'take_back_draft',
];

/** The form's own fields, without the prefix that keeps their names apart on the page. */
export function toTypedForm(form: SentForm): TypedForm {
  const name = single(form.form);
  const prefix = `${name}-`;
  const fields = Object.fromEntries(
    Object.entries(form).flatMap(([field, value]) => {
      if (value === undefined) return [];
      const own = name !== '' && field.startsWith(prefix) ? field.slice(prefix.length) : field;
      return [[own, value]];
    }),
  );
  return { name, fields };
}

/** The body of the command, to be checked by the schema. */
export function toCommand(form: SentForm, context: FormContext): unknown {
  const typed = toTypedForm(form);
  const fields = trimmed(fieldsOf({ typed }, typed.name));
  const kind = single(form.kind);
  // A kind is anything that was sent: names that every object has are none of ours.
  const read = Object.hasOwn(FORMS, kind) ? FORMS[kind] : undefined;
  const note = readNote(fields);
  const hasNote = note !== '' && !WITHOUT_NOTE.includes(kind);
  return { kind, ...(read ? read(fields, context) : {}), ...(hasNote ? { note } : {}) };
}

export function single(value: string | string[] | undefined): string {
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim();
}

function trimmed(fields: Fields): Fields {
  return { ...fields, valueOf: (field, otherwise) => fields.valueOf(field, otherwise).trim() };
}

function toSkips(fields: Fields): { step: string; reason: string; sentence: string }[] {
  return fields.names().flatMap((name) => {
    const step = name.startsWith('skip-') ? name.slice('skip-'.length) : null;
    const reason = fields.valueOf(name);
    return step === null || reason === ''
      ? []
      : [{ step, reason, sentence: fields.valueOf(`sentence-${step}`) }];
  });
}
