// The one desk page where a file is read in the browser: choose, look at every row, answer questions, import, undo.
import { render } from 'preact';
import { ImportFlow, type ImportSetup } from './import-flow.tsx';

const mount = document.getElementById('import');
if (mount?.dataset.setup) {
  // Written by our own page into this attribute.
  const setup = JSON.parse(mount.dataset.setup) as ImportSetup;
  mount.replaceChildren();
  render(<ImportFlow setup={setup} />, mount);
}
