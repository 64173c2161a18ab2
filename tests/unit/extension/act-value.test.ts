import { expect, test } from 'vitest';
import { startActValue, toSimpleAct } from '../../../extension/decision/act-value.ts';
import type { ActView } from '../../../shared/ui/dossier/dossier-view.ts';

const CONTACT: ActView = {
  id: 'log_contact',
  request: { kind: 'log_contact', channel: 'email', at: '' },
  title: 'Note a contact',
  label: 'Note this contact',
  facts: [],
  choice: { field: 'channel', label: 'By', options: [] },
  moment: 'When',
  note: { label: 'What was said', isRequired: false },
  after: '',
};
const EVALUATE: ActView = {
  ...CONTACT,
  id: 'evaluate',
  request: { kind: 'evaluate' },
  choice: null,
  moment: null,
  note: null,
};

test('opens with the choice of the act itself, and with now', () => {
  const before = Date.now();

  const value = startActValue(CONTACT);

  expect(value.choice).toBe('email');
  expect(Math.abs(new Date(value.at).getTime() - before)).toBeLessThanOrEqual(60_000);
});

test('puts in what was filled in, and nothing that the act does not have', () => {
  const value = { choice: 'call', at: '2026-11-18T16:00', note: '  Spoke about the link. ' };

  expect(toSimpleAct(CONTACT, value)).toEqual({
    kind: 'log_contact',
    channel: 'call',
    at: new Date('2026-11-18T16:00').toISOString(),
    note: 'Spoke about the link.',
  });
  expect(toSimpleAct(EVALUATE, value)).toEqual({ kind: 'evaluate' });
});

test('leaves an empty note out', () => {
  const value = { choice: 'email', at: '2026-11-18T16:00', note: ' ' };

  expect(toSimpleAct(CONTACT, value)).not.toHaveProperty('note');
});

test.each([
  ['a required note is missing', { ...CONTACT, note: { label: '', isRequired: true } }, '2026-11-18T16:00'],
  ['the time cannot be read', CONTACT, ''],
])('gives no act while %s', (_, act, at) => {
  expect(toSimpleAct(act, { choice: 'email', at, note: '' })).toBeNull();
});
