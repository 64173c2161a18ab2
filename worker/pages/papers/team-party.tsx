// Who the team is in its contracts, said once: the papers of a new contract come with it filled in.
import { deskPath } from '../../../shared/desk-paths.ts';
import { SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { TeamParty } from '../../store/workspaces.ts';

export function TeamPartyForm({ party }: { party: TeamParty }) {
  return (
    <Section title="Our side of contracts" note="proposed in the papers of each new contract">
      <form class="invite party-form" method="post" action={deskPath('/people/team/party')}>
        <TextField
          name="legalName"
          label="Our legal name"
          hint="brand or agency"
          value={party.legalName ?? ''}
          maxLength={120}
        />
        <TextField
          name="address"
          label="Our address"
          hint="as on the paper"
          value={party.address ?? ''}
          maxLength={200}
        />
        <SubmitButton isQuiet>Save</SubmitButton>
      </form>
    </Section>
  );
}
