import { Explained, type Opener } from '../explain/explained.tsx';
import type { ContractRowView } from '../view.ts';
import { Icon, type IconName } from './icon.tsx';

/** The sign of each answer of the contract, everywhere. */
export const CONTRACT_ICONS: Record<ContractRowView['mark'], IconName> = {
  allowed: 'check',
  blocked: 'lock',
  unknown: 'unknown',
  clock: 'clock',
};

/** What the contract allows and from when, one line each: check, lock, clock or "not known yet". */
export function ContractRows({ rows, opener }: { rows: ContractRowView[]; opener?: Opener | undefined }) {
  return (
    <dl class="contract">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>
            <Icon name={CONTRACT_ICONS[row.mark]} />
            <span>
              <b>{row.strong}</b> {row.rest}
            </span>
          </dd>
          {row.opened && (
            <dd class="contract-opened">
              <Explained id="explained-contract" view={row.opened} opener={opener} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
