-- The second wall (docs/decisions/014-two-walls.md). Pages and the API read as cadre_person, who sees what the settings
-- of the transaction allow and nothing of the record without them:
--   cadre.reach      whose files: none, own, subordinates, component, government
--   cadre.person     the person who asks
--   cadre.unit       the unit of the seat
--   cadre.positions  positions of record: off, unit (that of the seat, with all under it), government
--   cadre.audit      whose entries: own, office, government
--   cadre.on         the day on which a subordinate is one
--   cadre.opened     the openings that stand for who asks, by their ids, set apart by commas
-- The service owns the tables, so row-level security does not bind it: it migrates, projects, verifies and acts.
-- Here the role and the sets that its settings come to; the policies that ask them are those of 011.

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
CREATE INDEX incumbency_record_person ON incumbency (person_id, position_id) WHERE source = 'record';
CREATE INDEX supervision_supervisor ON supervision (supervisor_id);

-- A setting of the transaction; the empty text where it has none.
CREATE FUNCTION cadre_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('cadre.' || name, true), '');

-- Sets the limits of the transaction, and with them its stamp: what the sets depend on, the state of the journal included.
-- View rows change with the journal's head, in one transaction.
CREATE FUNCTION cadre_look(reach text, person text, unit text, positions text, audit text, on_day text, opened text)
RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  ignored text;
BEGIN
  ignored := set_config('cadre.reach', reach, true);
  ignored := set_config('cadre.person', person, true);
  ignored := set_config('cadre.unit', unit, true);
  ignored := set_config('cadre.positions', positions, true);
  ignored := set_config('cadre.audit', audit, true);
  ignored := set_config('cadre.on', on_day, true);
  ignored := set_config('cadre.opened', opened, true);
  ignored := set_config('cadre.stamp', (SELECT h.seq || '/' || h.hash FROM journal_head h)
    || ARRAY[reach, person, unit, positions, audit, on_day, opened]::text, true);
END $$;

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
-- unit ('*' for all), their 'incumbents' and the 'supervisors' of these, whoever holds a position, a post or a role
-- there ('holders'), and the units of 'offices' whose positions or posts are kept here.
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
        SELECT DISTINCT s.supervisor_id FROM supervision s WHERE s.person_id = ANY(cadre_kept('incumbents', top));
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

