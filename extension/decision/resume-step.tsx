import { stayActId } from '../../shared/ui/dossier/stay-act-id.ts';
import { Facts, StepHead } from '../../shared/ui/popup/popup-frame.tsx';
import type { DecisionData } from './decision-steps.tsx';
import type { DecisionFlow } from './use-decision.ts';

type Props = {
  target: { collaborationId: string; handle: string; version: number };
  flow: DecisionFlow;
  data: Pick<DecisionData, 'isOffline' | 'acts' | 'resumes'>;
  onBack: () => void;
};

/** A second click for the way back as well: the creator may be told by a notice. It may also go on resting. */
export function ResumeStep({ target, flow, data: { isOffline, acts = [], resumes = {} }, onBack }: Props) {
  const notice = resumes[target.collaborationId];
  const stay = acts.find(({ id }) => id === stayActId(target));
  return (
    <form
      class="mf popup"
      onSubmit={(event) => {
        event.preventDefault();
        void flow.submit(target, { kind: 'resume', reason: 'review' });
      }}
    >
      <StepHead title={`Resume ${target.handle}`} note="" onBack={onBack} />
      <main class="popup-body is-step">
        <section class="box">
          <h2>What starts again</h2>
          <p>
            {notice === undefined
              ? 'Everything that was stopped goes on at once, what was the brand’s own and what the contract paused.'
              : `Everything that was stopped. ${notice.sentence}`}
          </p>
          {notice !== undefined && <Facts rows={notice.rows} />}
        </section>
        {stay !== undefined && (
          <>
            <section class="box">
              <h2>Or not yet</h2>
              <Facts rows={stay.facts} />
            </section>
            <button type="button" class="button is-quiet" onClick={() => flow.startAct(stay, target)}>
              Leave it paused
            </button>
          </>
        )}
      </main>
      <div class="popup-end">
        <button type="submit" class="button is-large" disabled={flow.isBusy}>
          {isOffline ? 'Keep as a draft' : (notice?.label ?? `Resume ${target.handle}`)}
        </button>
        <p>
          {isOffline
            ? 'You are offline. A draft asks again before it goes.'
            : (notice?.after ?? 'It is recorded with your name and the date.')}
        </p>
      </div>
    </form>
  );
}
