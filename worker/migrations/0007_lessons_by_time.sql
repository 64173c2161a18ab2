-- A brief takes up the newest lessons of a team: found by time, so that it reads no more rows when more are filed.
CREATE INDEX post_mortems_by_time ON post_mortems (workspace_id, filed_at);
