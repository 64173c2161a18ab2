import { expect, test } from 'vitest';
import { describeAssignment } from '../../../../shared/imports/orders/order-sentences.ts';

test.each([
  [{ collaborationId: 'm', method: 'code' }, 'By code: Mara.'],
  [{ collaborationId: 'm', method: 'affiliate' }, 'By affiliate link: Mara.'],
  [{ collaborationId: 'm', method: 'utm' }, 'By tracked link: Mara.'],
  [{ collaborationId: 'm', method: 'survey' }, 'Answered in the survey: Mara. Shown apart, not counted.'],
  [{ collaborationId: null, because: 'code_expired' }, 'Its code had expired; not counted.'],
  [{ collaborationId: null, because: 'no_touch' }, 'Names no creator of this campaign.'],
] as const)('%j reads “%s”', (assignment, sentence) => {
  expect(describeAssignment({ ...assignment, named: [] }, () => 'Mara')).toBe(sentence);
});
