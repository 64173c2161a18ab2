// Terms on which the money of an end hangs, said as soon as one is open: at the freezing it is late to look for the paper.
import { listOpenMoneyTerms } from '../../../shared/contract/facts/confirmed.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { nameOpenTerms } from '../../../shared/ui/guide-words/term-words.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';

/** Nothing without a contract, once it is over, or when all is answered. `mayEdit`: whoever reads it can answer. */
export function OpenMoneyTerms({
  standing,
  now,
  mayEdit,
}: {
  standing: Standing;
  now: string;
  mayEdit: boolean;
}) {
  const version = findVersionInForce(standing.contracts, now) ?? standing.contracts.at(-1);
  if (version === undefined || isOver(standing.case.state)) return null;
  const open = listOpenMoneyTerms(version.terms);
  if (open.length === 0) return null;
  return (
    <Notice tone="watch" title="An end cannot freeze its money yet">
      <p>
        Not answered from the contract: {nameOpenTerms(open, version.terms)}. “None” is an answer, too.{' '}
        {mayEdit && (
          <a href={deskCollaboration(standing.collaborationId, placeOf(open[0]))}>Answer it in the terms</a>
        )}
      </p>
    </Notice>
  );
}

/** Pay by result has a form of its own. */
function placeOf(term: string | undefined): '/terms/pay' | `/terms#${string}` {
  return term === 'performancePay' ? '/terms/pay' : `/terms#term-${term}`;
}
