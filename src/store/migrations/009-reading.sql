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
