// What both questions of the contract are asked with: a side, an instant and the facts of one case. A fact that cannot be
// read is refused by its name; one that is absent or null is not the case, or not known.
import type { EndFacts } from '../end-blockers.ts';
import type { Instant, Party } from '../terms.ts';
import { checkCount, checkFlag, checkInstant, checkKnown, checkNumber, checkOneOf } from './refused-fact.ts';

const PARTIES: readonly Party[] = ['brand', 'creator'];

type Facts = EndFacts & { usedDays?: number | null; usedCount?: number | null };

export function checkQuestion({ party, now, facts }: { party: Party; now: Instant; facts: Facts }): void {
  checkOneOf('party', party, PARTIES);
  checkInstant('now', now);
  const { evaluationAt, endingEffectiveAt, pauseTimeoutAt, forceMajeureSince, consultation } = facts;
  checkKnown(checkInstant, { evaluationAt, endingEffectiveAt, pauseTimeoutAt, forceMajeureSince }, 'facts.');
  checkKnown(
    checkInstant,
    { firstAt: consultation?.firstAt, lastAt: consultation?.lastAt },
    'facts.consultation.',
  );
  checkKnown(checkCount, { attempts: consultation?.attempts }, 'facts.consultation.');
  checkKnown(
    checkInstant,
    {
      noticeReceivedAt: facts.breach?.noticeReceivedAt,
      cureEndsAt: facts.breach?.cureEndsAt,
      curedAt: facts.breach?.curedAt,
    },
    'facts.breach.',
  );
  checkKnown(checkNumber, { indexBps: facts.kpi?.indexBps, daysLive: facts.kpi?.daysLive }, 'facts.kpi.');
  checkKnown(checkCount, { usedDays: facts.usedDays, usedCount: facts.usedCount }, 'facts.');
  const { singlePersonTeam, brandSafety, addressConfirmed, settlementFrozen, platformStepKnown } = facts;
  checkKnown(
    checkFlag,
    {
      singlePersonTeam,
      brandSafety,
      addressConfirmed,
      settlementFrozen,
      platformStepKnown,
      signedByBoth: facts.signedByBoth,
    },
    'facts.',
  );
}