-- The same, kept in the connection until the journal moves on: every seat of an office has these in common.
CREATE FUNCTION cadre_kept(which text, top text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  name text := 'cadre.kept_' || which;
  stamp text;
  found text[];
BEGIN
  IF top = '' THEN RETURN '{}'; END IF;
  SELECT h.seq || '/' || h.hash || '/' || top INTO stamp FROM journal_head h;
  IF current_setting(name || '_of', true) = stamp THEN RETURN current_setting(name)::text[]; END IF;
  found := ARRAY(SELECT cadre_compute(which, top));
  PERFORM set_config(name, found::text, false), set_config(name || '_of', stamp, false);
  RETURN found;
END $$;

-- The people whose whole file is open, those whose record is opened to who asks among them. That an opening is one's own
-- is looked up here.
CREATE FUNCTION cadre_people() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  me text := nullif(cadre_setting('person'), '');
  opened text[] := string_to_array(cadre_setting('opened'), ',');
  found text[] := CASE WHEN me IS NULL OR cadre_setting('reach') NOT IN ('own', 'subordinates') THEN '{}' ELSE ARRAY[me] END;
BEGIN
  CASE cadre_setting('reach')
    WHEN 'subordinates' THEN
      found := found || ARRAY(SELECT s.person_id FROM supervision s
        WHERE s.supervisor_id = me AND s.during @> nullif(cadre_setting('on'), '')::date);
    WHEN 'component' THEN
      found := cadre_kept('incumbents', cadre_setting('unit'));
    WHEN 'government' THEN
      found := ARRAY(SELECT p.id FROM person p WHERE p.source = 'record');
    ELSE
      NULL;
  END CASE;
  IF opened <> '{}' THEN
    found := found || ARRAY(SELECT o.person_id FROM access_opening o WHERE o.id = ANY(opened) AND o.opener_id = me);
  END IF;
  RETURN found;
END $$;

-- A unit with all above it, and the government.
CREATE FUNCTION cadre_units_above(bottom text) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN QUERY
    WITH RECURSIVE above AS (
      SELECT u.id, u.parent_id FROM unit u WHERE u.id = bottom
      UNION
      SELECT u.id, u.parent_id FROM unit u JOIN above a ON u.id = a.parent_id
    ) SELECT a.id FROM above a UNION SELECT 'US' WHERE bottom <> '';
END $$;

-- A set of who asks, kept in the connection for as long as the stamp is the same:
--   people     whose whole file is open
--   named      who may be named beside them: who holds a position, a post or a role is told with it, who supervises with the file
--   office     the people of the office that asks, for the log: whose record was read is the office's matter
--   held       the positions that open people have held: theirs to see, wherever they are
--   positions  the positions of record that are open with their units
--   units      the units whose positions of record are open, where not all are
--   above      the seat's own unit and those above it
--   offices    the units of offices whose positions or posts are kept here: their allocations are not public
--   posts      the posts that the person who asks has held
CREATE FUNCTION cadre_fill(which text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  stamp text := cadre_setting('stamp');
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
    PERFORM set_config('cadre.set_' || which, found::text, false), set_config('cadre.set_' || which || '_of', stamp, false);
  END IF;
  RETURN found;
END $$;

-- The set as it is kept, or filled now. Written into each query that asks for it: a call would take longer than the rest.
CREATE FUNCTION cadre_set(which text) RETURNS text[] LANGUAGE sql STABLE
RETURN CASE WHEN current_setting('cadre.set_' || which || '_of', true) = nullif(current_setting('cadre.stamp', true), '')
  THEN current_setting('cadre.set_' || which)::text[] ELSE cadre_fill(which) END;

-- Whether the entries of a stream may be read, beside those of open people and positions. Asks as cadre_person: what it
-- finds is what the policies of the tables show. A kind that is not named here is shut.
CREATE FUNCTION cadre_reads(stream text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
DECLARE
  kind text := split_part(stream, ':', 1);
  its text := substr(stream, length(split_part(stream, ':', 1)) + 2);
  office boolean := cadre_setting('audit') IN ('office', 'government');
BEGIN
  CASE kind
    -- Who proposed a position and who reviews it read the case too; which of an office these are is the desk's matter.
    WHEN 'position' THEN
      RETURN EXISTS (SELECT FROM position_proposal p WHERE p.position_id = its);
    -- Whoever sees the opening of a record.
    WHEN 'access' THEN
      RETURN EXISTS (SELECT FROM access_opening o WHERE o.stream = cadre_reads.stream);
    WHEN 'paper' THEN
      RETURN office AND EXISTS (SELECT FROM position_paper p WHERE p.stream = cadre_reads.stream);
    WHEN 'document' THEN
      RETURN office AND EXISTS (SELECT FROM position_paper p WHERE p.stream = 'paper:' || its);
    WHEN 'allocation' THEN
      RETURN office AND (cadre_setting('positions') = 'government' OR its = ANY(cadre_set('units'))
        OR its <> ALL(cadre_set('offices')));
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

-- Whether an entry is of an open file: the quick answer for nearly all sealed text. Asks as the service, and no policy.
CREATE FUNCTION cadre_is_of_open_file(entry uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER COST 1000 AS $$
DECLARE
  its text := (SELECT j.stream FROM journal j WHERE j.id = entry);
BEGIN
  RETURN its LIKE 'person:%' AND substr(its, 8) = ANY(cadre_set('people'));
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
    -- These two are written into the query; what they name was settled when they were made.
    CONTINUE WHEN made IN ('cadre_setting(text)'::regprocedure, 'cadre_set(text)'::regprocedure);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', made, current_schema());
  END LOOP;
END $$;
