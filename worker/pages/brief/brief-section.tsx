// The brief in the dossier: which version this creator knows, which is new for them, and what it says.
import { deskCampaign } from '../../../shared/desk-paths.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { toBriefRow } from './brief-rows.ts';
import { BriefParts } from './brief-text.tsx';

export function BriefSection({ dossier }: { dossier: Dossier }) {
  const { brief, standing, session, mayEdit } = dossier;
  const campaignPath = deskCampaign(standing.campaignId, '/brief');
  if (brief === null) return null;
  const row = toBriefRow(standing, { versions: [brief], locale: session.locale });
  return (
    <Section title="The brief" id="brief" note={<a href={campaignPath}>Brief of the campaign</a>}>
      {row.state === 'untold' && (
        <Notice
          tone="watch"
          title={`They have not been told of version ${brief.n}.`}
          actions={
            mayEdit && (
              <LinkButton href={pathOf(dossier, '/talk?letter=brief#letter')}>Read the letter</LinkButton>
            )
          }
        >
          The letter says what changes for them. You read it before it is prepared.
        </Notice>
      )}
      {row.state === 'waiting' && (
        <Notice tone="plain" title={`A letter about version ${brief.n} is prepared and has not left.`}>
          <a href={pathOf(dossier, '/steps/letters')}>Read and send it</a>
        </Notice>
      )}
      <Notes
        rows={[
          { name: 'For them now', text: `version ${brief.n}` },
          { name: 'Told of', text: row.told || 'none yet' },
          { name: 'Confirmed', text: row.confirmed || 'none yet' },
        ]}
      />
      <details class="notice-words">
        <summary>What version {brief.n} says</summary>
        <BriefParts text={brief.text} />
      </details>
    </Section>
  );
}
