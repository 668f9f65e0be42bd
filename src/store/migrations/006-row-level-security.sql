-- The second wall (docs/decisions/014-two-walls.md). Pages and the API read as cadre_person, who sees what the settings
-- of the transaction allow and nothing of the record without them:
--   cadre.reach      whose files: none, own, subordinates, component, government
--   cadre.person     the person who asks
--   cadre.unit       the unit of the seat
--   cadre.positions  positions of record: off, unit (that of the seat, with all under it), government
--   cadre.audit      whose entries: own, office, government
--   cadre.on         the day on which a subordinate is one
-- The service owns the tables, so row-level security does not bind it: it migrates, projects, verifies and acts.

DO $$
DECLARE
  before text := current_setting('role');
  fix text := format('Let the administrator of the database run: CREATE ROLE cadre_person NOLOGIN; GRANT cadre_person TO %I; and start Cadre again.', current_user);
BEGIN
  -- Roles belong to the whole server: another database of it may have made this one, or be making it now.
  IF to_regrole('cadre_person') IS NULL THEN
    BEGIN
      CREATE ROLE cadre_person NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'Cadre may not create the role cadre_person, as which pages read. %', fix USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'cadre_person' AND (rolsuper OR rolbypassrls OR rolcanlogin)) THEN
    RAISE EXCEPTION 'The role cadre_person must not be a superuser, bypass row-level security or sign in.';
  END IF;
  BEGIN
    PERFORM set_config('role', 'cadre_person', true);
    PERFORM set_config('role', before, true);
  EXCEPTION WHEN insufficient_privilege THEN
    BEGIN
      GRANT cadre_person TO CURRENT_USER;
    EXCEPTION
      WHEN unique_violation OR internal_error THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'Cadre may not take the role cadre_person, as which pages read. %', fix USING ERRCODE = 'insufficient_privilege';
    END;
  END;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO cadre_person', current_schema());
END $$;

-- What the sets below are read from.
CREATE INDEX position_record ON position (unit_id, id) WHERE source = 'record';
CREATE INDEX incumbency_record ON incumbency (position_id, person_id) WHERE source = 'record';
CREATE INDEX supervision_supervisor ON supervision (supervisor_id);

-- A setting of the transaction; the empty text where it has none.
CREATE FUNCTION cadre_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('cadre.' || name, true), '')
$$;

-- Units with all under them. Each step is a look at the index: the planner would read all units at every level.
CREATE FUNCTION cadre_units_under(top text) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN QUERY
    WITH RECURSIVE below AS (
      SELECT u.id FROM unit u WHERE u.id = top
      UNION
      SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id
    ) SELECT b.id FROM below b;
END $$;

-- A set that depends on the journal and on a unit alone, computed anew: 'units' and the 'positions' of record under a
-- unit ('*' for all), their 'incumbents' and the
-- 'supervisors' of these, whoever holds a position, a post or a role there ('holders'), and the units of
-- 'offices' whose positions or posts are kept here.
CREATE FUNCTION cadre_compute(which text, top text) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  units text[] := CASE WHEN which = 'offices' OR top = '*' THEN '{}' ELSE ARRAY(SELECT cadre_units_under(top)) END;
BEGIN
  CASE which
    WHEN 'units' THEN
      RETURN QUERY SELECT unnest(units);
    WHEN 'positions' THEN
      RETURN QUERY SELECT p.id FROM position p WHERE p.source = 'record' AND (top = '*' OR p.unit_id = ANY(units));
    WHEN 'incumbents' THEN
      RETURN QUERY
        SELECT DISTINCT i.person_id FROM position p JOIN incumbency i ON i.position_id = p.id
         WHERE p.source = 'record' AND p.unit_id = ANY(units) AND i.source = 'record' AND i.person_id IS NOT NULL;
    WHEN 'supervisors' THEN
      RETURN QUERY
        SELECT DISTINCT s.supervisor_id FROM supervision s
         WHERE s.person_id = ANY(ARRAY(SELECT cadre_kept('incumbents', top)));
    WHEN 'holders' THEN
      RETURN QUERY
        SELECT i.person_id FROM position p JOIN incumbency i ON i.position_id = p.id
         WHERE p.source = 'record' AND (top = '*' OR p.unit_id = ANY(units)) AND i.source = 'record' AND i.person_id IS NOT NULL
        UNION
        SELECT h.person_id FROM post_holding h JOIN post o ON o.id = h.post_id WHERE top = '*' OR o.unit_id = ANY(units)
        UNION
        SELECT r.person_id FROM role_assignment r WHERE top = '*' OR r.unit_id = ANY(units);
    WHEN 'offices' THEN
      RETURN QUERY
        WITH RECURSIVE kept AS (
          SELECT p.unit_id FROM position p WHERE p.source = 'record' UNION SELECT o.unit_id FROM post o
        ), up AS (
          SELECT u.id, u.parent_id, u.kind FROM unit u JOIN kept k ON k.unit_id = u.id
          UNION
          SELECT u.id, u.parent_id, u.kind FROM unit u JOIN up ON u.id = up.parent_id
        ), down AS (
          SELECT up.id FROM up WHERE up.kind IN ('agency', 'component')
          UNION SELECT k.unit_id FROM kept k
          UNION SELECT u.id FROM unit u JOIN down ON u.parent_id = down.id
        ) SELECT down.id FROM down;
  END CASE;
