-- The second wall, quicker (docs/decisions/014-two-walls.md). A page that asks for one file or one position paid more for the
-- start of each query than for its rows: every hashed set is a plan of its own, made ready even where no row asks for it.
-- So a set is kept as text, too, and a row is looked for in it in place. The limits of the transaction are one setting, and
-- sealed text names its stream.

-- The limits: cadre.look, set by each request as the values in the order below and the state of the journal, set apart by
-- the character 1F, which none of them holds. It is the stamp of the sets, too.
DROP FUNCTION cadre_look(text, text, text, text, text, text, text);

-- One of the limits; the empty text where there are none.
CREATE OR REPLACE FUNCTION cadre_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN split_part(coalesce(current_setting('cadre.look', true), ''), E'\x1f',
  CASE name WHEN 'reach' THEN 1 WHEN 'person' THEN 2 WHEN 'unit' THEN 3 WHEN 'positions' THEN 4 WHEN 'audit' THEN 5
    WHEN 'on' THEN 6 WHEN 'opened' THEN 7 END);

-- Keeps a set as text: a short one whole, each member between two of the character; of a longer one 64 parts, by the hash of
-- the member, and the whole empty. A member that holds the character is left out, and so is shut.
CREATE FUNCTION cadre_keep(which text, members text[]) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  name text := 'cadre.list_' || which;
  short boolean := cardinality(members) <= 40;
BEGIN
  PERFORM set_config(name, CASE WHEN short THEN coalesce(
    (SELECT string_agg(E'\x1f' || m, '') FROM unnest(members) m WHERE strpos(m, E'\x1f') = 0), '') || E'\x1f' ELSE '' END, false);
  IF NOT short THEN
    PERFORM set_config(name || '_' || part, coalesce(string_agg(E'\x1f' || m, ''), '') || E'\x1f', false)
      FROM generate_series(0, 63) part LEFT JOIN unnest(members) m ON hashtext(m) & 63 = part AND strpos(m, E'\x1f') = 0
      GROUP BY part;
  END IF;
END $$;

