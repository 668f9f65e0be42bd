-- Views: rows for lists, counts and reports, derived from the journal alone and rebuilt at will.
-- Each row names the stream that it comes from; a stream's rows are replaced together.

CREATE TABLE unit (
  id          text PRIMARY KEY,
  stream      text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('government', 'department', 'agency', 'component', 'office')),
  name        text NOT NULL,
  code        text,
  parent_id   text,
  valid_from  date NOT NULL,
  source      text NOT NULL
);
CREATE INDEX unit_stream ON unit (stream);
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE position (
  id           text PRIMARY KEY,
  stream       text NOT NULL,
  unit_id      text NOT NULL,
  title        text NOT NULL,
  location     text NOT NULL,
  pay_plan     text NOT NULL,
  designation  text CHECK (designation IN ('general', 'career-reserved')),
  source       text NOT NULL CHECK (source IN ('listing', 'record')),
  established  date,
  abolished    date
);
CREATE INDEX position_stream ON position (stream);
CREATE INDEX position_unit ON position (unit_id);

CREATE TABLE person (
  id      text PRIMARY KEY,
  stream  text NOT NULL,
  name    text NOT NULL,
  source  text NOT NULL CHECK (source IN ('listing', 'record'))
);
CREATE INDEX person_stream ON person (stream);

CREATE TABLE incumbency (
  stream         text NOT NULL,
  position_id    text NOT NULL,
  person_id      text,
  source         text NOT NULL CHECK (source IN ('listing', 'record')),
  listing_id     text,
  row_no         integer,
  status         text NOT NULL CHECK (status IN ('filled', 'vacant', 'historical')),
  appointment    text NOT NULL,
  appointment_is text NOT NULL,
  pay_plan       text NOT NULL,
  level          text NOT NULL,
  tenure         text NOT NULL,
  begin_on       date,
  vacate_on      date,
  expires_on     date,
  initial        boolean,
  five_years     boolean,
  probation_ends date,
  repairs        jsonb,
  flags          text[] NOT NULL DEFAULT '{}',
  during         daterange NOT NULL,
  EXCLUDE USING gist (position_id WITH =, during WITH &&) WHERE (source = 'record'),
  EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (source = 'record')
);
CREATE INDEX incumbency_stream ON incumbency (stream);
CREATE INDEX incumbency_position ON incumbency (position_id);
CREATE INDEX incumbency_person ON incumbency (person_id);
CREATE INDEX incumbency_listing ON incumbency (listing_id, row_no);
CREATE INDEX incumbency_expires ON incumbency (expires_on) WHERE expires_on IS NOT NULL;

CREATE TABLE allocation (
  stream    text NOT NULL,
  unit_id   text NOT NULL,
  event     uuid NOT NULL,
  spaces    integer NOT NULL CHECK (spaces >= 0),
  minimum   integer CHECK (minimum >= 0),
  source    text NOT NULL,
  during    daterange NOT NULL,
  EXCLUDE USING gist (unit_id WITH =, during WITH &&)
);
CREATE INDEX allocation_stream ON allocation (stream);

CREATE TABLE post (
  id         text PRIMARY KEY,
  stream     text NOT NULL,
  unit_id    text NOT NULL,
  title      text NOT NULL,
  reports_to text,
  holder_id  text,
  capacity   text CHECK (capacity IN ('permanent', 'acting')),
  held_since date
);
CREATE INDEX post_stream ON post (stream);

CREATE TABLE supervision (
  stream        text NOT NULL,
  person_id     text NOT NULL,
  supervisor_id text NOT NULL,
  supervisor_is text NOT NULL,
  during        daterange NOT NULL,
  EXCLUDE USING gist (person_id WITH =, during WITH &&)
);
CREATE INDEX supervision_stream ON supervision (stream);

CREATE TABLE rating (
  stream      text NOT NULL,
  person_id   text NOT NULL,
  fiscal_year integer NOT NULL,
  stage       text NOT NULL CHECK (stage IN ('initial', 'final')),
  level       smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  given_on    date NOT NULL,
  UNIQUE (person_id, fiscal_year, stage)
);
CREATE INDEX rating_stream ON rating (stream);
CREATE INDEX rating_year ON rating (fiscal_year, stage);

CREATE TABLE staffing_stage (
  stream      text NOT NULL,
  position_id text NOT NULL,
  stage       text NOT NULL,
  entered_on  date NOT NULL,
  due_on      date
);
CREATE INDEX staffing_stage_stream ON staffing_stage (stream);

CREATE TABLE listing (
  id          text PRIMARY KEY,
  stream      text NOT NULL,
  source      text NOT NULL,
  layout      text NOT NULL,
  as_of       date NOT NULL,
  as_of_from  text NOT NULL CHECK (as_of_from IN ('given', 'derived')),
  file_name   text NOT NULL,
  file_sha256 text NOT NULL,
  recorded    timestamptz(3) NOT NULL,
  rows_read   integer NOT NULL,
  taken       integer NOT NULL,
  repaired    integer NOT NULL,
  duplicate   integer NOT NULL,
  refused     integer NOT NULL,
  CHECK (rows_read = taken + repaired + duplicate + refused)
);
CREATE INDEX listing_stream ON listing (stream);

CREATE TABLE listing_row (
  stream     text NOT NULL,
  listing_id text NOT NULL,
  row_no     integer NOT NULL,
  outcome    text NOT NULL CHECK (outcome IN ('duplicate', 'refused')),
  duplicate_of integer,
  problems   jsonb,
  PRIMARY KEY (listing_id, row_no)
);
CREATE INDEX listing_row_stream ON listing_row (stream);

-- Every unit with the agency and the department that it rolls up to.
CREATE VIEW unit_tree AS
WITH RECURSIVE tree AS (
  SELECT id, id AS top_id, CASE WHEN kind = 'agency' THEN id END AS agency_id, 1 AS depth
    FROM unit WHERE parent_id IS NULL OR parent_id = id
  UNION ALL
  SELECT u.id, t.top_id, COALESCE(t.agency_id, CASE WHEN u.kind IN ('agency', 'component') THEN u.id END), t.depth + 1
    FROM unit u JOIN tree t ON u.parent_id = t.id AND u.id <> t.id
   WHERE t.depth < 12
)
SELECT id AS unit_id, top_id, COALESCE(agency_id, top_id) AS agency_id FROM tree;
