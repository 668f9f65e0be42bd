-- Positions from proposal to establishment, their designations over time, their papers, and requests for spaces.

CREATE TABLE position_designation (
  stream      text NOT NULL,
  position_id text NOT NULL,
  designation text NOT NULL CHECK (designation IN ('general', 'career-reserved')),
  during      daterange NOT NULL,
  EXCLUDE USING gist (position_id WITH =, during WITH &&)
);
CREATE INDEX position_designation_stream ON position_designation (stream);

-- What the positions of before were designated as: no change of one could be recorded until now.
INSERT INTO position_designation (stream, position_id, designation, during)
  SELECT stream, id, designation, daterange(established, NULL)
    FROM position WHERE source = 'record' AND designation IS NOT NULL AND established IS NOT NULL;

CREATE TABLE position_proposal (
  stream       text NOT NULL,
  position_id  text PRIMARY KEY,
  unit_id      text NOT NULL,
  program_unit text NOT NULL,
  title        text NOT NULL,
  location     text NOT NULL,
  state        text NOT NULL CHECK (state IN ('proposed', 'reviewed', 'approved', 'declined', 'established')),
  designation  text CHECK (designation IN ('general', 'career-reserved')),
  proposed_by  text NOT NULL,
  proposed_on  date NOT NULL,
  noted_on     date,
  reviewed_on  date,
  approved_by  text,
  approved_on  date
);
CREATE INDEX position_proposal_stream ON position_proposal (stream);
CREATE INDEX position_proposal_unit ON position_proposal (unit_id, state);

CREATE TABLE position_paper (
  stream      text NOT NULL,
  position_id text NOT NULL,
  event       uuid PRIMARY KEY,
  kind        text NOT NULL,
  name        text NOT NULL,
  media_type  text NOT NULL,
  bytes       integer NOT NULL CHECK (bytes > 0),
  sha256      text NOT NULL,
  filed_by    text NOT NULL,
  filed_on    date NOT NULL
);
CREATE INDEX position_paper_stream ON position_paper (stream);
CREATE INDEX position_paper_position ON position_paper (position_id);

CREATE TABLE allocation_request (
  stream         text NOT NULL,
  id             text PRIMARY KEY,
  unit_id        text NOT NULL,
  first_year     integer NOT NULL,
  asked          integer NOT NULL CHECK (asked >= 0),
  state          text NOT NULL CHECK (state IN ('drafted', 'approved', 'transmitted', 'answered')),
  opened_by      text NOT NULL,
  opened_on      date NOT NULL,
  approved_on    date,
  transmitted_on date,
  answered_on    date,
  granted        integer CHECK (granted >= 0),
  seen           jsonb NOT NULL
);
CREATE INDEX allocation_request_stream ON allocation_request (stream);
CREATE INDEX allocation_request_unit ON allocation_request (unit_id);