END $$;

-- The same, kept in the connection until the journal moves on: view rows change with its head, in one transaction.
CREATE FUNCTION cadre_kept(which text, top text) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200 AS $$
DECLARE
  name text := 'cadre.kept_' || which;
  stamp text;
BEGIN
  IF top = '' THEN RETURN; END IF;
  SELECT h.seq || '/' || h.hash || '/' || top INTO stamp FROM journal_head h;
  IF current_setting(name || '_of', true) IS DISTINCT FROM stamp THEN
    PERFORM set_config(name, ARRAY(SELECT cadre_compute(which, top))::text, false);
    PERFORM set_config(name || '_of', stamp, false);
  END IF;
  RETURN QUERY SELECT unnest(current_setting(name)::text[]);
END $$;

-- The unit whose positions are open: '*' for all, the empty text for none.
CREATE FUNCTION cadre_open_top() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE cadre_setting('positions') WHEN 'government' THEN '*' WHEN 'unit' THEN cadre_setting('unit') ELSE '' END
$$;

-- The people whose whole file is open.
CREATE FUNCTION cadre_visible_people() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200 AS $$
DECLARE
  me text := nullif(cadre_setting('person'), '');
BEGIN
  CASE cadre_setting('reach')
    WHEN 'own' THEN
      RETURN QUERY SELECT me WHERE me IS NOT NULL;
    WHEN 'subordinates' THEN
      RETURN QUERY
        SELECT me WHERE me IS NOT NULL
        UNION ALL
        SELECT s.person_id FROM supervision s
         WHERE s.supervisor_id = me AND s.during @> nullif(cadre_setting('on'), '')::date;
    WHEN 'component' THEN
      RETURN QUERY SELECT cadre_kept('incumbents', cadre_setting('unit'));
    WHEN 'government' THEN
      RETURN QUERY SELECT p.id FROM person p WHERE p.source = 'record';
    ELSE
      RETURN;
  END CASE;
END $$;

-- The units whose positions of record are open, where not all are.
CREATE FUNCTION cadre_open_units() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 AS $$
  SELECT cadre_kept('units', cadre_setting('unit')) WHERE cadre_setting('positions') = 'unit'
$$;

-- The positions of record that are open with their units.
CREATE FUNCTION cadre_open_positions() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 AS $$
  SELECT cadre_kept('positions', cadre_open_top())
$$;

-- The positions that open people have held: theirs to see, wherever they are.
CREATE FUNCTION cadre_held_positions() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200
SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
    SELECT i.position_id FROM incumbency i
     WHERE i.source = 'record' AND i.person_id = ANY(ARRAY(SELECT cadre_visible_people()));
END $$;

