// Laws of the exit (DOMAIN.md §4.8): who may end, on what grounds, by which notice; and what the creator's page can change.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBefore } from '../../../shared/contract/zone.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import { findCure } from '../../../shared/procedure/folding/cures.ts';
import { endsByItself } from '../../../shared/procedure/folding/notices.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { decidedStory, play, RUNS, story } from './stories.ts';

test('reaches every act of the exit, so that the laws below are about something', () => {
  const seen = new Map<string, number>();
  for (const told of fc.sample(decidedStory, { numRuns: 4000, seed: 11 })) {
    for (const { event } of play(told).taken) seen.set(event.kind, (seen.get(event.kind) ?? 0) + 1);
  }
  const acts = [
    ...['request_end', 'withdraw_request', 'issue_end_notice', 'mutual_signed', 'shorten', 'creator_ends'],
    ...[
      'creator_ends_also',
      'creator_withdraws',
      'issue_breach_notice',
      'breach_cured',
      'settle_breach',
      'say_cured',
    ],
    ...[
      'propose_mutual_end',
      'wish_mutual_end',
      'sign_mutual_end',
      'agree_mutual_end',
      'record_proof',
      'bounced',
    ],
    ...['letter_bounced', 'withdraw_letter', 'respond_to_notice', 'accept_withdrawal', 'raise_dispute'],
    ...['settle_dispute', 'complete', 'file_post_mortem', 'close', 'ask_urgent_stop', 'emergency_pause'],
    ...['creator_pauses', 'creator_goes_on'],
    ...['creator_notices_breach', 'report_cure', 'creator_answers_cure'],
  ];
  expect(acts.filter((kind) => (seen.get(kind) ?? 0) < 3)).toEqual([]);
});

test('ends by our notice only when it was sent on a channel the contract names, or by another right way (no. 3)', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      const { taken, now } = play(told);
      const last = stateAt(taken.at(-1)?.after ?? told.start, now);
      const { endedBy } = last;
      if (endedBy === null) return;
      expect(isBefore(now, endedBy.at)).toBe(false);
      const own = last.notices.find(({ noticeId }) => noticeId === endedBy.noticeId);
      if (endedBy.party !== 'brand' || ['mutual', 'pause_timeout'].includes(endedBy.route)) return;
      expect(own?.grade).toBeGreaterThanOrEqual(2);
      expect(own?.isBounced).toBe(false);
      expect(['email', 'courier']).toContain(own?.channel);
    }),
    RUNS,
  );
});

test('has effect ≥ receipt ≥ sending for every notice and cure, and no clock without receipt (no. 4)', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { after } of play(told).taken) {
        for (const notice of [after.pending, after.pendingBelow, after.otherEnd]) {
          if (!notice || notice.sentAt === null || endsByItself(notice)) continue;
          const { sentAt, deemedReceivedAt, effectiveAt } = notice;
          if (deemedReceivedAt === null) expect(effectiveAt).toBeNull();
          else {
            expect(isBefore(deemedReceivedAt, sentAt)).toBe(false);
            expect(effectiveAt !== null && isBefore(effectiveAt, deemedReceivedAt)).toBe(false);
          }
        }
        for (const { noticeReceivedAt, cureEndsAt } of after.openCures) {
          if (noticeReceivedAt === null) expect(cureEndsAt).toBeNull();
          else expect(cureEndsAt !== null && isBefore(noticeReceivedAt, cureEndsAt)).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test('gives a side an end for a breach of the other’s only after its notice of it, its time and no cure within it', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event, isDecided } of play(told).taken) {
        const { kind, data } = event;
        const giver = kind === 'issue_end_notice' ? 'brand' : 'creator';
        const isEnd = ['issue_end_notice', 'creator_ends', 'creator_ends_also'].includes(kind);
        const trigger = kind === 'issue_end_notice' ? before.endPlan?.trigger : data.trigger;
        const isByRight = isEnd && isDecided && data.route === 'cause' && data.isAccepted !== true;
        // What nothing puts right takes no notice.
        if (!isByRight || trigger === 'morality') continue;
        const cure = findCure(before, trigger, giver);
        const endsAt = cure?.cureEndsAt ?? null;
        const sentAt = kind === 'issue_end_notice' ? event.at : (data.sentAt ?? event.at);
        expect(endsAt !== null && !isBefore(sentAt, endsAt)).toBe(true);
        const curedAt = cure?.curedAt ?? null;
        expect(curedAt === null || (endsAt !== null && isBefore(endsAt, curedAt))).toBe(true);
      }
    }),
    RUNS,
  );
});

