// What a change of terms does to the sums, before and after side by side: read before it is saved or put to the creator.
import type { Clauses } from '../../../shared/contract/clauses.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { sumsUnder } from '../../../shared/procedure/exits/terms-sums.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentTermsChange } from '../../../shared/ui/exits/present-terms-change.ts';
import { nameTerm } from '../../../shared/ui/guide-words/term-words.ts';
import { Table } from '../../../shared/ui/page/table.tsx';

/** `after`: the versions as they would be, with the money that results come to by them where that is another than now. */
export function TermsChange({
  standing,
  after: { contracts, money = standing.money },
  now,
  locale,
  labels,
}: {
  standing: Standing;
  after: { contracts: readonly ContractVersion[]; money?: Standing['money'] };
  now: string;
  locale: string;
  labels: { before: string; after: string };
}) {
  const sides = {
    before: sumsUnder(standing, standing.contracts, now),
    after: sumsUnder({ ...standing, money }, contracts, now),
  };
  const rows = presentTermsChange(sides, standing, { now, locale });
  return (
    <Table
      caption="What changes in sums"
      columns={[
        { id: 'name', label: 'Sum' },
        { id: 'before', label: labels.before },
        { id: 'after', label: labels.after },
      ]}
      rows={rows.map(({ name, before, after, isChanged }) => ({
        id: name,
        cells: { name, before, after: isChanged ? <b>{after}</b> : 'as before' },
      }))}
    />
  );
}

/** Terms whose answer is another one. */
export function listChangedTerms(before: Clauses, after: Clauses): string[] {
  const [was, is] = [new Map(answersOf(before)), new Map(answersOf(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => was.get(name) !== is.get(name))
    .map((name) => (name === 'beyond' ? 'what the paper says more' : nameTerm(name)));
}

/** The answers of the form alone: who confirmed one, and when, is no answer; what has a form of its own is none of it. */
export function answersOf(clauses: Clauses): [name: string, answer: string][] {
  return Object.entries(clauses).flatMap(([name, clause]) => {
    if (name === 'extra' || name === 'resultPay' || clause === undefined) return [];
    const answer = Object.entries(clause).filter(([field]) => !field.startsWith('confirmed'));
    return [[name, JSON.stringify(answer)]];
  });
}