-- The posts that the person who asks has held.
CREATE FUNCTION cadre_own_posts() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 AS $$
BEGIN
  RETURN QUERY
    SELECT h.post_id FROM post_holding h
     WHERE h.person_id = nullif(cadre_setting('person'), '') AND cadre_setting('reach') <> '';
END $$;

-- The people who may be named: who holds a position, a post or a role is told with it, and who supervises with the file.
CREATE FUNCTION cadre_named_people() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200
SET enable_seqscan = off AS $$
DECLARE
  visible text[] := ARRAY(SELECT cadre_visible_people());
BEGIN
  RETURN QUERY SELECT unnest(visible);
  IF cadre_setting('reach') = 'component' THEN
    RETURN QUERY SELECT cadre_kept('supervisors', cadre_setting('unit'));
  ELSE
    RETURN QUERY SELECT s.supervisor_id FROM supervision s WHERE s.person_id = ANY(visible);
  END IF;
  RETURN QUERY SELECT cadre_kept('holders', cadre_open_top());
END $$;

-- The units of offices whose positions or posts are kept here: their allocations are not part of the public listing.
CREATE FUNCTION cadre_units_of_record() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 AS $$
  SELECT cadre_kept('offices', '*')
$$;

-- A unit with all above it.
CREATE FUNCTION cadre_units_above(bottom text) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN QUERY
    WITH RECURSIVE above AS (
      SELECT u.id, u.parent_id FROM unit u WHERE u.id = bottom
      UNION
      SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id
    ) SELECT a.id FROM above a UNION SELECT 'US' WHERE bottom IS NOT NULL;
END $$;

-- Whether the entries of a stream may be read, beside those of people and positions. Asks as cadre_person: what it
-- finds is what the policies of the tables show. A kind that is not named here is shut.
CREATE FUNCTION cadre_reads(stream text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
DECLARE
  kind text := split_part(stream, ':', 1);
  its text := substr(stream, length(split_part(stream, ':', 1)) + 2);
  office boolean := cadre_setting('audit') IN ('office', 'government');
BEGIN
  CASE kind
    WHEN 'allocation' THEN
      RETURN office AND (cadre_setting('positions') = 'government' OR its IN (SELECT cadre_open_units())
        OR its NOT IN (SELECT cadre_units_of_record()));
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

-- Whether the sealed text of an entry may be opened: where the entry may be read. What a listing's own entries keep sealed
-- is no part of the public listing. It is dear: asked of few rows that an index found, never of all.
CREATE FUNCTION cadre_unseals(entry uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 10000 AS $$
BEGIN
  RETURN EXISTS (SELECT FROM journal j WHERE j.id = entry AND j.stream NOT LIKE 'listing:%');
END $$;

-- Whatever lies in another schema, or is made for a while, can't take the place of what these functions name.
DO $$
DECLARE
  made regprocedure;
BEGIN
  FOR made IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.proname LIKE 'cadre\_%' LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO cadre_person', made);
    -- These two read settings alone and are written into the query.
    CONTINUE WHEN made IN ('cadre_setting(text)'::regprocedure, 'cadre_open_top()'::regprocedure);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', made, current_schema());
  END LOOP;
END $$;

-- The public listing and the organisation: open to all.
GRANT SELECT ON journal_head, unit, unit_tree, listing, listing_row, import_run TO cadre_person;
ALTER TABLE journal_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON journal_head FOR SELECT TO cadre_person USING (true);
ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON unit FOR SELECT TO cadre_person USING (true);
ALTER TABLE listing ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON listing FOR SELECT TO cadre_person USING (true);
ALTER TABLE listing_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON listing_row FOR SELECT TO cadre_person USING (true);
ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON import_run FOR SELECT TO cadre_person USING (true);

-- People, and what is in their files.
GRANT SELECT ON person, incumbency, supervision, rating TO cadre_person;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON person FOR SELECT TO cadre_person
  USING (source = 'listing' OR id IN (SELECT cadre_named_people()));
ALTER TABLE incumbency ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON incumbency FOR SELECT TO cadre_person
  USING (source = 'listing' OR person_id IN (SELECT cadre_visible_people())
    OR position_id IN (SELECT cadre_open_positions()));
ALTER TABLE supervision ENABLE ROW LEVEL SECURITY;
-- Whom one has supervised is one's own to know.
CREATE POLICY seen ON supervision FOR SELECT TO cadre_person
  USING (person_id IN (SELECT cadre_visible_people())
    OR ((SELECT cadre_setting('reach')) = 'subordinates' AND supervisor_id = (SELECT cadre_setting('person'))));
ALTER TABLE rating ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON rating FOR SELECT TO cadre_person
  USING (person_id IN (SELECT cadre_visible_people()));

-- Positions and spaces.
GRANT SELECT ON position, staffing_stage, allocation TO cadre_person;
ALTER TABLE position ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON position FOR SELECT TO cadre_person
  USING (source = 'listing' OR (SELECT cadre_setting('positions')) = 'government'
    OR unit_id IN (SELECT cadre_open_units()) OR id IN (SELECT cadre_held_positions()));
ALTER TABLE staffing_stage ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON staffing_stage FOR SELECT TO cadre_person
  USING (position_id IN (SELECT cadre_open_positions()));
ALTER TABLE allocation ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON allocation FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT cadre_open_units())
    OR unit_id NOT IN (SELECT cadre_units_of_record()));

