// Until when a link to the creator's page opens it: whole days of the campaign's zone.
import { describe, expect, it } from 'vitest';
import { toLinkEnd } from '../../worker/commands/make-creator-link.ts';

const NOW = '2026-10-10T22:30:00Z';

describe('the end of a creator link', () => {
  it('is the end of the thirtieth day where the campaign is', () => {
    expect(toLinkEnd(NOW, 'UTC')).toBe('2026-11-10T00:00:00Z');
    expect(toLinkEnd(NOW, 'Europe/Berlin')).toBe('2026-11-10T23:00:00Z');
  });

  it('is the ninetieth day after a notice takes effect', () => {
    expect(toLinkEnd(NOW, 'UTC', '2026-10-24T09:00:00Z')).toBe('2027-01-23T00:00:00Z');
  });

  it('never comes sooner because a notice took effect long ago', () => {
    expect(toLinkEnd(NOW, 'UTC', '2026-06-01T09:00:00Z')).toBe(toLinkEnd(NOW, 'UTC'));
  });

  it('does not depend on an effect for letters that have none', () => {
    expect(toLinkEnd(NOW, 'UTC', null)).toBe(toLinkEnd(NOW, 'UTC'));
  });
});
