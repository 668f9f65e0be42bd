-- The journal: every change, once, in order. Append-only; hash-chained (docs/journal.md).
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE journal (
  seq          bigint PRIMARY KEY,
  id           uuid NOT NULL UNIQUE,
  stream       text NOT NULL,
  version      integer NOT NULL,
  type         text NOT NULL,
  effective    date NOT NULL,
  recorded     timestamptz(3) NOT NULL,
  actor        text NOT NULL,
  role         text NOT NULL,
  capacity     text NOT NULL CHECK (capacity IN ('permanent', 'acting', 'system')),
  power        text,
  delegation   text,
  body         jsonb NOT NULL,
  ruling       jsonb,
  content_hash text,
  prev         text NOT NULL,
  hash         text NOT NULL,
  UNIQUE (stream, version)
);
CREATE INDEX journal_type ON journal (type, seq);

CREATE TABLE journal_head (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq  bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO journal_head (seq, hash) VALUES (0, repeat('0', 64));

-- Personal text, sealed. Destroying a key destroys the text and leaves the chain whole.
CREATE TABLE content (
  event  uuid PRIMARY KEY REFERENCES journal (id),
  cipher bytea NOT NULL
);
CREATE TABLE content_key (
  event uuid PRIMARY KEY REFERENCES content (event),
  key   bytea NOT NULL
);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER journal_no_update BEFORE UPDATE OR DELETE ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER content_no_update BEFORE UPDATE OR DELETE ON content
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER content_no_truncate BEFORE TRUNCATE ON content
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
