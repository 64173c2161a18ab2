import { Icon, type IconName } from '../drawing/icon.tsx';
import type { TwoAnswersView } from './guide-view.ts';

const ICONS: Record<TwoAnswersView['contract']['mark'], IconName> = {
  allowed: 'check',
  blocked: 'lock',
  unknown: 'unknown',
};

/** Does the contract allow this way of stopping? Are our own steps for it done? Side by side, never merged into one light. */
export function TwoAnswers({ view }: { view: TwoAnswersView }) {
  const { about, contract, own } = view;
  return (
    <section class="guide-two" aria-label={about}>
      <div>
        <h2>Does the contract allow {about === 'Pausing' ? 'a pause' : 'an end'}?</h2>
        <p>
          <Icon name={ICONS[contract.mark]} />
          {contract.word}
        </p>
        <p class="guide-detail">{contract.detail}</p>
      </div>
      <div>
        <h2>Are our own steps done?</h2>
        <p>
          {own.isDone && <Icon name="check" />}
          {own.word}
        </p>
        <p class="guide-detail">{own.detail}</p>
      </div>
    </section>
  );
}
