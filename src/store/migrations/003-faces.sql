-- Sessions, and the runs of long work with their progress.
CREATE TABLE session (
  id        text PRIMARY KEY,
  seat      text NOT NULL,
  csrf      text NOT NULL,
  opened    timestamptz(3) NOT NULL,
  last_seen timestamptz(3) NOT NULL
);

CREATE TABLE import_run (
  id          uuid PRIMARY KEY,
  started     timestamptz(3) NOT NULL,
  finished    timestamptz(3),
  started_by  text NOT NULL,
  file_name   text NOT NULL,
  stage       text NOT NULL,
  done        integer NOT NULL DEFAULT 0,
  total       integer NOT NULL DEFAULT 0,
  listing_id  text,
  problem     jsonb
);
