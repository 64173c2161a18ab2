import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../../shared/kpi/observation.ts';
import { newestData } from '../../../../shared/procedure/numbers/newest-data.ts';

const base: Observation = {
  postKey: 'instagram/abc',
  metric: 'clicks',
  value: 10,
  observedAt: '2026-03-01T10:00:00Z',
  source: 'csv',
  quality: 'exact',
};

describe('newestData', () => {
  test('is the newest count with a value', () => {
    const later = { ...base, observedAt: '2026-03-02T10:00:00Z' };
    const empty = { ...base, observedAt: '2026-03-03T10:00:00Z', value: null };

    expect(newestData([base, empty, later], '2026-03-03T10:00:00Z')?.observedAt).toBe(later.observedAt);
  });

  test('is null where nothing was counted', () => {
    expect(newestData([], '2026-03-03T10:00:00Z')).toBeNull();
    expect(newestData([{ ...base, value: null }], '2026-03-03T10:00:00Z')).toBeNull();
  });

  test('is stale once its source has had its time to deliver', () => {
    expect(newestData([base], '2026-03-01T11:00:00Z')?.isStale).toBe(false);
    expect(newestData([base], '2026-06-01T11:00:00Z')?.isStale).toBe(true);
  });
});
