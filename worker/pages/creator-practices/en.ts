// Coaching cards on the creator's page in English: the catalogue's own words, and those around them.
import { type CardId, COACHING_CARDS, type CoachingCard } from '../../../shared/procedure/talk/coaching.ts';

export type CardWords = Pick<CoachingCard, 'title' | 'sentence' | 'source'>;

export const EN_PRACTICES = () => ({
  title: 'Things to try',
  note: 'An offer for you to take or leave. It changes nothing that was agreed, and leaving it does not count against you.',
  about: (kpi: string) => `For: ${kpi}`,
  offered: (day: string) => `offered ${day}`,
  talked: (day: string) => `talked about ${day}`,
  before: 'Before',
  after: 'After',
  ofExpected: (share: string) => `${share} of what was expected`,
  source: (source: string) => `Source: ${source}`,
  take: 'I will try this',
  leave: 'Not for me',
  taken: 'You want to try this.',
  left: 'You left this one. That is fine.',
  change: 'Change your answer',
  effects: {
    helped: 'It helped.',
    no_effect: 'It did not help.',
    cannot_tell: 'Nobody can tell whether it helped.',
  },
  cards: Object.fromEntries(
    COACHING_CARDS.map(({ id, title, sentence, source }) => [id, { title, sentence, source }]),
  ) as Record<CardId, CardWords>, // fromEntries forgets that every id of the catalogue is a key
});
