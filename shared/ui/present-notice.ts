// What is under way after a decision: a notice that is held, sent or received, or a request that waits for a manager.
import { effectOf } from '../procedure/folding/notices.ts';
import type { Standing } from '../procedure/standing.ts';
import { formatDay, formatMoment, formatTime, toCity } from './format.ts';
import { toHandle } from './present-card.ts';
import { contractZone, presentNoticeClock } from './present-contract.ts';
import { findPending, presentStatus } from './present-status.ts';
import { formatEnd } from './reading/end-words.ts';
import { listScope } from './sentences.ts';
import type { PendingNoticeView } from './view.ts';

export type NoticeContext = { now: string; locale: string };

/** The kinds of notice as verbs of a title. */
export const NOTICE_WORDS = {
  pause: 'Pause',
  resume: 'Resume',
  end: 'End',
  breach: 'Breach notice',
} as const;

/** What stops, from when, and until when it can be taken back; null when nothing is under way. */
export function presentPendingNotice(standing: Standing, context: NoticeContext): PendingNoticeView | null {
  const { now, locale } = context;
  const pending = findPending(standing, 'pause', 'resume', 'end');
  if (!pending) return presentRequest(standing, context);
  const zone = contractZone(standing, now);
  const canUndo = pending.sentAt === null && pending.holdUntil !== null && pending.holdUntil > now;
  const effectiveAt = effectOf(pending);
  const scopeName = pending.kind === 'resume' ? 'Starts again' : 'Stops';
  const rows = [
    {
      name: 'Takes effect',
      value:
        effectiveAt === null
          ? 'not known yet'
          : `${(pending.kind === 'end' ? formatEnd : formatMoment)(effectiveAt, locale, zone)} ${toCity(zone)}`,
    },
    { name: scopeName, value: listScope(pending.scope) },
    // A pause is looked at again; nothing else is.
    ...(pending.kind === 'pause'
      ? [
          {
            name: 'Review',
            value: pending.reviewOn === null ? 'no date set' : formatDay(pending.reviewOn, locale),
          },
        ]
      : []),
    pending.party === 'creator'
      ? { name: 'Given by', value: 'the creator' }
      : { name: 'Goes by', value: pending.channel === 'email' ? 'e-mail' : pending.channel },
  ];
  return {
    title: `${NOTICE_WORDS[pending.kind]} ${toHandle(standing)}`,
    status: presentStatus(standing),
    until:
      canUndo && pending.holdUntil !== null
        ? `Leaves at ${formatTime(pending.holdUntil, locale, zone)}`
        : 'On its way',
    untilIso: canUndo ? pending.holdUntil : null,
    rows: pending.scope.length > 0 ? rows : rows.filter((row) => row.name !== scopeName),
    clock: presentNoticeClock(pending, standing, context),
    canUndo,
  };
}

/** A pause that was asked for. An end that was asked for is decided, or taken back, on its own page. */
function presentRequest(standing: Standing, { now, locale }: NoticeContext): PendingNoticeView | null {
  const { request } = standing.case;
  if (request?.kind !== 'pause') return null;
  return {
    title: `${NOTICE_WORDS.pause} ${toHandle(standing)}`,
    status: presentStatus(standing),
    until: 'Waits for a manager',
    untilIso: null,
    rows: [
      { name: 'Asked', value: formatMoment(request.at, locale, contractZone(standing, now)) },
      { name: 'Stops', value: listScope(request.scope) || 'nothing chosen' },
      {
        name: 'Review',
        value: request.reviewOn === null ? 'no date set' : formatDay(request.reviewOn, locale),
      },
    ],
    clock: null,
    canUndo: true,
  };
}
