/** Nobody needs a person now; says so and lets one close the popup. */
export function Empty() {
  return (
    <section class="calm">
      <svg class="calm-hill" width="148" height="52" viewBox="0 0 148 52" aria-hidden="true">
        <path class="calm-axis" d="M2 46h144M74 2v44" />
        <path class="calm-line" d="M14 46C48 46 50 10 74 10s26 36 60 36" />
      </svg>
      <h2>Nothing needs you</h2>
      <p>Every collaboration is on course or waiting for a date.</p>
    </section>
  );
}
