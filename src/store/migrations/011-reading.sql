-- Who read whose record, and records opened for an hour (docs/decisions/017-reading-is-logged.md).

-- One row for each time that people's records were shown to somebody else. Not in the journal: the journal tells what was
-- done, and a row here is not worth a wait at the head of its chain.
CREATE TABLE reading (
  id          uuid PRIMARY KEY,
  at          timestamptz(3) NOT NULL,
  -- The person who read; the name where there is no person of record behind it.
  reader      text NOT NULL,
  reader_name text NOT NULL,
  role        text NOT NULL,
  unit_id     text,
  what        text NOT NULL CHECK (what IN ('file', 'entry', 'entries', 'people', 'clocks')),
  how         text NOT NULL CHECK (how IN ('page', 'api', 'export')),
  people      text[] NOT NULL CHECK (cardinality(people) > 0),
  -- The entry of the journal, where it was one.
  entry       uuid,
  -- The opening by which the records were open, where they were shut otherwise.
  opening     text
);
CREATE INDEX reading_at ON reading (at DESC, id);
CREATE INDEX reading_people ON reading USING gin (people);

CREATE FUNCTION reading_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of readings is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reading_no_update BEFORE UPDATE OR DELETE ON reading
  FOR EACH ROW EXECUTE FUNCTION reading_is_append_only();
CREATE TRIGGER reading_no_truncate BEFORE TRUNCATE ON reading
  FOR EACH STATEMENT EXECUTE FUNCTION reading_is_append_only();

-- A view of the journal: whose record was opened to whom, from when until when. The reason is sealed text of the entry.
CREATE TABLE access_opening (
  id        text PRIMARY KEY,
  stream    text NOT NULL,
  person_id text NOT NULL,
  opener_id text NOT NULL,
  role      text NOT NULL,
  unit_id   text,
  opened_at timestamptz(3) NOT NULL,
  until_at  timestamptz(3) NOT NULL
);
CREATE INDEX access_opening_stream ON access_opening (stream);
CREATE INDEX access_opening_person ON access_opening (person_id, until_at);
CREATE INDEX access_opening_opener ON access_opening (opener_id, until_at);

-- The second wall. The settings of a transaction get one more: cadre.opened, the ids of the openings that stand for who
-- asks, set apart by commas; that they are the own ones is looked up here.
CREATE FUNCTION cadre_opened_people() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 AS $$
  SELECT o.person_id FROM access_opening o
   WHERE o.id = ANY(string_to_array(cadre_setting('opened'), ',')) AND o.opener_id = cadre_setting('person')
$$;

-- The people of the office that asks, for the log: whose record was read is the office's matter.
CREATE FUNCTION cadre_office_people() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 AS $$
  SELECT cadre_kept('incumbents', cadre_setting('unit')) WHERE cadre_setting('audit') = 'office'
$$;

-- As in 006, with the people whose record is opened to who asks.
CREATE OR REPLACE FUNCTION cadre_visible_people() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200 AS $$
DECLARE
  me text := nullif(cadre_setting('person'), '');
BEGIN
  IF cadre_setting('opened') <> '' THEN
    RETURN QUERY SELECT cadre_opened_people();
  END IF;
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

-- Whether the entry of an opening may be read: by whoever sees the opening. Asks as cadre_person, and is planned when it is
-- called, as cadre_reads of 006.
CREATE FUNCTION cadre_reads_opening(stream text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
BEGIN
  RETURN EXISTS (SELECT FROM access_opening o WHERE o.stream = cadre_reads_opening.stream);
END $$;

DO $$
DECLARE
  made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['cadre_opened_people()', 'cadre_office_people()', 'cadre_visible_people()', 'cadre_reads_opening(text)']::regprocedure[] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO cadre_person', made);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', made, current_schema());
  END LOOP;
END $$;

GRANT SELECT ON reading, access_opening TO cadre_person;
ALTER TABLE reading ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON reading FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government' OR people && ARRAY(SELECT cadre_office_people())
    OR people @> ARRAY[nullif((SELECT cadre_setting('person')), '')]);
ALTER TABLE access_opening ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON access_opening FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government' OR person_id IN (SELECT cadre_office_people())
    OR nullif((SELECT cadre_setting('person')), '') IN (person_id, opener_id));
-- Beside what 006 and 010 let be read of the journal.
CREATE POLICY opened ON journal FOR SELECT TO cadre_person
  USING (stream LIKE 'access:%' AND cadre_reads_opening(stream));
