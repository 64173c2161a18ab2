// What a matter that waits in the case says as facts of an attention or a next step.
import type { OpenMatter } from './open-matters.ts';

/** Facts of a matter as numbers and texts, without what is not known. */
export function factsOf(matter: OpenMatter): Record<string, number | string> {
  switch (matter.code) {
    case 'urgent_stop':
    case 'wish_open': {
      const { kind, seq, at, on, trigger } = matter.wish;
      return { wish: kind, seq, at, ...known({ on, trigger }) };
    }
    case 'end_requested': {
      const { requestedAt, requestedById, route } = matter;
      return { requestedAt, ...known({ requestedById, route }) };
    }
    case 'cure_said':
    case 'cure_over':
    case 'own_breach':
    case 'own_breach_over':
      return { trigger: matter.trigger, at: matter.at };
    case 'remedy_review_due':
    case 'remedy_due': {
      const { id, remedy, owner, kpi, dueOn, reviewOn } = matter.action;
      return { actionId: id, remedy, owner, kpi, dueOn, reviewOn, count: matter.count };
    }
    case 'proposal_open':
      return { expiresAt: matter.expiresAt };
    case 'coaching_review_due': {
      const { item, reviewOn, count } = matter;
      return { itemId: item.id, card: item.card, kpi: item.kpi, reviewOn, count };
    }
    case 'coaching_due':
      return {};
  }
}

/** Facts without those that are not known: a fact is a number or a text, never null. */
export function known(facts: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => (fact === null ? [] : [[name, fact]])),
  );
}
