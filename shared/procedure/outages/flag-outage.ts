// Whether days may be flagged as lost, and until when what goes on has lasted: every problem by the field that holds it.
import type { LocalDate } from '../../contract/terms.ts';
import { isLocalDate } from '../../contract/zone.ts';
import { OUTAGE_REASONS, type Outage, type OutageReason } from './outages.ts';

/** A reason, not a story. */
export const OUTAGE_NOTE_CHARS_MAX = 500;

/** As typed; `collaborationId` '' = the whole campaign. */
export type OutageAsked = {
  from: string;
  until: string;
  isStillGoing: boolean;
  reason: string;
  collaborationId: string;
  note: string;
};

/** What it is held against, on `today` in the campaign's zone. */
export type OutageSurroundings = {
  campaign: { startsOn: LocalDate; endsOn: LocalDate };
  today: LocalDate;
  collaborationIds: readonly string[];
  /** Those that count, of the campaign and of each creator. */
  flagged: readonly (Pick<Outage, 'from' | 'until'> & { collaborationId: string | null })[];
};

export type OutageProblem =
  | {
      is:
        | 'no_day'
        | 'no_end'
        | 'two_ends'
        | 'before_from'
        | 'future'
        | 'no_reason'
        | 'no_creator'
        | 'too_long'
        | 'overtaken';
    }
  | { is: 'outside_flight'; startsOn: LocalDate; endsOn: LocalDate }
  | { is: 'flagged_already'; from: LocalDate; until: LocalDate | null };
export type OutageProblems = Partial<Record<'from' | 'until' | 'reason' | 'creator' | 'note', OutageProblem>>;

export type NewOutage = Pick<Outage, 'from' | 'until' | 'reason'> & {
  collaborationId: string | null;
  note: string;
};

export function judgeOutage(
  asked: OutageAsked,
  surroundings: OutageSurroundings,
): { ok: true; outage: NewOutage } | { ok: false; problems: OutageProblems } {
  const { isStillGoing, reason, collaborationId } = asked;
  const [from, until, note] = [asked.from.trim(), asked.until.trim(), asked.note.trim()];
  const atFrom = judgeDay(from, surroundings);
  const atUntil = isStillGoing
    ? judgeOpenEnd(until, surroundings)
    : judgeLastDay({ from, until }, surroundings);
  const isKnown = collaborationId === '' || surroundings.collaborationIds.includes(collaborationId);
  const scope = collaborationId === '' ? null : collaborationId;
  const days = { from, until: isStillGoing ? null : until, collaborationId: scope };
  const twice = atFrom === null && atUntil === null ? findOverlap(days, surroundings.flagged) : null;
  const found: [keyof OutageProblems, OutageProblem | null][] = [
    ['from', atFrom ?? twice],
    ['until', atUntil],
    ['reason', isReason(reason) ? null : { is: 'no_reason' }],
    ['creator', isKnown ? null : { is: 'no_creator' }],
    ['note', note.length > OUTAGE_NOTE_CHARS_MAX ? { is: 'too_long' } : null],
  ];
  const problems: OutageProblems = Object.fromEntries(found.filter(([, problem]) => problem !== null));
  if (Object.keys(problems).length > 0 || !isReason(reason)) return { ok: false, problems };
  return { ok: true, outage: { ...days, reason, note } };
}

/** The last day of one that goes on; null = it is one. */
export function judgeLastDay(
  { from, until }: { from: LocalDate; until: string },
  surroundings: Pick<OutageSurroundings, 'campaign' | 'today'>,
): OutageProblem | null {
  if (until === '') return { is: 'no_end' };
  const problem = judgeDay(until, surroundings);
  if (problem !== null) return problem;
  return isLocalDate(from) && until < from ? { is: 'before_from' } : null;
}

/** What goes on goes on today, so today has to lie within the flight. */
function judgeOpenEnd(until: string, { campaign, today }: OutageSurroundings): OutageProblem | null {
  if (until !== '') return { is: 'two_ends' };
  return today > campaign.endsOn ? { is: 'outside_flight', ...flightOf(campaign) } : null;
}

function judgeDay(
  day: string,
  { campaign, today }: Pick<OutageSurroundings, 'campaign' | 'today'>,
): OutageProblem | null {
  if (!isLocalDate(day)) return { is: 'no_day' };
  if (day < campaign.startsOn || day > campaign.endsOn)
    return { is: 'outside_flight', ...flightOf(campaign) };
  return day > today ? { is: 'future' } : null;
}

function flightOf({ startsOn, endsOn }: OutageSurroundings['campaign']) {
  return { startsOn, endsOn };
}

/**
 * A flag that leaves some of these days out already, for everybody that is asked about. One of a single creator does not
 * keep the campaign from being flagged: the others' days count still.
 */
function findOverlap(
  asked: OutageSurroundings['flagged'][number],
  flagged: OutageSurroundings['flagged'],
): OutageProblem | null {
  const other = flagged.find(
    ({ from, until, collaborationId }) =>
      (collaborationId === null || collaborationId === asked.collaborationId) &&
      (until === null || until >= asked.from) &&
      (asked.until === null || from <= asked.until),
  );
  return other === undefined ? null : { is: 'flagged_already', from: other.from, until: other.until };
}

function isReason(text: string): text is OutageReason {
  return OUTAGE_REASONS.some((reason) => reason === text);
}
