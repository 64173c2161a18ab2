// Steps: the two answers on top, then both procedures as lists with what is done, missing, blocked, and by whom.

import { type CollaborationPlace, deskCampaign } from '../../../shared/desk-paths.ts';
import type { Rung } from '../../../shared/procedure/events.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import type { ActKind, GuideStep } from '../../../shared/procedure/guide/guide-step.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { toCity } from '../../../shared/ui/format.ts';
import type { StepView } from '../../../shared/ui/guide/guide-view.ts';
import { StepList } from '../../../shared/ui/guide/step-list.tsx';
import { TwoAnswers } from '../../../shared/ui/guide/two-answers.tsx';
import { actAddress } from '../../../shared/ui/guide-words/act-places.ts';
import { RUNG_TITLES, SKIP_WORDS } from '../../../shared/ui/guide-words/code-words.ts';
import { presentAnswers } from '../../../shared/ui/guide-words/present-answers.ts';
import type { StepWords } from '../../../shared/ui/guide-words/present-steps.ts';
import { presentExit, presentLadder } from '../../../shared/ui/guide-words/present-steps.ts';
import { describeLook, needsNewCounts } from '../../../shared/ui/guide-words/step-sentences.ts';
import { IMPORT_LABEL } from '../../../shared/ui/guide-words/step-words.ts';
import { CLOSE_REASONS } from '../../../shared/ui/guide-words/talk-words.ts';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import type { Dossier } from './dossier.ts';
import { fieldsOf, nameFrom, pathOf, wordsOf } from './dossier.ts';
import { DossierFrame } from './dossier-frame.tsx';

export function StepsPage({ dossier }: { dossier: Dossier }) {
  const { guide, standing, mayEdit } = dossier;
  const words = stepWords(dossier);
  const view = presentAnswers(guide, standing, words);
  const isDone = isOver(standing.case.state);
  const zone = `times in ${toCity(standing.timeZone)}`;
  const ladder = presentLadder(guide, standing, words);
  const exit = presentExit(guide, standing, words);
  const has = (act: ActKind) => mayEdit && guide.acts.includes(act);
  return (
    <DossierFrame dossier={dossier} tab="steps">
      {!isDone && <TwoAnswers view={view} />}
      <div class="desk-columns">
        <div>
          {isDone ? (
            <StepsOfEnded ladder={ladder} exit={exit} zone={zone} />
          ) : (
            <>
              <Section title="Before anything ends" note={zone}>
                <StepList steps={ladder} />
              </Section>
              <Section
                title="If it has to end"
                note={view.about === 'Ending' ? 'the answers above' : undefined}
              >
                <StepList steps={exit} />
              </Section>
            </>
          )}
        </div>
        <div>
          <Places dossier={dossier} />
          <SkipForm dossier={dossier} />
          {has('evaluate') && !isDone && (
            <Section title="Look at the numbers" id="evaluate">
              {needsNewCounts(standing, dossier.now) && (
                <p>
                  <a href={deskCampaign(standing.campaignId, '/import')}>{IMPORT_LABEL}</a>
                </p>
              )}
              <ActButton
                dossier={dossier}
                name="evaluate"
                kind="evaluate"
                place="steps"
                label="Confirm that I looked"
                after={describeLook(standing, words)}
              />
            </Section>
          )}
          {(has('dismiss') || has('resolve')) && <CloseForm dossier={dossier} />}
        </div>
      </div>
    </DossierFrame>
  );
}

/** Steps of the exit that the ladder does not say already. */
const EXIT_RECORD = ['exit-review_contract', 'exit-notify'];

/** After an end comes first what is still to do; of what came before only what was done, without anything to press. */
function StepsOfEnded({ ladder, exit, zone }: { ladder: StepView[]; exit: StepView[]; zone: string }) {
  const after = exit.filter(({ id }) => id === 'exit-analyse');
  const before = [...ladder, ...exit.filter(({ id }) => EXIT_RECORD.includes(id))].flatMap((step) => {
    const parts = step.parts.filter(({ mark }) => mark === 'done').map((part) => ({ ...part, acts: [] }));
    return step.mark === 'done' || step.mark === 'skipped' || parts.length > 0
      ? [{ ...step, parts, acts: [] }]
      : [];
  });
  return (
    <>
      <Section title="After the end" note={zone}>
        <StepList steps={after} />
      </Section>
      {before.length > 0 && (
        <Section title="What was done before">
          <StepList steps={before} />
        </Section>
      )}
    </>
  );
}

