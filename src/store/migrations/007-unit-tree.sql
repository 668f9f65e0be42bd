-- Every unit with the agency and the department that it rolls up to. Agencies and components under an independent
-- agency, such as its inspector general, are agencies of their own as those under a department are; before, the
-- independent agency swallowed them.
CREATE OR REPLACE VIEW unit_tree AS
WITH RECURSIVE tree AS (
  SELECT id, id AS top_id, NULL::text AS agency_id, 1 AS depth
    FROM unit WHERE parent_id IS NULL OR parent_id = id
  UNION ALL
  SELECT u.id, t.top_id, COALESCE(t.agency_id, CASE WHEN u.kind IN ('agency', 'component') THEN u.id END), t.depth + 1
    FROM unit u JOIN tree t ON u.parent_id = t.id AND u.id <> t.id
   WHERE t.depth < 12
)
SELECT id AS unit_id, top_id, COALESCE(agency_id, top_id) AS agency_id FROM tree;
