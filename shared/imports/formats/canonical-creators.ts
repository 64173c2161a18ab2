// Our own creators.csv (DOMAIN.md §9.2), and any list of creators whose headers say the same in other words: one line is
// one creator, or one of their profiles where lines share a creator_key.
import { NETWORKS } from '../../networks/index.ts';
import type { NetworkId } from '../../networks/profile.ts';
import { NETWORK_SHORT_NAMES } from '../creators/network-name.ts';
import {
  type AccountField,
  becomes,
  type ColumnSpec,
  foldHeader,
  type ImportFormat,
  inLanguage,
  staysOut,
} from './format.ts';

/** What people write behind the name of a network: "Instagram handle", "TikTok URL", "YouTube-Kanal". */
const ACCOUNT_WORDS = [
  ...['', 'handle', 'username', 'account', 'profile', 'url', 'link', 'profile url', 'profile link'],
  ...[
    'channel',
    'channel url',
    'name',
    'id',
    'page',
    'konto',
    'profil',
    'kanal',
    'compte',
    'cuenta',
    'perfil',
  ],
];

export const accountFieldOf = (network: NetworkId): AccountField => `account_${network}`;

/** One column per network, for handles or addresses there. */
export const ACCOUNT_COLUMNS: readonly ColumnSpec[] = NETWORKS.map(({ id, label }) => {
  const names = [id, label, ...(NETWORK_SHORT_NAMES[id] ?? [])];
  const headers = names.flatMap((name) => ACCOUNT_WORDS.map((word) => foldHeader(`${name} ${word}`)));
  return becomes(accountFieldOf(id), ...new Set(headers));
});

/** Where the creator lives and how to call them is nothing that a campaign is judged by. */
export const HOME_COLUMN = staysOut(
  'home',
  ...['address', 'address1', 'address2', 'street', 'city', 'state', 'postalcode', 'zip', 'zipcode'],
  ...['phone', 'phone_number', 'shipping address', 'birthday', 'date of birth', 'gender'],
);

export const canonicalCreators: ImportFormat = {
  id: 'creators',
  name: 'A list of creators',
  kind: 'creators',
  columns: [
    becomes('creator_key', 'creator_key', 'creator id', 'influencer id'),
    becomes(
      'creator_name',
      ...['display_name', 'name', 'full name', 'creator', 'creator name', 'influencer', 'influencer name'],
      ...['talent', 'partner', 'partner name', 'profile_name'],
    ),
    becomes('first_name', 'first_name', 'given name'),
    becomes('last_name', 'last_name', 'surname', 'family name'),
    becomes('email', 'email', 'email address', 'contact email', 'mail', 'contact'),
    becomes('network', 'network', 'platform', 'social network', 'channel'),
    becomes('handle', 'handle', 'handles', 'username', '@', 'account', 'social handle', 'alias'),
    becomes(
      'profile_url',
      ...['profile_url', 'profile', 'profile link', 'url', 'link', 'media_url', 'social url', 'channel url'],
    ),
    becomes('fee', 'fee_total', 'fee', 'cost', 'rate', 'price', 'activation cost', 'budget'),
    becomes('campaign', 'campaign', 'campaign name'),
    ...ACCOUNT_COLUMNS,
    HOME_COLUMN,
    staysOut('no_place', 'legal_name', 'representative_email', 'country', 'time_zone', 'language'),
    staysOut('no_place', 'followers', 'followers_at', 'notes', 'tags', 'uid', 'id'),
    staysOut('recomputed', 'engagement rate', 'er', 'engagement rate (%)'),
    ...inLanguage(
      'de',
      becomes('creator_name', 'Name des Creators', 'Vollständiger Name'),
      becomes('first_name', 'Vorname'),
      becomes('last_name', 'Nachname'),
      becomes('email', 'E-Mail-Adresse'),
      becomes('network', 'Netzwerk', 'Plattform'),
      becomes('handle', 'Benutzername', 'Nutzername'),
      becomes('profile_url', 'Profil', 'Profil-Link', 'Profil-URL'),
      becomes('fee', 'Honorar', 'Vergütung', 'Preis', 'Gage'),
    ),
    ...inLanguage(
      'es',
      becomes('creator_name', 'Nombre', 'Nombre completo', 'Creador'),
      becomes('last_name', 'Apellido', 'Apellidos'),
      becomes('email', 'Correo', 'Correo electrónico'),
      becomes('network', 'Red', 'Red social', 'Plataforma'),
      becomes('handle', 'Usuario', 'Cuenta'),
      becomes('profile_url', 'Perfil', 'Enlace', 'Enlace del perfil'),
      becomes('fee', 'Tarifa', 'Honorarios', 'Precio'),
    ),
  ],
  // A handle alone does not say where it is.
  needs: [
    ['profile_url', 'handle', ...NETWORKS.map(({ id }) => accountFieldOf(id))],
    ['profile_url', 'network', ...NETWORKS.map(({ id }) => accountFieldOf(id))],
  ],
  // Sheets of posts, pieces and orders name creators too.
  excludes: [
    ...['post_url', 'post link', 'permalink', 'live link', 'video link', 'post id', 'content', 'captured_at'],
    ...[
      'deliverable',
      'piece',
      'due_on',
      'due date',
      'order_id',
      'video title',
      'views',
      'impressions',
      'reach',
    ],
  ],
  conventions: { de: { decimal: 'comma' }, es: { decimal: 'comma' } },
};
