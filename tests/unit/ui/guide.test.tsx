// The guide's components as readers and keyboards meet them, rendered as in the Worker.
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Refusal } from '../../../shared/procedure/commands.ts';
import { guideSteps } from '../../../shared/procedure/guide/steps.ts';
import { StepList } from '../../../shared/ui/guide/step-list.tsx';
import { TwoAnswers } from '../../../shared/ui/guide/two-answers.tsx';
import { presentAnswers } from '../../../shared/ui/guide-words/present-answers.ts';
import { presentExit, presentLadder } from '../../../shared/ui/guide-words/present-steps.ts';
import { describeFieldProblem, describeGuideRefusal } from '../../../shared/ui/guide-words/refusal-words.ts';
import { NOW, standingOf } from './sample-standings.ts';
import { STATES } from './sample-states.ts';

const READER = { now: NOW, role: 'manager', memberId: 'm1', isSinglePersonTeam: false } as const;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function render(name: string): string {
  const standing = STATES[name] ?? standingOf();
  const guide = guideSteps(standing, READER);
  const words = {
    now: NOW,
    locale: 'en',
    isPossible: () => true,
    hrefOf: (act: string) => `#${act}`,
  };
  return renderToString(
    <>
      <TwoAnswers view={presentAnswers(guide, standing, words)} />
      <StepList steps={presentLadder(guide, standing, words)} />
      <StepList steps={presentExit(guide, standing, words)} />
    </>,
  );
}

test.each(Object.keys(STATES))('answers and steps of %s have no holes', (name) => {
  const html = render(name);

  expect(textOf(html)).not.toMatch(/NaN|undefined|null|\[object|[A-Z]{4,}_[A-Z]/);
  expect(html.match(/<svg(?![^>]*aria-hidden)/)).toBeNull();
});

test.each(Object.keys(STATES))('the two questions of %s stand apart', (name) => {
  const html = render(name);

  expect(html.match(/Does the contract allow an? \w+\?/g)).toHaveLength(1);
  expect(html.match(/Are our own steps done\?/g)).toHaveLength(1);
});

test('a surface without pages gets buttons for the acts', () => {
  const acts = [{ id: 'a', label: 'Agree a remedy', href: '#' }];
  const step = {
    id: 's',
    number: 1,
    mark: 'now',
    markWord: 'now',
    title: 'Remedy',
    note: '',
    text: '',
  } as const;
  const html = renderToString(<StepList steps={[{ ...step, parts: [], acts }]} onAct={() => {}} />);

  expect(html).toContain('<button type="button"');
  expect(html).not.toContain('<a ');
});

test.each<[Refusal, string]>([
  [{ reason: 'steps_missing', missing: ['CAUSE_MISSING'] }, 'Waits for a cause.'],
  [{ reason: 'invalid', field: 'dueOn', problem: 'in_the_past' }, 'Due date lies in the past.'],
  [{ reason: 'not_possible_now', state: 'no_contact', command: 'x' }, 'Nobody has written or called yet.'],
])('a refusal is said as a fact: %o', (refusal, line) => {
  expect(describeGuideRefusal(refusal, { timeZone: 'UTC' }, { locale: 'en' }).lines).toContain(line);
});

test('a field is named by the last part of its path', () => {
  expect(describeFieldProblem({ field: 'proposal.pay.baseMinor', problem: 'not_a_number' })).toBe(
    'Base is not an amount of 0 or more in the campaign’s currency.',
  );
  expect(describeFieldProblem({ field: 'actions.0.dueOn', problem: 'missing' })).toBe('Due date is missing.');
  expect(describeFieldProblem({ field: 'unitDefinition', problem: 'too_long' })).toBe(
    'Unit definition is too long.',
  );
  const inRow = { field: 'content.rows.4.values.views', problem: 'too_small', row: 6 };
  expect(describeFieldProblem(inRow)).toBe('Row 6: Views is too small.');
});
