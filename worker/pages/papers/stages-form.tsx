// Where each piece stands: its stage, whose delay it was, its approval rounds.
import type { Stage } from '../../../shared/contract/facts/piece-stages.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { PaperPiece } from '../../store/procedure/papers.ts';
import type { Problems } from '../desk/parse-typed.ts';
import type { Values } from './papers-form.ts';
import { DELAY_CAUSES, SEEN, stageChoices } from './papers-form.ts';

export type StagesFormProps = {
  standing: Standing;
  values: Values;
  problems: Problems;
  pieces: PaperPiece[];
  /** Pieces whose drafts are on record, with the stage and the rounds these say. */
  drafted: ReadonlyMap<string, { stage: Stage; rounds: number }>;
};

export function StagesForm({ pieces, drafted, values, problems, standing }: StagesFormProps) {
  return (
    <Section title="Where each piece stands" note="decides what it earns at an early end">
      <form method="post" action={deskCollaboration(standing.collaborationId, '/stages')} class="desk-form">
        <input type="hidden" name={SEEN.stages} value={values[SEEN.stages]} />
        {pieces.map((piece) => (
          <fieldset key={piece.id} class="field">
            <legend class="field-label">
              {piece.name}
              {drafted.has(piece.id) && (
                <DraftHint standing={standing} rounds={drafted.get(piece.id)?.rounds ?? 0} />
              )}
              {piece.publishedAt !== null && <span class="field-hint">published</span>}
            </legend>
            <div class="field-pair">
              <SelectField
                name={`stage-${piece.id}`}
                label="Stage"
                value={values[`stage-${piece.id}`] ?? piece.stage}
                error={problems[`stage-${piece.id}`]}
                choices={stageChoices(piece.stage, drafted.get(piece.id)?.stage)}
              />
              <TextField
                name={`delay-${piece.id}`}
                label="Days late because of us"
                hint="they count for the creator"
                value={
                  values[`delay-${piece.id}`] ??
                  (piece.brandDelayDays === 0 ? '' : String(piece.brandDelayDays))
                }
                error={problems[`delay-${piece.id}`]}
                inputMode="numeric"
              />
              <SelectField
                name={`cause-${piece.id}`}
                label="Because"
                value={values[`cause-${piece.id}`] ?? piece.brandDelayCause ?? ''}
                choices={DELAY_CAUSES}
              />
              {!drafted.has(piece.id) && (
                <TextField
                  name={`rounds-${piece.id}`}
                  label="Approval rounds"
                  hint="empty = not counted"
                  value={
                    values[`rounds-${piece.id}`] ??
                    (piece.approvalRounds === null ? '' : String(piece.approvalRounds))
                  }
                  error={problems[`rounds-${piece.id}`]}
                  inputMode="numeric"
                />
              )}
            </div>
          </fieldset>
        ))}
        <FormEnd after="Recorded with your name.">
          <SubmitButton isQuiet>Save the stages</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

/** Rounds count by themselves once drafts are on record. */
function DraftHint({ standing, rounds }: { standing: Standing; rounds: number }) {
  return (
    <span class="field-hint">
      <a href={deskCollaboration(standing.collaborationId, '/contract/drafts')}>
        {rounds} {rounds === 1 ? 'draft' : 'drafts'} on record
      </a>
    </span>
  );
}