test('never moves the time that runs for a breach, whoever gave notice of it', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, after } of play(told).taken) {
        for (const was of before.openCures) {
          const is = after.openCures.find(({ noticeId }) => noticeId === was.noticeId);
          if (!is || was.cureEndsAt === null) continue;
          expect(is).toMatchObject({ noticeReceivedAt: was.noticeReceivedAt, cureEndsAt: was.cureEndsAt });
          if (was.curedAt !== null) expect(is.curedAt).toBe(was.curedAt);
        }
      }
    }),
    RUNS,
  );
});

test('never moves the clock of a notice that runs; only both signatures bring it forward (no. 8)', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event, after } of play(told).taken) {
        const [was, is] = [before.pending, after.pending];
        if (!was || was.noticeId !== is?.noticeId || was.effectiveAt === null) continue;
        // A receipt that was not known can become known by proof; a known one stays.
        if (was.deemedReceivedAt !== null) expect(is.deemedReceivedAt).toBe(was.deemedReceivedAt);
        if (event.kind !== 'shorten') expect(is.effectiveAt).toBe(was.effectiveAt);
        else expect(is.effectiveAt !== null && isBefore(is.effectiveAt, was.effectiveAt)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('never takes a missed result for a breach without a guarantee (no. 9)', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      const causes = play(told).taken.filter(({ event }) =>
        ['request_end', 'issue_end_notice', 'issue_breach_notice'].includes(event.kind),
      );
      expect(causes.map(({ event }) => event.data.trigger)).not.toContain('kpi_miss');
    }),
    RUNS,
  );
});

test('ends for results only after five rungs, each done or passed over with a listed reason (no. 10)', () => {
  const accepted: readonly string[] = ['done', ...SKIP_REASONS];
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event } of play(told).taken) {
        if (event.kind !== 'issue_end_notice' || event.data.endReason !== 'performance') continue;
        const skipped = new Map((event.data.skips ?? []).map(({ step, reason }) => [step, reason as string]));
        for (const rung of RUNGS) {
          expect(accepted).toContain(before.ladder[rung] ?? skipped.get(rung));
        }
      }
    }),
    RUNS,
  );
});

test('has another person agree than the one who asked, and a manager or owner at that (no. 11)', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { event } of play(told).taken) {
        if (!['issue_end_notice', 'mutual_signed', 'shorten'].includes(event.kind)) continue;
        const { approvedById, requestedById } = event.data;
        expect(approvedById).toBeTruthy();
        expect(approvedById).not.toBe(requestedById);
        const mayApprove = event.data.route === 'cause' ? ['owner'] : ['manager', 'owner', 'creator'];
        expect(mayApprove).toContain(event.actor.role);
      }
    }),
    RUNS,
  );
});

test('has at most one open notice per kind and party (no. 21)', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { after } of play(told).taken) {
        const open = [after.pending, after.pendingBelow, after.otherEnd].filter((one) => one !== null);
        const names = open.map(({ kind, party }) => `${kind} by ${party}`);
        expect(new Set(names).size).toBe(names.length);
        const held = after.notices.filter(
          (one) => one.kind === 'breach' && one.sentAt === null && !one.isWithdrawn,
        );
        expect(held.length).toBeLessThanOrEqual(1);
      }
    }),
    RUNS,
  );
});

test('keeps both notices when both sides gave one, and the earlier effect ends it', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event } of play(told).taken) {
        const { pending, otherEnd } = before;
        if (!pending || !otherEnd || before.state !== 'ending') continue;
        const { endedBy } = stateAt(before, event.at);
        if (endedBy === null) continue;
        const times = [pending, otherEnd].flatMap(({ effectiveAt }) => effectiveAt ?? []);
        expect(times.some((at) => isBefore(at, endedBy.at))).toBe(false);
      }
    }),
    RUNS,
  );
});

test('lets proof only rise, and never without the letter', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, after } of play(told).taken) {
        for (const was of before.notices) {
          const is = after.notices.find(({ noticeId }) => noticeId === was.noticeId);
          if (!is) continue;
          expect(is.grade).toBeGreaterThanOrEqual(was.grade);
          expect(is.grade >= 2 && is.sentAt === null).toBe(false);
          expect(is.evidence).toEqual(expect.arrayContaining(was.evidence));
        }
      }
    }),
    RUNS,
  );
});