/** Of these, after an end, only what still says something. */
const PLACES_AFTER_END: readonly CollaborationPlace[] = ['/steps/letters', '/steps/finish'];

/** Pages that belong to no single step. */
function Places({ dossier }: { dossier: Dossier }) {
  const places: { place: CollaborationPlace; label: string; text: string }[] = [
    { place: '/steps/end', label: 'Ways on and ending', text: 'what each costs and brings' },
    { place: '/steps/letters', label: 'Letters and proof', text: 'what was sent, what came back' },
    { place: '/steps/breach', label: 'Breach and cure', text: 'a notice that gives time, from either side' },
    {
      place: '/steps/emergency',
      label: 'Stop now',
      text: 'for danger, unlawful content, a hijacked account',
    },
    { place: '/steps/finish', label: 'After the end', text: 'money, dispute, analysis, closing' },
  ];
  const shown = places.filter(
    ({ place }) => !isOver(dossier.standing.case.state) || PLACES_AFTER_END.includes(place),
  );
  return (
    <Section title="More">
      <ul class="dossier-places">
        {shown.map(({ place, label, text }) => (
          <li key={place}>
            <a href={pathOf(dossier, place)}>{label}</a> <span class="reference">{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function stepWords(dossier: Dossier): StepWords {
  const { guide, mayEdit } = dossier;
  return {
    ...wordsOf(dossier),
    isPossible: (act) => guide.acts.includes(act),
    importHref: mayEdit ? deskCampaign(dossier.standing.campaignId, '/import') : undefined,
    bookingHref: mayEdit ? pathOf(dossier, '/booking#marketplace') : undefined,
    nameOf: nameFrom(dossier.events),
    hrefOf: (act: ActKind, step: GuideStep) => {
      const address = mayEdit ? actAddress(act, step) : undefined;
      return address === undefined ? undefined : pathOf(dossier, address);
    },
  };
}

const SKIP_CHOICES = [
  { value: '', label: 'Choose a reason' },
  ...SKIP_REASONS.map((reason) => ({ value: reason, label: SKIP_WORDS[reason] })),
];

/** Passing a rung over needs a listed reason, a sentence and a manager. */
function SkipForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'skip');
  const asked = fields.valueOf('step', dossier.query.skip ?? '');
  const open = dossier.guide.ladder
    .filter((step) => step.acts.includes('skip_step'))
    .map((step) => RUNGS.find((rung) => rung === step.id))
    .filter((rung): rung is Rung => rung !== undefined);
  if (asked === '' || open.length === 0) return null;
  return (
    <Section title="Skip a step" id="skip" note="a manager, with a listed reason">
      <ActForm dossier={dossier} name="skip" kind="skip_step" place="steps">
        <SelectField
          name={fields.nameOf('step')}
          label="Step"
          value={asked}
          choices={open.map((rung) => ({ value: rung, label: RUNG_TITLES[rung] }))}
        />
        <SelectField
          name={fields.nameOf('reason')}
          label="Reason"
          value={fields.valueOf('reason')}
          choices={SKIP_CHOICES}
          isRequired
        />
        <TextArea
          name={fields.nameOf('note')}
          label="In a sentence"
          hint="dated facts; the creator may read it"
          value={fields.valueOf('note')}
          rows={3}
          isRequired
        />
        {open.includes('remedy') && (
          <p>
            Changed terms and coaching follow a remedy: while it is passed over, both stay closed. It can
            still be agreed later.
          </p>
        )}
        <FormEnd after="It stays on record with your name.">
          <SubmitButton>Skip this step</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}

function CloseForm({ dossier }: { dossier: Dossier }) {
  const { guide } = dossier;
  const kind = guide.acts.includes('resolve') ? 'resolve' : 'dismiss';
  const fields = fieldsOf(dossier, 'close');
  return (
    <Section title="No step is needed" id="close">
      <ActForm dossier={dossier} name="close" kind={kind} place="steps">
        <SelectField
          name={fields.nameOf('reason')}
          label="Reason"
          value={fields.valueOf('reason')}
          choices={CLOSE_REASONS}
        />
        <TextArea
          name={fields.nameOf('note')}
          label="Note for the team"
          hint="optional"
          value={fields.valueOf('note')}
          rows={2}
        />
        <FormEnd after="The work goes on as agreed. A later case starts with a talk of its own.">
          <SubmitButton isQuiet>
            {kind === 'resolve' ? 'Close the talk' : 'Close without a step'}
          </SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