-- As in 010, but for the stamp and the text.
CREATE OR REPLACE FUNCTION cadre_fill(which text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  stamp text := coalesce(current_setting('cadre.look', true), '');
  unit text := cadre_setting('unit');
  -- The unit whose positions are open: '*' for all, the empty text for none.
  top text := CASE cadre_setting('positions') WHEN 'government' THEN '*' WHEN 'unit' THEN cadre_setting('unit') ELSE '' END;
  found text[];
BEGIN
  CASE which
    WHEN 'people' THEN
      found := cadre_people();
    WHEN 'named' THEN
      found := cadre_kept('holders', top) || CASE cadre_setting('reach')
        WHEN 'component' THEN cadre_kept('supervisors', unit)
        ELSE ARRAY(SELECT s.supervisor_id FROM unnest(cadre_set('people')) of JOIN supervision s ON s.person_id = of) END;
      found := ARRAY(SELECT DISTINCT unnest(found));
    WHEN 'office' THEN
      found := CASE cadre_setting('audit') WHEN 'office' THEN cadre_kept('incumbents', unit) ELSE '{}' END;
    WHEN 'held' THEN
      found := ARRAY(SELECT i.position_id FROM unnest(cadre_set('people')) of
        JOIN incumbency i ON i.person_id = of AND i.source = 'record');
    WHEN 'positions' THEN
      found := cadre_kept('positions', top);
    WHEN 'units' THEN
      found := CASE top WHEN '*' THEN '{}' ELSE cadre_kept('units', top) END;
    WHEN 'above' THEN
      found := ARRAY(SELECT cadre_units_above(unit));
    WHEN 'offices' THEN
      found := cadre_kept('offices', '*');
    WHEN 'posts' THEN
      found := ARRAY(SELECT h.post_id FROM post_holding h WHERE h.person_id = nullif(cadre_setting('person'), '') AND cadre_setting('reach') <> '');
  END CASE;
  IF stamp <> '' THEN
    PERFORM cadre_keep(which, found), set_config('cadre.set_' || which, found::text, false),
      set_config('cadre.set_' || which || '_of', stamp, false);
  END IF;
  RETURN found;
END $$;

CREATE OR REPLACE FUNCTION cadre_set(which text) RETURNS text[] LANGUAGE sql STABLE
RETURN CASE WHEN current_setting('cadre.set_' || which || '_of', true) = nullif(current_setting('cadre.look', true), '')
  THEN current_setting('cadre.set_' || which)::text[] ELSE cadre_fill(which) END;

-- The text of a set, filled now; without limits of a set that is empty.
CREATE FUNCTION cadre_fill_list(which text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF coalesce(current_setting('cadre.look', true), '') = '' THEN RETURN E'\x1f'; END IF;
  PERFORM cadre_fill(which);
  RETURN nullif(current_setting('cadre.list_' || which), '');
END $$;

-- The text of a set as it is kept, or filled now; none where it is kept in parts. Asked once a query, before any row.
CREATE FUNCTION cadre_list(which text) RETURNS text LANGUAGE sql STABLE
RETURN CASE WHEN current_setting('cadre.set_' || which || '_of', true) = nullif(current_setting('cadre.look', true), '')
  THEN nullif(current_setting('cadre.list_' || which), '') ELSE cadre_fill_list(which) END;

-- Whether a set, given with its text, has a member: in the text, or where there is none in the member's part.
CREATE FUNCTION cadre_has(which text, list text, member text) RETURNS boolean LANGUAGE sql STABLE
RETURN strpos(coalesce(list, current_setting('cadre.list_' || which || '_' || (hashtext(member) & 63))),
  E'\x1f' || member || E'\x1f') > 0 AND strpos(member, E'\x1f') = 0;

-- People and positions of the public listing: open to all, so asked without the policies of their tables.
CREATE VIEW listing_person AS SELECT id FROM person WHERE source = 'listing';
CREATE VIEW listing_position AS SELECT id FROM position WHERE source = 'listing';
GRANT SELECT ON listing_person, listing_position TO cadre_person;

-- Sealed text names the stream of its entry.
ALTER TABLE content ADD COLUMN stream text;
ALTER TABLE content DISABLE TRIGGER content_no_update;
UPDATE content c SET stream = j.stream FROM journal j WHERE j.id = c.event;
ALTER TABLE content ENABLE TRIGGER content_no_update;
ALTER TABLE content ALTER COLUMN stream SET NOT NULL;
ALTER TABLE content_key ADD COLUMN stream text;
UPDATE content_key k SET stream = c.stream FROM content c WHERE c.event = k.event;
ALTER TABLE content_key ALTER COLUMN stream SET NOT NULL;

-- What is read of one person or one position at a time.
ALTER POLICY seen ON person
  USING (source = 'listing' OR cadre_has('people', (SELECT cadre_list('people')), id)
    OR cadre_has('named', (SELECT cadre_list('named')), id));
ALTER POLICY seen ON incumbency
  USING (source = 'listing' OR cadre_has('people', (SELECT cadre_list('people')), person_id)
    OR cadre_has('positions', (SELECT cadre_list('positions')), position_id));
ALTER POLICY seen ON supervision
  USING (cadre_has('people', (SELECT cadre_list('people')), person_id)
    OR ((SELECT cadre_setting('reach')) = 'subordinates' AND supervisor_id = (SELECT cadre_setting('person'))));
ALTER POLICY seen ON rating
  USING (cadre_has('people', (SELECT cadre_list('people')), person_id));
ALTER POLICY seen ON position
  USING (source = 'listing' OR (SELECT cadre_setting('positions')) = 'government'
    OR cadre_has('units', (SELECT cadre_list('units')), unit_id) OR cadre_has('held', (SELECT cadre_list('held')), id));

-- The journal is read in many rows of one file: that set stays hashed. What was asked of an official's entries here is asked
-- by cadre_reads, which 013 makes anew.
ALTER POLICY seen ON journal
  USING ((starts_with(stream, 'person:') AND (substr(stream, 8) IN (SELECT unnest(cadre_set('people')))
      OR (SELECT true FROM listing_person p WHERE p.id = substr(journal.stream, 8))))
    OR starts_with(stream, 'unit:') OR starts_with(stream, 'listing:')
    OR (starts_with(stream, 'position:') AND (((SELECT cadre_setting('audit')) IN ('office', 'government')
        AND cadre_has('positions', (SELECT cadre_list('positions')), substr(stream, 10)))
      OR (SELECT true FROM listing_position p WHERE p.id = substr(journal.stream, 10))))
    OR ((NOT starts_with(stream, 'person:') OR cadre_setting('audit') = 'office') AND cadre_reads(stream)));
ALTER POLICY seen ON content
  USING ((starts_with(stream, 'person:') AND cadre_has('people', (SELECT cadre_list('people')), substr(stream, 8)))
    OR cadre_unseals(event));
ALTER POLICY seen ON content_key
  USING ((starts_with(stream, 'person:') AND cadre_has('people', (SELECT cadre_list('people')), substr(stream, 8)))
    OR cadre_unseals(event));
DROP FUNCTION cadre_is_of_open_file(uuid);

-- As in 010: nothing of another schema takes the place of what these functions name.
DO $$
DECLARE
  made regprocedure;
BEGIN
  FOR made IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.proname LIKE 'cadre\_%' LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO cadre_person', made);
    -- These are written into the query; what they name was settled when they were made.
    CONTINUE WHEN made IN ('cadre_setting(text)'::regprocedure, 'cadre_set(text)'::regprocedure,
      'cadre_list(text)'::regprocedure, 'cadre_has(text,text,text)'::regprocedure);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', made, current_schema());
  END LOOP;
END $$;
