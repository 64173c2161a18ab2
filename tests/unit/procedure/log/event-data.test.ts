// What the compiler holds: each of the lines below that must not compile fails the check once it does.
import { expect, test } from 'vitest';
import { event } from '../../../../shared/procedure/decide/answer.ts';
import type { EventOf, EventWith } from '../../../../shared/procedure/events.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { FACTS } from '../../../../shared/procedure/folding/facts.ts';
import type { FactKind } from '../../../../shared/procedure/log/event-data.ts';
import { contextOf, eventOf } from '../case-log.ts';

const context = contextOf();

test('a kind is written with all of its own fields and with none of another kind', () => {
  const noted = { noteSha256: 'a'.repeat(64) };
  const scoped = { reason: 'late', scope: ['ads' as const] };

  expect(event(context, 'dismiss', { reason: 'late', ...noted }).ok).toBe(true);
  // @ts-expect-error: a reason is missing
  event(context, 'dismiss', noted);
  // @ts-expect-error: a dismissal stops nothing, also where the field comes with a spread
  event(context, 'dismiss', { ...scoped });
  // @ts-expect-error: whoever lifts an emergency gives a reason, and no kind is called so
  event(context, 'lifts', { reason: 'late' });
});

test('a reader of one kind has the fields of that kind, and none of them for sure', () => {
  const dismissed: EventOf<'dismiss'> = eventOf(initialCase('at_risk'), 'dismiss');

  const reason: string | undefined = dismissed.data.reason;
  expect(reason).toBeUndefined();
  // @ts-expect-error: an old log may lack it
  const sure: string = dismissed.data.reason;
  expect(sure).toBeUndefined();
  // @ts-expect-error: a dismissal has no scope
  expect(dismissed.data.scope).toBeUndefined();
  // @ts-expect-error: nor does it serve a reader of nothing but the scope
  const scoped: EventWith<'scope'> = dismissed;
  expect(scoped).toBe(dismissed);
});

test('every kind that is no transition of the table is a fact', () => {
  const kinds: Record<FactKind, unknown> = FACTS;

  expect(Object.keys(kinds)).toContain('note');
});
