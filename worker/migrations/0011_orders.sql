-- Single orders of a shop, only added: per (campaign, order) the newest import that is not undone counts. Nothing here tells
-- who bought. `marks` (JSON) holds what may name a creator: codes, affiliate, utm, click, survey, referrer's host.
CREATE TABLE orders (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  order_id text NOT NULL,
  import_n integer NOT NULL,
  ordered_at text NOT NULL,
  net_minor integer NOT NULL CHECK (net_minor >= 0),
  returned_minor integer NOT NULL CHECK (returned_minor BETWEEN 0 AND net_minor),
  returned_at text,
  marks text NOT NULL,
  PRIMARY KEY (workspace_id, campaign_id, order_id, import_n)
) STRICT, WITHOUT ROWID;

-- Up to when the shop's orders in an import are complete; NULL for every other kind of import.
ALTER TABLE imports ADD COLUMN exported_at text;

-- Longest time from a click on a tracked link to its order.
ALTER TABLE campaigns ADD COLUMN order_window_days integer NOT NULL DEFAULT 30 CHECK (order_window_days BETWEEN 1 AND 365);

-- Codes with their last days, and links, of a collaboration (JSON).
ALTER TABLE collaborations ADD COLUMN sales_keys text NOT NULL
  DEFAULT '{"codes":[],"affiliate":null,"utmCampaign":null,"utmContent":null}';

-- What was attributed in a campaign, version by version: only added. The newest one is shown; who computes it anew adds
-- n + 1, and of two at once one fails on the key and looks again.
CREATE TABLE attribution_versions (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  n integer NOT NULL CHECK (n >= 1),
  at text NOT NULL,
  because text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (campaign_id, n)
) STRICT, WITHOUT ROWID;

-- The newest version's part of one collaboration, which its standing is projected from. A cache: recomputed from `orders`.
CREATE TABLE attributed_sales (
  collaboration_id text PRIMARY KEY REFERENCES collaborations (id) ON DELETE CASCADE,
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  body text NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attributed_sales_by_campaign ON attributed_sales (campaign_id);

-- The newest version's counted orders, so that one order counted in two campaigns is found without reading either.
CREATE TABLE attributed_orders (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  order_id text NOT NULL,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  ordered_at text NOT NULL,
  collaboration_id text NOT NULL,
  net_minor integer NOT NULL,
  PRIMARY KEY (workspace_id, order_id, campaign_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attributed_orders_by_campaign ON attributed_orders (campaign_id);

-- Orders that count in two campaigns, summed per pair in both directions.
CREATE TABLE shared_orders (
  workspace_id text NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  other_campaign_id text NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  orders integer NOT NULL,
  net_minor integer NOT NULL,
  PRIMARY KEY (campaign_id, other_campaign_id)
) STRICT, WITHOUT ROWID;
