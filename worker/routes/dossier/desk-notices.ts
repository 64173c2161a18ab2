// A person has sent a notice by hand: from here the contract's clock runs, as after a mail of this house.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { addMinutes, isBefore, isLocalDate, laterOf, toInstant } from '../../../shared/contract/zone.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { movedDates } from '../../../shared/procedure/letters/moved-dates.ts';
import { describeMoved, nameMoved } from '../../../shared/ui/notices/describe-moved.ts';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import { findUnsent, recordNoticeSent } from '../../commands/record-notice-sent.ts';
import { waitsForPerson } from '../../commands/waits-for-person.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { HttpProblem, notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { SENDING_CHANNELS } from '../../pages/desk/unsent-notices.tsx';
import { findUnsentNotice } from '../../store/procedure/unsent-notices.ts';
import { findStanding } from '../../store/standings.ts';

const sentForm = once(() =>
  z.object({
    sentBy: z.enum(SENDING_CHANNELS.map(({ value }) => value)),
    sentOn: z.optional(z.string()),
    sentTime: z.optional(z.string()),
  }),
);

export const deskNoticeRoutes = new Hono<AppEnv>().post(
  collaborationRoute('/notices/:noticeId/sending'),
  requireSession('marketer'),
  async (c) => {
    const { collaborationId, noticeId } = c.req.param();
    const { session, now } = c.var;
    const { workspaceId, role, memberId } = session;
    const form = await readForm(c, sentForm());
    const stored = await findStanding(c.env.DB, workspaceId, collaborationId);
    const notice = await findUnsentNotice(c.env.DB, workspaceId, { collaborationId, noticeId });
    if (!stored || !notice) throw notFound();
    const page = c.redirect(deskCollaboration(collaborationId, '?done=notice_sent'), 303);
    // Said already, by somebody else or by a second click.
    if (!findUnsent(stored.standing, noticeId)) return page;
    const hasMail = Boolean(c.env.MAIL && c.env.MAIL_FROM);
    if (!waitsForPerson(notice, { hasMail, now })) throw leavesByItself();
    const sentAt = parseSentAt(form, { now, madeAt: notice.createdAt, timeZone: stored.standing.timeZone });
    if (sentAt === undefined) throw unfitTime();
    const sent = { noticeId, sentAt, channel: form.sentBy, names: notice.names };
    const moved = movedDates(stored.standing.case, sent, stored.standing.contracts);
    if (moved.length > 0) {
      const words = { locale: session.locale, zone: contractZone(stored.standing, sentAt) };
      throw movedSince(moved.map((date) => `${nameMoved(date)}: ${describeMoved(date, words)}.`));
    }
    const recorded = await recordNoticeSent(c.env.DB, workspaceId, {
      delivery: { collaborationId, noticeId, channel: form.sentBy },
      recipient: form.sentBy === 'email' ? notice.recipient : null,
      now,
      sentAt,
      actor: { role, memberId },
    });
    if (recorded === 'busy') throw busy();
    return page;
  },
);

/** The typed minute in the campaign's zone, from the making of the notice until now; undefined when it lies outside. */
function parseSentAt(
  { sentOn = '', sentTime = '' }: { sentOn?: string | undefined; sentTime?: string | undefined },
  { now, madeAt, timeZone }: { now: string; madeAt: string; timeZone: string },
): string | undefined {
  if (sentOn === '' && sentTime === '') return now;
  if (!isLocalDate(sentOn) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(sentTime)) return undefined;
  const at = toInstant(sentOn, sentTime, timeZone);
  // A form gives whole minutes: the minute in which the notice was made counts as its making.
  const isEarlier = isBefore(at, addMinutes(madeAt, -1));
  return isEarlier || isBefore(now, at) ? undefined : laterOf(at, madeAt);
}

function busy(): HttpProblem {
  return new HttpProblem({
    status: 503,
    code: 'busy',
    title: 'Others are writing to this collaboration.',
    detail: 'It is not on record yet that the letter was sent. Go back and say so again.',
  });
}

function leavesByItself(): HttpProblem {
  return new HttpProblem({
    status: 409,
    code: 'leaves_by_itself',
    title: 'This notice leaves from here.',
    detail: 'Nothing has changed. Wait until it has left, or until the page says that it waits for you.',
  });
}

/** The letter would say what is not true: its clock starts with words that name the right days, and not before. */
function movedSince(dates: string[]): HttpProblem {
  return new HttpProblem({
    status: 409,
    code: 'dates_moved',
    title: 'The letter names days that this sending would not bring.',
    detail: [
      'Nothing has changed.',
      ...dates,
      'Go back and choose “Prepare it again”: the new letter names the right days, and counts once it is sent.',
    ].join(' '),
  });
}

function unfitTime(): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'The time of sending needs another value.',
    detail:
      'Nothing has changed. Give day and time between the making of the notice and now, or leave both empty for now.',
  });
}
