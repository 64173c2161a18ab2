-- One video for two campaigns: it is a piece in each, and the two name each other. `weight` of `weight_of` parts of what is
-- counted on its posts count for the piece's own campaign; NULL = the piece is nobody's twin.
ALTER TABLE deliverables ADD COLUMN twin_id text REFERENCES deliverables (id) ON DELETE SET NULL;
ALTER TABLE deliverables ADD COLUMN weight integer CHECK (weight >= 1);
ALTER TABLE deliverables ADD COLUMN weight_of integer CHECK (weight_of > weight);

-- A piece has one twin, and whoever reads a collaboration's posts finds those of its twins without reading its other pieces.
CREATE UNIQUE INDEX deliverables_by_twin ON deliverables (twin_id) WHERE twin_id IS NOT NULL;
CREATE INDEX deliverables_with_twin ON deliverables (collaboration_id, twin_id) WHERE twin_id IS NOT NULL;
