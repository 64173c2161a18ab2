import type { LocalDate } from '../../shared/contract/terms.ts';
import { PRIMARY_KPIS, type PrimaryKpi } from '../../shared/kpi/primary-kpis.ts';
import type { Targets } from '../../shared/procedure/project-standing.ts';
import { fromJson, oneOf, toJson } from './rows.ts';

export type Objective = 'awareness' | 'consideration' | 'sales' | 'content';

export type Campaign = {
  id: string;
  name: string;
  /** For whom it runs; null = not named. */
  brand: string | null;
  objective: Objective;
  currency: string;
  timeZone: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  primaryKpi: PrimaryKpi;
  targets: Targets;
  /** What 1,000 results of the primary KPI are worth to the brand; null or absent = not known. */
  worthPer1000Minor?: number | null;
};

export type CampaignRow = {
  id: string;
  name: string;
  brand: string | null;
  objective: Objective;
  currency: string;
  time_zone: string;
  starts_on: string;
  ends_on: string;
  primary_kpi: string;
  targets: string;
  worth_per_1000_minor: number | null;
};

export async function listCampaigns(db: D1Database, workspaceId: string): Promise<Campaign[]> {
  const { results } = await db
    .prepare('SELECT * FROM campaigns WHERE workspace_id = ?1 ORDER BY starts_on DESC, name')
    .bind(workspaceId)
    .all<CampaignRow>();
  return results.map(toCampaign);
}

export async function findCampaign(
  db: D1Database,
  workspaceId: string,
  id: string,
): Promise<Campaign | undefined> {
  const row = await db
    .prepare('SELECT * FROM campaigns WHERE workspace_id = ?1 AND id = ?2')
    .bind(workspaceId, id)
    .first<CampaignRow>();
  return row ? toCampaign(row) : undefined;
}

export function insertCampaignStatement(
  db: D1Database,
  workspaceId: string,
  campaign: Campaign,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO campaigns (id, workspace_id, name, objective, currency, time_zone, starts_on, ends_on, primary_kpi, targets, created_at, updated_at, brand, worth_per_1000_minor)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12, ?13) ON CONFLICT (id) DO NOTHING`,
    )
    .bind(
      campaign.id,
      workspaceId,
      campaign.name,
      campaign.objective,
      campaign.currency,
      campaign.timeZone,
      campaign.startsOn,
      campaign.endsOn,
      campaign.primaryKpi,
      toJson(campaign.targets),
      at,
      campaign.brand,
      campaign.worthPer1000Minor ?? null,
    );
}

export function updateCampaignStatement(
  db: D1Database,
  workspaceId: string,
  campaign: Campaign,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE campaigns SET name = ?3, objective = ?4, currency = ?5, time_zone = ?6, starts_on = ?7, ends_on = ?8,
         primary_kpi = ?9, targets = ?10, updated_at = ?11, brand = ?12, worth_per_1000_minor = ?13
       WHERE workspace_id = ?1 AND id = ?2`,
    )
    .bind(
      workspaceId,
      campaign.id,
      campaign.name,
      campaign.objective,
      campaign.currency,
      campaign.timeZone,
      campaign.startsOn,
      campaign.endsOn,
      campaign.primaryKpi,
      toJson(campaign.targets),
      at,
      campaign.brand,
      campaign.worthPer1000Minor ?? null,
    );
}

export function toCampaign(row: CampaignRow): Campaign {
  return {
    id: row.id,
    name: row.name,
    brand: row.brand,
    objective: row.objective,
    currency: row.currency,
    timeZone: row.time_zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    primaryKpi: oneOf(PRIMARY_KPIS, row.primary_kpi),
    targets: fromJson<Targets>(row.targets),
    worthPer1000Minor: row.worth_per_1000_minor,
  };
}
