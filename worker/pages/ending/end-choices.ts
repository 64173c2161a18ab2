// Choices of the exit's forms, in words a person reads before deciding.
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import type { EndReason } from '../../../shared/procedure/exits/records.ts';
import { TRIGGER_WORDS } from '../../../shared/ui/guide-words/talk-words.ts';
import type { Choice } from '../../../shared/ui/page/form.tsx';

export const ROUTE_CHOICES: (Choice & { value: EndRoute })[] = [
  { value: 'convenience', label: 'For convenience, with notice' },
  { value: 'mutual', label: 'By agreement, both sign' },
  { value: 'performance', label: 'By the performance clause' },
  { value: 'cause', label: 'For cause, a listed breach' },
  { value: 'pause_timeout', label: 'After the pause reached its limit' },
  { value: 'force_majeure', label: 'After an outside event' },
];

export const REASON_CHOICES: (Choice & { value: EndReason })[] = [
  { value: 'performance', label: 'Results, after the whole ladder' },
  { value: 'business', label: 'Our business: budget, product, plans' },
  { value: 'conduct', label: 'A breach of what was agreed' },
  { value: 'safety', label: 'Brand safety' },
  { value: 'mutual', label: 'Both want it' },
];

export const CHECK_WORDS: Record<string, string> = {
  live_content: 'Live posts: what stays up and what stays labelled is settled',
  paid_ads: 'Paid ads on the creator’s posts are off, or agreed to go on',
  access: 'Access, codes and permissions are given back',
  product: 'Product is returned, kept or paid as agreed',
};

/** A trigger of the contract in words. */
export function nameTrigger(trigger: string): string {
  const words = TRIGGER_WORDS[trigger] ?? trigger.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function triggerChoices(triggers: readonly string[]): Choice[] {
  return [
    { value: '', label: 'Choose one of the contract’s' },
    ...triggers.map((value) => ({ value, label: nameTrigger(value) })),
  ];
}
