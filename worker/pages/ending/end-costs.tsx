// What an agreed last day costs, beside the ways of ending that take no agreement: read before anybody signs.

import { addMinutes } from '../../../shared/contract/zone.ts';
import { HOLD_MINUTES } from '../../../shared/procedure/ending/notice-hold.ts';
import type { SignedEnd } from '../../../shared/procedure/exits/end-by-signer.ts';
import { endByBoth, endByNotice } from '../../../shared/procedure/exits/end-by-signer.ts';
import { decidePlannedEnd, runningEndAt } from '../../../shared/procedure/exits/end-facts.ts';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import type { FrozenMoney } from '../../../shared/procedure/exits/records.ts';
import { describeEndSums, toEndSums, toFrozenSums } from '../../../shared/ui/exits/end-sums.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { Notes } from '../../../shared/ui/page/section.tsx';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import { formatEnd } from '../../../shared/ui/reading/end-words.ts';
import type { Dossier } from '../dossier/dossier.ts';

/** `frozen`: the money as it was put to the other side; null = it is worked out as of now. */
export function EndCosts({
  dossier,
  on,
  frozen,
}: {
  dossier: Dossier;
  on: string;
  frozen: FrozenMoney | null;
}) {
  const { standing, session, now } = dossier;
  const { locale } = session;
  if (standing.money === null) return null;
  const sums = frozen ? toFrozenSums(frozen) : toEndSums(endByBoth(standing, now, on).settled);
  const { money } = standing.case;
  const running = runningEndAt(standing.case);
  const alone = running === null ? ONE_SIDED.flatMap((party) => endByNotice(standing, now, party) ?? []) : [];
  const zone = contractZone(standing, now);
  const row = (name: string, end: SignedEnd['effectiveAt'], text: string) => ({
    name: `${name}, ${formatEnd(end, locale, zone)}`,
    text,
  });
  return (
    <div class="field">
      <p class="field-label">
        Still due to the creator <span class="field-hint">by who signs</span>
      </p>
      <Notes
        rows={[
          {
            name: `Both sign, end of ${formatDay(on, locale)}`,
            text: <b>{describeEndSums(sums, standing, locale)}</b>,
          },
          ...(running === null || money === null
            ? []
            : [row('The notice that runs', running, describeEndSums(toFrozenSums(money), standing, locale))]),
          ...alone.map(({ who, effectiveAt, settled }) =>
            row(
              who === 'brand' ? 'Our notice alone' : 'Their notice alone',
              effectiveAt,
              describeEndSums(toEndSums(settled), standing, locale),
            ),
          ),
        ]}
      />
    </div>
  );
}

const ONE_SIDED = ['brand', 'creator'] as const;

/**
 * What would be frozen with an end notice that is prepared again now, beside what is frozen; null for every other letter,
 * and for who may not see fees.
 */
export function describeRenewed(
  { standing, session, now }: Pick<Dossier, 'standing' | 'session' | 'now'>,
  { noticeId, channel }: { noticeId: string; channel: string },
): string | null {
  const { pending, endPlan, money } = standing.case;
  if (standing.money === null || endPlan === null || pending?.kind !== 'end' || pending.noticeId !== noticeId)
    return null;
  const sentAt = addMinutes(now, HOLD_MINUTES);
  const effectiveAt = decidePlannedEnd(standing, { sentAt, channel })?.earliestEffectiveAt ?? sentAt;
  const end = { route: endPlan.route, party: 'brand', governedAt: sentAt, effectiveAt } as const;
  const anew = describeEndSums(toEndSums(settlementOf(standing, end)), standing, session.locale);
  if (money === null) return anew;
  const before = describeEndSums(toFrozenSums(money), standing, session.locale);
  return before === anew ? anew : `frozen ${before}; prepared again ${anew}`;
}
