// The team's own rule for what the numbers may propose, and what it would have done with what is recorded.
import { deskPath } from '../../../shared/desk-paths.ts';
import {
  GUARDED_STEPS,
  type GuardedStep,
  type GuardRail,
  HOLD_DAYS_MAX,
} from '../../../shared/procedure/guard-rails/guard-rail.ts';
import { STEP_THRESHOLDS } from '../../../shared/score/ladder-step.ts';
import { FormEnd, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { DryRun } from '../../commands/guard-rails/try-guard-rail.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { DryRunSection } from './dry-run-section.tsx';
import { describeShare, formatThreshold, STEP_NAMES, summariseRail, toPercentAtLeast } from './rail-words.ts';

/** Percent as typed. */
export type RailValues = Record<GuardedStep | 'holdDays', string>;

type Props = {
  session: Session;
  /** Null = the standard holds. */
  current: GuardRail | null;
  /** What the form holds, when it can be read. */
  rail: GuardRail | null;
  values: RailValues;
  problems: Partial<Record<keyof RailValues, string>>;
  isSaved: boolean;
  dryRun: DryRun | null;
};

const PATH = deskPath('/guard-rails');

export function GuardRailsPage(props: Props) {
  const { session, current, rail, dryRun, problems } = props;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[{ label: 'Campaigns', href: deskPath('/campaigns') }]}
      title="Guard rails"
      meta="rules propose, people decide"
    >
      {props.isSaved && (
        <Notice tone="done" title="The rule is saved. Every collaboration follows it now." isAnswer />
      )}
      {Object.keys(problems).length > 0 && (
        <Notice tone="risk" title="Some values cannot be used. Nothing has changed." isAnswer />
      )}
      <p>
        In force now:{' '}
        <b>{current === null ? 'the standard.' : `${summariseRail(current, session.locale)}.`}</b>
      </p>
      <RailForm {...props} />
      {dryRun && rail && <DryRunSection dryRun={dryRun} locale={session.locale} />}
    </DeskFrame>
  );
}

function RailForm({ session, values, rail, problems }: Props) {
  return (
    <Section title="The rule" note="chance of staying below break-even">
      <form method="post" action={PATH} class="desk-form">
        <p>
          From this chance on a step is proposed. You may ask for more certainty than the standard, not for
          less. Never two steps in one day; one that was reached is left only ten points lower. Nothing
          happens by itself.
        </p>
        {GUARDED_STEPS.map((step) => (
          <TextField
            key={step}
            name={step}
            label={`${STEP_NAMES[step]} from, %`}
            hint={hintOf(step, rail, session.locale)}
            type="number"
            inputMode="decimal"
            min={String(toPercentAtLeast(STEP_THRESHOLDS[step]))}
            max="99"
            step="any"
            value={values[step]}
            error={problems[step]}
            isRequired
          />
        ))}
        <TextField
          name="holdDays"
          label="Propose a pause when that held for, days"
          hint={`in a row, 1 to ${HOLD_DAYS_MAX}`}
          type="number"
          inputMode="numeric"
          min="1"
          max={String(HOLD_DAYS_MAX)}
          value={values.holdDays}
          error={problems.holdDays}
          isRequired
        />
        <FormEnd after="Late pieces are counted in days and are not part of this rule.">
          <SubmitButton>Save the rule</SubmitButton>
          <button type="submit" class="button is-quiet" name="try" value="1" formmethod="get">
            Try it on the past
          </button>
        </FormEnd>
      </form>
    </Section>
  );
}

function hintOf(step: GuardedStep, rail: GuardRail | null, locale: string): string {
  const threshold = rail?.thresholds[step] ?? STEP_THRESHOLDS[step];
  const standard = `standard ${formatThreshold(STEP_THRESHOLDS[step], locale)}`;
  return `${standard}; ${describeShare(step, threshold, locale)}`;
}
