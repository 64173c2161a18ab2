// Who the contract is between: formal letters name both sides as the paper does.
import { TextField } from '../../../shared/ui/page/form.tsx';

/** `isPartyProposed`: our side stands there as the team has said it, and nobody has saved it for this contract. */
export type PartyProposal = { isPartyProposed: boolean };

type Props = {
  text: (name: string) => { name: string; value: string; error: string | undefined };
} & PartyProposal;

export function PartyFields({ text, isPartyProposed }: Props) {
  const proposed = isPartyProposed ? 'proposed by the team, not saved yet' : undefined;
  return (
    <>
      <div class="field-pair">
        <TextField
          {...text('creatorLegalName')}
          label="Creator’s legal name"
          hint="or their company’s"
          maxLength={120}
        />
        <TextField
          {...text('creatorAddress')}
          label="Creator’s address"
          hint="as on the paper"
          maxLength={200}
        />
      </div>
      <div class="field-pair">
        <TextField
          {...text('brandLegalName')}
          label="Our legal name"
          hint={proposed ?? 'brand or agency'}
          maxLength={120}
        />
        <TextField
          {...text('brandAddress')}
          label="Our address"
          hint={proposed ?? 'as on the paper'}
          maxLength={200}
        />
      </div>
    </>
  );
}
