// Causes and wishes in words: whose, how sure, on what, and what the other side says.
import { CAUSE_TABLE, isDisputedCause } from '../../procedure/talk/causes.ts';
import { EVIDENCE, isEvidenceCode } from '../../procedure/talk/evidence.ts';
import type { CauseRecord, CreatorWish } from '../../procedure/talk/records.ts';
import { formatDay, formatMoment } from '../format.ts';
import type { CauseView, WishView } from '../guide/guide-view.ts';
import { describeProposer, OWNER_WORDS, STANCE_WORDS, TRIGGER_WORDS, WISH_WORDS } from './talk-words.ts';

/** Causes in the order the case keeps them: the brand's own first. */
export function presentCauses(causes: readonly CauseRecord[]): CauseView[] {
  return causes.map((cause) => {
    const { title, sentence, owner } = CAUSE_TABLE[cause.code];
    const evidence = cause.evidence.filter(isEvidenceCode).map((code) => EVIDENCE[code]);
    const stance = STANCE_WORDS[cause.creatorStance];
    return {
      code: cause.code,
      title,
      note: [`${OWNER_WORDS[owner]} · ${cause.confidence}`, describeProposer(cause)]
        .filter(Boolean)
        .join(' · '),
      detail: evidence.length > 0 ? evidence.join(' ') : sentence,
      stance:
        stance === ''
          ? ''
          : `The creator: ${isDisputedCause(cause) ? 'sees it differently. Both views stay on record.' : stance.toLowerCase()}`,
    };
  });
}

/** Open wishes, the urgent first, then as they came. */
export function presentWishes(
  wishes: readonly CreatorWish[],
  { locale, timeZone }: { locale: string; timeZone: string },
): WishView[] {
  const isUrgent = (wish: CreatorWish) => wish.kind === 'urgent_stop';
  return [...wishes]
    .sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || a.seq - b.seq)
    .map((wish) => ({
      seq: wish.seq,
      kind: wish.kind,
      title: WISH_WORDS[wish.kind],
      when: formatMoment(wish.at, locale, timeZone),
      detail: [
        wish.trigger === null
          ? ''
          : `Reason: ${TRIGGER_WORDS[wish.trigger] ?? wish.trigger.replaceAll('_', ' ')}.`,
        wish.on === null ? describeUndated(wish) : `For ${formatDay(wish.on, locale)}.`,
      ]
        .filter(Boolean)
        .join(' '),
      isUrgent: isUrgent(wish),
    }));
}

/** A change of the plan in words alone: agreeing to it moves nothing. */
function describeUndated({ kind }: CreatorWish): string {
  return kind === 'plan_change' ? 'No day is named: what you agree to is written into the plan.' : '';
}
