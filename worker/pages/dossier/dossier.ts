// What every page of a collaboration's dossier is made from. Read by the route, shown by the pages.

import type { CreatorPost } from '../../../shared/contract/adjustment/simulate-pay.ts';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { type CollaborationPlace, deskCollaboration } from '../../../shared/desk-paths.ts';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import type { Guide } from '../../../shared/procedure/guide/guide-step.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { DiagnosisContext } from '../../../shared/procedure/talk/diagnose.ts';
import type { LetterChecks } from '../../../shared/ui/notices/present-letter-checks.ts';
import type { CardView } from '../../../shared/ui/view.ts';
import type { RecordedPayment } from '../../store/agreement/recorded-payments.ts';
import type { ListedCreatorLink } from '../../store/creator-links.ts';
import type { LoggedEvent } from '../../store/events.ts';
import type { Papers, PromisesElsewhere } from '../../store/procedure/papers.ts';
import type { UnsentNotice } from '../../store/procedure/unsent-notices.ts';
import type { Session } from '../../store/sessions.ts';

/** A form as it was sent: which one, and its fields without the form's own prefix. */
export type TypedForm = { name: string; fields: Record<string, string | string[]> };

/** What became of the form that was just sent. */
export type Outcome = {
  tone: 'done' | 'risk' | 'plain';
  title: string;
  lines: string[];
  /** Where what is missing is done: a label and an address below the collaboration's path. */
  ways?: { label: string; address: CollaborationPlace }[];
  /** What was typed into a form that is not on the page any more. */
  kept?: string;
};

export type Dossier = {
  session: Session;
  standing: Standing;
  guide: Guide;
  card: CardView;
  /** Newest page of the log, oldest first. */
  events: LoggedEvent[];
  /** Notices that have not left, and which of them a person has to send. */
  notices: { notice: UnsentNotice; canBeSent: boolean }[];
  /** Words of the letters that have left or were taken back; empty where a page does not need them. */
  letters: UnsentNotice[];
  /** Addresses, fees and pieces; read for the pages that need them. */
  papers: Papers | null;
  /** What the creator promised elsewhere; null where a page does not need it. */
  elsewhere: PromisesElsewhere | null;
  /** The newest brief that is for this collaboration; null while there is none, or where a page does not need it. */
  brief: BriefVersion | null;
  /** Money as it was frozen with the end; null while none is, or where a page does not need it. */
  settlement: FrozenSettlement | null;
  /** Payments as recorded, the latest first; empty where a page does not need them, or a role may not see them. */
  payments: RecordedPayment[];
  /** What the diagnosis rests on beside the standing; empty where a page does not need it or nothing is known. */
  diagnosis: Omit<DiagnosisContext, 'now'>;
  /** The creator's own past results in the KPI asked about; empty where a page does not need them. */
  results: CreatorPost[];
  /** Links to the creator's page; empty where a page does not need them. */
  links: ListedCreatorLink[];
  /** Links and words of drafts by the number of their event; empty where a page does not need them. */
  draftNotes: ReadonlyMap<number, string>;
  now: string;
  /** Today where the campaign runs. */
  today: string;
  query: Record<string, string>;
  typed: TypedForm | null;
  outcome: Outcome | null;
  /** Full text of a letter that was asked for, before it is prepared. */
  preview: { subject: string; text: string; checks: LetterChecks } | null;
  /** Fresh ids, one per form: a second click is the same act. */
  newId: () => string;
  mayEdit: boolean;
};

/** Fields of one form of the page: names that are unique on it, and what was typed before a refusal. */
export type Fields = {
  form: string;
  nameOf: (field: string) => string;
  valueOf: (field: string, otherwise?: string) => string;
  listOf: (field: string, otherwise?: readonly string[]) => readonly string[];
  names: () => string[];
  /** True when this form comes back with what was typed. */
  isTyped: boolean;
};

export function fieldsOf({ typed }: Pick<Dossier, 'typed'>, form: string): Fields {
  const fields = typed !== null && typed.name === form ? typed.fields : null;
  const listOf = (field: string, otherwise: readonly string[] = []): readonly string[] => {
    if (fields === null) return otherwise;
    const value = fields[field] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  return {
    form,
    nameOf: (field) => `${form}-${field}`,
    valueOf: (field, otherwise = '') => (fields === null ? otherwise : (listOf(field)[0] ?? '')),
    listOf,
    names: () => Object.keys(fields ?? {}),
    isTyped: fields !== null,
  };
}

/** Address of the collaboration's pages. */
export function pathOf({ standing }: Pick<Dossier, 'standing'>, place: CollaborationPlace = ''): string {
  return deskCollaboration(standing.collaborationId, place);
}

export function wordsOf({ now, session }: Pick<Dossier, 'now' | 'session'>): { now: string; locale: string } {
  return { now, locale: session.locale };
}

/** Name of a member from the log; undefined for who has not acted lately. */
export function nameFrom(events: readonly LoggedEvent[]): (memberId: string) => string | undefined {
  const names = new Map(events.map((event) => [event.actor.memberId, event.byName]));
  return (memberId) => names.get(memberId);
}

/** The words beside an event of the log; null where there are none, or they were erased. */
export function noteOfEvent(events: readonly LoggedEvent[], seq: number): string | null {
  return events.find((event) => event.seq === seq)?.note || null;
}
