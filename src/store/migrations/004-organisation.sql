-- Who may: posts as of any day, roles, powers, delegations and settings, each proposed by one person and approved by another.
ALTER TABLE journal ADD COLUMN actor_id text;

ALTER TABLE person DROP CONSTRAINT person_source_check;
ALTER TABLE person ADD CONSTRAINT person_source_check CHECK (source IN ('listing', 'record', 'staff'));

ALTER TABLE post ADD COLUMN kind text NOT NULL DEFAULT 'other';

CREATE TABLE post_holding (
  stream    text NOT NULL,
  post_id   text NOT NULL,
  person_id text NOT NULL,
  capacity  text NOT NULL CHECK (capacity IN ('permanent', 'acting')),
  during    daterange NOT NULL,
  EXCLUDE USING gist (post_id WITH =, during WITH &&)
);
CREATE INDEX post_holding_stream ON post_holding (stream);
CREATE INDEX post_holding_person ON post_holding (person_id);

CREATE TABLE post_line (
  stream     text NOT NULL,
  post_id    text NOT NULL,
  reports_to text,
  during     daterange NOT NULL,
  EXCLUDE USING gist (post_id WITH =, during WITH &&)
);
CREATE INDEX post_line_stream ON post_line (stream);

CREATE TABLE role_assignment (
  stream      text NOT NULL,
  id          text PRIMARY KEY,
  person_id   text NOT NULL,
  role        text NOT NULL,
  unit_id     text,
  capacity    text NOT NULL CHECK (capacity IN ('permanent', 'acting')),
  document    text NOT NULL,
  state       text NOT NULL CHECK (state IN ('proposed', 'declined', 'in force')),
  proposed_by text NOT NULL,
  approved_by text,
  during      daterange NOT NULL
);
CREATE INDEX role_assignment_stream ON role_assignment (stream);
CREATE INDEX role_assignment_person ON role_assignment (person_id);

CREATE TABLE power_vesting (
  stream      text NOT NULL,
  id          text PRIMARY KEY,
  power       text NOT NULL,
  post_id     text NOT NULL,
  unit_id     text NOT NULL,
  reference   text NOT NULL,
  delegable   boolean NOT NULL,
  state       text NOT NULL CHECK (state IN ('proposed', 'declined', 'in force')),
  proposed_by text NOT NULL,
  approved_by text,
  during      daterange NOT NULL
);
CREATE INDEX power_vesting_stream ON power_vesting (stream);
CREATE INDEX power_vesting_post ON power_vesting (post_id);

CREATE TABLE delegation (
  stream      text NOT NULL,
  id          text PRIMARY KEY,
  power       text NOT NULL,
  unit_id     text NOT NULL,
  from_post   text NOT NULL,
  to_post     text NOT NULL,
  document    text NOT NULL,
  state       text NOT NULL CHECK (state IN ('proposed', 'declined', 'in force')),
  proposed_by text NOT NULL,
  approved_by text,
  during      daterange NOT NULL
);
CREATE INDEX delegation_stream ON delegation (stream);
CREATE INDEX delegation_to ON delegation (to_post);

CREATE TABLE setting (
  stream      text NOT NULL,
  id          text PRIMARY KEY,
  setting     text NOT NULL,
  unit_id     text NOT NULL,
  value       text NOT NULL,
  source      text NOT NULL,
  reason      text NOT NULL,
  state       text NOT NULL CHECK (state IN ('proposed', 'declined', 'in force')),
  proposed_by text NOT NULL,
  approved_by text,
  during      daterange NOT NULL
);
CREATE INDEX setting_stream ON setting (stream);
