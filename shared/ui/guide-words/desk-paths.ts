// Where things live on the desk, as paths below its own address (https://…/desk).

export function campaignPath(campaignId: string): string {
  return `/campaigns/${encodeURIComponent(campaignId)}`;
}

/** Its dossier; the further pages of a collaboration lie below it. */
export function collaborationPath(collaborationId: string): string {
  return `/collaborations/${encodeURIComponent(collaborationId)}`;
}
