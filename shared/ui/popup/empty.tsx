/** Nobody needs a person now, or there is nobody yet; says which, and lets one close the popup. */
export function Empty({ hasCollaborations }: { hasCollaborations: boolean }) {
  return (
    <section class={hasCollaborations ? 'calm' : 'calm is-dashed'}>
      <svg class="calm-hill" width="148" height="52" viewBox="0 0 148 52" aria-hidden="true">
        <path class="calm-axis" d="M2 46h144M74 2v44" />
        <path class="calm-line" d="M14 46C48 46 50 10 74 10s26 36 60 36" />
      </svg>
      <h2>{hasCollaborations ? 'Nothing needs you' : 'No live collaboration yet'}</h2>
      <p>
        {hasCollaborations
          ? 'Every collaboration is on course or waiting for a date.'
          : 'Add creators to a campaign on the desk. They appear here and on their profiles.'}
      </p>
    </section>
  );
}