-- Posts, roles and powers.
GRANT SELECT ON post, post_holding, post_line, role_assignment, power_vesting, delegation, setting TO cadre_person;
ALTER TABLE post ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON post FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT cadre_open_units())
    OR id IN (SELECT cadre_own_posts()));
ALTER TABLE post_holding ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON post_holding FOR SELECT TO cadre_person
  USING (person_id IN (SELECT cadre_visible_people()) OR post_id IN (SELECT id FROM post));
ALTER TABLE post_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON post_line FOR SELECT TO cadre_person USING (post_id IN (SELECT id FROM post));
ALTER TABLE role_assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON role_assignment FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT cadre_open_units())
    OR person_id IN (SELECT cadre_visible_people()));
ALTER TABLE power_vesting ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON power_vesting FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT cadre_open_units())
    OR post_id IN (SELECT cadre_own_posts()));
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON delegation FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT cadre_open_units())
    OR to_post IN (SELECT cadre_own_posts()));
-- A setting in force binds everyone under its unit; one proposed is for the office alone.
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON setting FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government'
    OR ((state = 'in force' OR (SELECT cadre_setting('audit')) = 'office')
      AND (unit_id IN (SELECT cadre_open_units())
        OR unit_id IN (SELECT cadre_units_above(nullif(cadre_setting('unit'), ''))))));

-- The journal: the organisation and the public listing; the files of open people; for an office or the government, what
-- its rows show. What a single look at an index tells is asked of a function, for the planner would plan every table of
-- it anew with every query.
GRANT SELECT ON journal, content, content_key TO cadre_person;
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON journal FOR SELECT TO cadre_person
  USING (split_part(stream, ':', 1) IN ('unit', 'listing')
    -- An official's entries hold the name alone.
    OR (stream LIKE 'person:%' AND (substr(stream, 8) IN (SELECT cadre_visible_people())
      OR (SELECT p.source = 'listing' OR (p.source = 'staff' AND cadre_setting('audit') = 'office')
            FROM person p WHERE p.id = substr(journal.stream, 8))))
    OR (stream LIKE 'position:%' AND (((SELECT cadre_setting('audit')) IN ('office', 'government')
        AND substr(stream, 10) IN (SELECT cadre_open_positions()))
      OR (SELECT p.source = 'listing' FROM position p WHERE p.id = substr(journal.stream, 10))))
    OR (stream NOT LIKE 'person:%' AND cadre_reads(stream)));
ALTER TABLE content ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON content FOR SELECT TO cadre_person
  USING (cadre_unseals(event));
ALTER TABLE content_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON content_key FOR SELECT TO cadre_person
  USING (cadre_unseals(event));
