// Talk: what was asked and answered, what the creator asks for, causes with ours first, what was offered.

import { dossierPlace } from '../../shared/desk-paths.ts';
import type { DossierView } from '../../shared/ui/dossier/dossier-view.ts';
import { CauseList } from '../../shared/ui/guide/cause-list.tsx';
import { CoachingCards } from '../../shared/ui/guide/coaching-cards.tsx';
import { ConsultationThread } from '../../shared/ui/guide/consultation-thread.tsx';
import { ActLink, ActRow, ItemActs, type TakeAct } from './act-link.tsx';
import { Wishes } from './now-tab.tsx';
import { Part } from './panel-part.tsx';

export function TalkTab({ view, onAct }: { view: DossierView; onAct: TakeAct }) {
  const { talk, acts, timelineUrl } = view;
  const mayAct = view.role !== 'viewer';
  return (
    <>
      <Part title="The talk" note={talk.head}>
        {talk.messages.length > 0 && <ConsultationThread messages={talk.messages} />}
        <p class="step-text">{talk.standing}</p>
        <ActRow acts={acts} kinds={['log_contact', 'creator_answered']} onAct={onAct}>
          <ActLink
            href={dossierPlace(timelineUrl, mayAct ? '/talk#letter' : '/talk')}
            label={mayAct ? 'Write to the creator' : 'Read the talk'}
            onAct={onAct}
          />
        </ActRow>
      </Part>
      <Wishes view={view} onAct={onAct} />
      <Part title="Causes" note="ours first">
        {talk.ownDelays.map((line) => (
          <p key={line} class="step-text">
            {line}
          </p>
        ))}
        <CauseList causes={talk.causes} />
        {mayAct && (
          <p class="panel-acts">
            <ActLink href={dossierPlace(timelineUrl, '/talk#causes')} label="Name a cause" onAct={onAct} />
          </p>
        )}
      </Part>
      {talk.coaching.length > 0 && (
        <Part title="Help offered">
          <CoachingCards cards={talk.coaching}>
            {(card) => (
              <ItemActs
                acts={view.acts.filter(({ request }) => 'itemId' in request && request.itemId === card.id)}
                onAct={onAct}
              />
            )}
          </CoachingCards>
        </Part>
      )}
      <ActRowPart view={view} onAct={onAct} />
    </>
  );
}

function ActRowPart({ view, onAct }: { view: DossierView; onAct: TakeAct }) {
  const kinds = ['dismiss', 'resolve'] as const;
  if (!view.acts.some(({ request }) => kinds.some((kind) => kind === request.kind))) return null;
  return (
    <Part title="No step is needed">
      <ActRow acts={view.acts} kinds={[...kinds]} onAct={onAct} />
    </Part>
  );
}
