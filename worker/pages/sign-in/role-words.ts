import type { Role } from '../../../shared/procedure/events.ts';
import type { IconName } from '../../../shared/ui/drawing/icon.tsx';

export const ROLE_NAMES: Record<Role, string> = {
  viewer: 'Viewer',
  marketer: 'Marketer',
  manager: 'Manager',
  owner: 'Owner',
};

export const ROLE_PHRASES: Record<Role, string> = {
  viewer: 'a viewer',
  marketer: 'a marketer',
  manager: 'a manager',
  owner: 'an owner',
};

/** One line for the list of people. */
export const ROLE_SCOPES: Record<Role, string> = {
  viewer: 'sees results, fees masked',
  marketer: 'stops what is the brand’s own, asks for the rest',
  manager: 'pauses, ends, remedies that cost money',
  owner: 'everything, for cause and roles too',
};

export const ROLE_RIGHTS: Record<Role, { icon: IconName; text: string }[]> = {
  viewer: [
    { icon: 'check', text: 'See results and standing; fees are masked' },
    { icon: 'lock', text: 'Decisions stay with marketers, managers and owners' },
  ],
  marketer: [
    { icon: 'check', text: 'See results, fees and contracts' },
    { icon: 'check', text: 'Import numbers, log contacts, stop links, ads and messages' },
    { icon: 'lock', text: 'Pausing posts or pay is asked of a manager' },
  ],
  manager: [
    { icon: 'check', text: 'See results, fees and contracts' },
    { icon: 'check', text: 'Agree to remedies that cost money, pause, resume, end' },
    { icon: 'check', text: 'Be the second person for a formal notice' },
    { icon: 'lock', text: 'End for cause, roles and deletion stay with owners' },
  ],
  owner: [
    { icon: 'check', text: 'Everything a manager may do' },
    { icon: 'check', text: 'End for cause, change roles, invite and remove people' },
  ],
};
