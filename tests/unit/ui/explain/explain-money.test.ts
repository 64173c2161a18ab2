import { describe, expect, test } from 'vitest';
import { moneyAtRiskMinor, savableMinor } from '../../../../shared/procedure/money-at-risk.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { explainFees, explainMoneyAtRisk } from '../../../../shared/ui/explain/explain-money.ts';
import { assessmentOf, standingOf } from '../sample-standings.ts';

const CONTEXT = { locale: 'en' };
const money = { feeMinor: 900_000, earnedMinor: 600_000, openMinor: 450_000, exitCostMinor: 268_500 };
const withMoney = (part: Partial<NonNullable<Standing['money']>> = {}, score = 23) => {
  const facts = { money: { ...money, ...part }, assessment: assessmentOf({ score }) };
  const standing = standingOf(facts);
  return { ...standing, moneyAtRiskMinor: moneyAtRiskMinor(standing) };
};
const shown = (view: { inputs: { name: string; value: string }[] } | null, name: string) =>
  view?.inputs.find((input) => input.name === name)?.value;
const toMinor = (text: string | undefined) => Math.round(Number((text ?? '').replace(/[^\d.]/g, '')) * 100);

describe('money at risk opens to', () => {
  test.each([23, 90.78, 10.4043])(
    'its formula with every sum, so that who reckons again with %d comes out at it',
    (score) => {
      const view = explainMoneyAtRisk(withMoney({ paidMinor: 450_000 }, score), CONTEXT);
      const open = toMinor(shown(view, 'Still open'));
      const cost = toMinor(shown(view, 'An end today would still cost'));
      const chance = Number.parseFloat(shown(view, 'Chance of missing break-even') ?? '') / 100;
      const sum = Math.round(((open - cost) * chance) / 100);

      expect(view.title).toBe(`Money at risk: where $${sum.toLocaleString('en')} comes from`);
      expect(toMinor(shown(view, 'Saved by an end today'))).toBe(open - cost);
      expect(view.formula).toContain('still open − what an end today would still cost');
      expect(view.version).toMatch(/^Definition risk-1, applied/);
    },
  );

  test('the other form of the same when nobody has said what was paid', () => {
    const standing = withMoney({ exitCostMinor: null, paidMinor: null, endEarnedMinor: 700_000 });
    const view = explainMoneyAtRisk(standing, CONTEXT);

    expect(view.formula).toContain('agreed − what an end today would earn the creator');
    expect(shown(view, 'Paid')).toBe('–');
    expect(toMinor(shown(view, 'Saved by an end today'))).toBe(savableMinor(standing.money ?? money));
  });

  test.each<[string, Partial<Standing>, RegExp]>([
    ['the fee', { money: null }, /fee is not known/],
    ['what an end costs', { money: { ...money, exitCostMinor: null } }, /terms are not filled in/],
    ['the score', { assessment: assessmentOf({ score: null }) }, /no score yet/],
  ])('what is missing, when %s is not known', (_, part, words) => {
    const view = explainMoneyAtRisk(standingOf({ ...part, moneyAtRiskMinor: null }), CONTEXT);

    expect(view.title).toBe('Money at risk: why there is no value');
    expect(view.sentences.join(' ')).toMatch(words);
    expect(view.formula).toBe('');
  });
});

describe('fees open to', () => {
  test('the pieces, earned or not, and the sums of agreement and contract', () => {
    const pieces = [
      { id: 'Reel 4', feeMinor: 600_000 },
      { id: 'Reel 6', feeMinor: 300_000 },
    ];
    const view = explainFees(withMoney({ pieces }), CONTEXT);

    expect(view?.title).toBe('Fees: where $6,000.00 earned comes from');
    expect(view?.inputs).toContainEqual({ name: 'Reel 4', value: '$6,000.00', source: 'earned, it is out' });
    expect(view?.inputs).toContainEqual({ name: 'Reel 6', value: '$3,000.00', source: 'not earned yet' });
    expect(shown(view, 'An end today would still cost')).toBe('$2,685.00');
  });

  test('nothing for who may not see fees', () => {
    expect(explainFees(standingOf({ money: null }), CONTEXT)).toBeNull();
  });
});
