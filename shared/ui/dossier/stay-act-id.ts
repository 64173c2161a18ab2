/** The id of the act that lets a pause go on: one list may hold it for several collaborations. */
export function stayActId({ collaborationId }: { collaborationId: string }): string {
  return `stay_paused:${collaborationId}`;
}
