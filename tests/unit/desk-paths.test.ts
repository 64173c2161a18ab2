import { expect, test } from 'vitest';
import {
  campaignRoute,
  collaborationPath,
  collaborationRoute,
  deskCampaign,
  deskCollaboration,
  deskPath,
  withId,
} from '../../shared/desk-paths.ts';

test('a link names the desk, what is looked at, and the place', () => {
  expect(deskPath('/campaigns/new')).toBe('/desk/campaigns/new');
  expect(deskCampaign('spring')).toBe('/desk/campaigns/spring');
  expect(deskCampaign('spring', '/brief')).toBe('/desk/campaigns/spring/brief');
  expect(deskCollaboration('mara', '/talk?letter=brief#letter')).toBe(
    '/desk/collaborations/mara/talk?letter=brief#letter',
  );
  expect(collaborationPath('mara', '#resume')).toBe('/collaborations/mara#resume');
});

test('an id is encoded once, wherever it stands', () => {
  expect(deskCampaign('a/b?c')).toBe('/desk/campaigns/a%2Fb%3Fc');
  expect(deskCollaboration('ä ö', withId('/notices', 'n#1', '/sending'))).toBe(
    '/desk/collaborations/%C3%A4%20%C3%B6/notices/n%231/sending',
  );
});

test('routes are mounted on the pattern of the same place', () => {
  expect(campaignRoute('/creators.csv')).toBe('/desk/campaigns/:campaignId/creators.csv');
  expect(collaborationRoute('/deliverables/:deliverableId/removal')).toBe(
    '/desk/collaborations/:collaborationId/deliverables/:deliverableId/removal',
  );
});
