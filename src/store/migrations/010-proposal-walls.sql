-- The second wall around what migration 009 made, in the form of 006: sets for what is listed, single looks for entries.
DROP POLICY seen ON position_designation;
CREATE POLICY seen ON position_designation FOR SELECT TO cadre_person
  USING (position_id IN (SELECT cadre_open_positions()) OR position_id IN (SELECT cadre_held_positions()));

DROP POLICY proposals ON journal;
CREATE OR REPLACE FUNCTION cadre_reads(stream text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
DECLARE
  kind text := split_part(stream, ':', 1);
  its text := substr(stream, length(split_part(stream, ':', 1)) + 2);
  office boolean := cadre_setting('audit') IN ('office', 'government');
BEGIN
  CASE kind
    -- Who proposed a position and who reviews it read the case too; which of an office these are is the desk's matter.
    WHEN 'position' THEN
      RETURN EXISTS (SELECT FROM position_proposal p WHERE p.position_id = its);
    WHEN 'paper' THEN
      RETURN office AND EXISTS (SELECT FROM position_paper p WHERE p.stream = cadre_reads.stream);
    WHEN 'document' THEN
      RETURN office AND EXISTS (SELECT FROM position_paper p WHERE p.stream = 'paper:' || its);
    WHEN 'allocation' THEN
      RETURN office AND (cadre_setting('positions') = 'government' OR its IN (SELECT cadre_open_units())
        OR its NOT IN (SELECT cadre_units_of_record()));
    WHEN 'allocation-request' THEN
      RETURN office AND EXISTS (SELECT FROM allocation_request r WHERE r.id = its);
    WHEN 'post' THEN
      RETURN office AND EXISTS (SELECT FROM post o WHERE o.id = its);
    WHEN 'role' THEN
      RETURN office AND EXISTS (SELECT FROM role_assignment r WHERE r.id = its);
    WHEN 'power' THEN
      RETURN office AND EXISTS (SELECT FROM power_vesting v WHERE v.id = its);
    WHEN 'delegation' THEN
      RETURN office AND EXISTS (SELECT FROM delegation d WHERE d.id = its);
    WHEN 'setting' THEN
      RETURN office AND EXISTS (SELECT FROM setting s WHERE s.id = its);
    ELSE
      RETURN false;
  END CASE;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION cadre_reads(text) SET search_path = pg_catalog, %I, pg_temp', current_schema());
END $$;
