// Creators as Aspire (AspireIQ) takes and gives them, by its exact headers: handles without "@", YouTube as the address of
// the channel. Aspire's own ids name nobody here.
import { ACCOUNT_COLUMNS, HOME_COLUMN } from './canonical-creators.ts';
import { becomes, type ImportFormat, staysOut } from './format.ts';

export const aspireCreators: ImportFormat = {
  id: 'aspire-creators',
  name: 'Aspire, creators',
  kind: 'creators',
  columns: [
    becomes('email', 'email'),
    staysOut('not_needed', 'uid', 'id'),
    ...ACCOUNT_COLUMNS,
    HOME_COLUMN,
    staysOut('home', 'country'),
    becomes('first_name', 'first_name'),
    becomes('last_name', 'last_name'),
    becomes('creator_name', 'name', 'full name'),
  ],
  needs: [['account_instagram', 'account_tiktok', 'account_youtube', 'account_pinterest']],
  signature: ['uid'],
  conventions: {},
};
