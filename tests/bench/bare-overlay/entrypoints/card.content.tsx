import { render } from 'preact';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  cssInjectionMode: 'manual',
  async main(context) {
    const ui = await createShadowRootUi<HTMLElement>(context, {
      name: 'bare-overlay',
      position: 'overlay',
      anchor: 'body',
      onMount(container) {
        render(<Card />, container);
        return container;
      },
      onRemove: (container) => container && render(null, container),
    });
    ui.mount();
  },
});

function Card() {
  return (
    <section>
      <h2>instagram</h2>
      <p>Nothing is known here.</p>
      <button type="button">Open</button>
    </section>
  );
}
