-- The appraisal year and the boards: derived rows, what a person is typing, and who sees what of it.

CREATE TABLE appraisal_cycle (
  stream       text NOT NULL,
  unit_id      text NOT NULL,
  fiscal_year  integer NOT NULL,
  start_on     date NOT NULL,
  end_on       date NOT NULL,
  system       text NOT NULL,
  waived       boolean NOT NULL,
  signed_on    date,
  validated    text CHECK (validated IN ('validated', 'returned')),
  published_on date,
  PRIMARY KEY (unit_id, fiscal_year)
);
CREATE INDEX appraisal_cycle_stream ON appraisal_cycle (stream);

CREATE TABLE certification (
  stream       text NOT NULL,
  unit_id      text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('full', 'provisional')),
  from_on      date NOT NULL,
  until_on     date NOT NULL,
  suspended_on date
);
CREATE INDEX certification_stream ON certification (stream);
CREATE INDEX certification_unit ON certification (unit_id, from_on);

CREATE TABLE appraisal (
  stream          text NOT NULL,
  person_id       text NOT NULL,
  fiscal_year     integer NOT NULL,
  unit_id         text NOT NULL,
  system          text NOT NULL,
  state           text NOT NULL,
  start_on        date NOT NULL,
  end_on          date NOT NULL,
  supervisor_id   text NOT NULL,
  communicated_on date,
  days_late       integer,
  signed_by       integer NOT NULL,
  plan_version    integer NOT NULL,
  reviews         integer NOT NULL,
  reviewed_on     date,
  initial_level   integer CHECK (initial_level BETWEEN 1 AND 5),
  score           integer,
  initial_on      date,
  shared_on       date,
  answer_by       date,
  answered        text,
  reviewer_id     text,
  review_by       date,
  review_level    integer,
  board_level     integer,
  board_on        date,
  sitting_id      text,
  final_level     integer CHECK (final_level BETWEEN 1 AND 5),
  final_on        date,
  issued_on       date,
  PRIMARY KEY (person_id, fiscal_year)
);
CREATE INDEX appraisal_stream ON appraisal (stream);
CREATE INDEX appraisal_cycle_of ON appraisal (unit_id, fiscal_year);
CREATE INDEX appraisal_reviewer ON appraisal (reviewer_id) WHERE reviewer_id IS NOT NULL;

CREATE TABLE board (
  stream   text NOT NULL,
  id       text PRIMARY KEY,
  kind     text NOT NULL,
  unit_id  text NOT NULL,
  name     text NOT NULL,
  charter  text NOT NULL,
  interim  boolean NOT NULL,
  from_on  date NOT NULL
);
CREATE INDEX board_stream ON board (stream);
CREATE INDEX board_unit ON board (unit_id, kind);

CREATE TABLE board_member (
  stream      text NOT NULL,
  board_id    text NOT NULL,
  person_id   text NOT NULL,
  seat        text NOT NULL CHECK (seat IN ('chair', 'member', 'alternate')),
  voting      boolean NOT NULL,
  appointment text NOT NULL,
  agency      text NOT NULL,
  document    text NOT NULL,
  notice_on   date,
  citation    text,
  during      daterange NOT NULL,
  EXCLUDE USING gist (board_id WITH =, person_id WITH =, during WITH &&)
);
CREATE INDEX board_member_stream ON board_member (stream);
CREATE INDEX board_member_person ON board_member (person_id);

CREATE TABLE sitting (
  stream       text NOT NULL,
  id           text PRIMARY KEY,
  board_id     text NOT NULL,
  unit_id      text NOT NULL,
  fiscal_year  integer NOT NULL,
  held_on      date NOT NULL,
  agenda       text NOT NULL,
  state        text NOT NULL CHECK (state IN ('called', 'open', 'certified', 'closed')),
  certified_on date
);
CREATE INDEX sitting_stream ON sitting (stream);
CREATE INDEX sitting_board ON sitting (board_id, held_on);

CREATE TABLE sitting_member (
  stream     text NOT NULL,
  sitting_id text NOT NULL,
  member_id  text NOT NULL,
  present    boolean NOT NULL,
  settled    boolean NOT NULL,
  PRIMARY KEY (sitting_id, member_id)
);
CREATE INDEX sitting_member_stream ON sitting_member (stream);
CREATE INDEX sitting_member_member ON sitting_member (member_id) WHERE settled;

CREATE TABLE recusal (
  stream     text NOT NULL,
  sitting_id text NOT NULL,
  member_id  text NOT NULL,
  person_id  text NOT NULL,
  ground     text NOT NULL,
  entered_by text NOT NULL
);
CREATE INDEX recusal_stream ON recusal (stream);
CREATE INDEX recusal_case ON recusal (sitting_id, member_id, person_id);

CREATE TABLE board_case (
  stream         text NOT NULL,
  sitting_id     text NOT NULL,
  board_id       text NOT NULL,
  person_id      text NOT NULL,
  fiscal_year    integer NOT NULL,
  unit_id        text NOT NULL,
  career         boolean NOT NULL,
  votes          integer NOT NULL,
  level          integer CHECK (level BETWEEN 1 AND 5),
  from_level     integer,
  split          boolean NOT NULL,
  reason_given   boolean NOT NULL,
  recommended_on date,
  PRIMARY KEY (sitting_id, person_id)
);
CREATE INDEX board_case_stream ON board_case (stream);
CREATE INDEX board_case_person ON board_case (person_id, fiscal_year);

-- What somebody has typed and not yet sent: no part of the record, kept for that person alone and for a while.
CREATE TABLE draft (
  person_id text NOT NULL,
  form      text NOT NULL,
  about     text NOT NULL,
  fields    jsonb NOT NULL,
  saved_at  timestamptz NOT NULL,
  PRIMARY KEY (person_id, form, about)
);
CREATE INDEX draft_saved ON draft (saved_at);

-- The cases of sittings that are open to who asks, as `board-case:SITTING/PERSON`: once the member has settled every
-- recusal, and is not recused from the case.
CREATE FUNCTION cadre_board_cases() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  me text := nullif(cadre_setting('person'), '');
BEGIN
  IF me IS NULL OR cadre_setting('reach') = '' THEN RETURN '{}'; END IF;
  RETURN ARRAY(
    SELECT c.stream
      FROM sitting_member m
      JOIN sitting s ON s.id = m.sitting_id AND s.state IN ('open', 'certified')
      JOIN board_case c ON c.sitting_id = s.id
     WHERE m.member_id = me AND m.settled AND c.person_id <> me
       AND NOT EXISTS (SELECT FROM recusal r
                        WHERE r.sitting_id = s.id AND r.member_id = me AND r.person_id = c.person_id));
END $$;

-- The appraisals that are open to who asks beside those of open files: of such cases, and what a higher-level reviewer has
-- been asked to review.
CREATE FUNCTION cadre_cases() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  me text := nullif(cadre_setting('person'), '');
BEGIN
  IF me IS NULL OR cadre_setting('reach') = '' THEN RETURN '{}'; END IF;
  RETURN ARRAY(
    SELECT 'appraisal:' || c.person_id || '/' || c.fiscal_year
      FROM unnest(cadre_board_cases()) open JOIN board_case c ON c.stream = open
    UNION
    SELECT a.stream FROM appraisal a WHERE a.reviewer_id = me AND a.state = 'under review');
END $$;

-- The boards on which who asks sits or has sat.
CREATE FUNCTION cadre_boards() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  me text := nullif(cadre_setting('person'), '');
BEGIN
  IF me IS NULL OR cadre_setting('reach') = '' THEN RETURN '{}'; END IF;
  RETURN ARRAY(SELECT DISTINCT m.board_id FROM board_member m WHERE m.person_id = me);
END $$;

GRANT SELECT ON appraisal_cycle, certification, appraisal, board, board_member, sitting, sitting_member, recusal, board_case, draft TO cadre_person;

-- Cycles, systems and boards: the office's and those above it; an oversight seat sees all.
ALTER TABLE appraisal_cycle ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON appraisal_cycle FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('above')))
    OR unit_id IN (SELECT unnest(cadre_set('units'))));
ALTER TABLE certification ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON certification FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('above')))
    OR unit_id IN (SELECT unnest(cadre_set('units'))));
ALTER TABLE board ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON board FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('above')))
    OR unit_id IN (SELECT unnest(cadre_set('units'))) OR id = ANY ((SELECT cadre_boards())::text[]));
ALTER TABLE board_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON board_member FOR SELECT TO cadre_person USING (board_id IN (SELECT b.id FROM board b));

-- Sittings: the office that prepares them, and who sits.
ALTER TABLE sitting ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON sitting FOR SELECT TO cadre_person
  USING (board_id = ANY ((SELECT cadre_boards())::text[])
    OR ((SELECT cadre_setting('audit')) = 'office' AND (SELECT cadre_setting('reach')) = 'component'
      AND (unit_id IN (SELECT unnest(cadre_set('above'))) OR unit_id IN (SELECT unnest(cadre_set('units'))))));
ALTER TABLE sitting_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON sitting_member FOR SELECT TO cadre_person USING (sitting_id IN (SELECT s.id FROM sitting s));
ALTER TABLE recusal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON recusal FOR SELECT TO cadre_person USING (sitting_id IN (SELECT s.id FROM sitting s));

-- Appraisals: with the file, or as a case. What a board has voted is the board's and the office's: never the executive's.
ALTER TABLE appraisal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON appraisal FOR SELECT TO cadre_person
  USING (person_id IN (SELECT unnest(cadre_set('people'))) OR stream = ANY ((SELECT cadre_cases())::text[]));
ALTER TABLE board_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON board_case FOR SELECT TO cadre_person
  USING (stream = ANY ((SELECT cadre_board_cases())::text[])
    OR ((SELECT cadre_setting('audit')) = 'office' AND (SELECT cadre_setting('reach')) = 'component'
      AND person_id IN (SELECT unnest(cadre_set('people')))
      AND person_id IS DISTINCT FROM nullif((SELECT cadre_setting('person')), '')));

ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON draft FOR SELECT TO cadre_person
  USING (person_id = nullif((SELECT cadre_setting('person')), ''));

-- As in 010, with officials (asked by the policy before), and the streams of appraisals and boards.
CREATE OR REPLACE FUNCTION cadre_reads(stream text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
DECLARE
  kind text := split_part(stream, ':', 1);
  its text := substr(stream, length(split_part(stream, ':', 1)) + 2);
  office boolean := cadre_setting('audit') IN ('office', 'government');
BEGIN
  CASE kind
    WHEN 'appraisal' THEN
      RETURN split_part(its, '/', 1) = ANY (cadre_set('people')) OR stream = ANY (cadre_cases());
    WHEN 'recertification' THEN
      RETURN split_part(its, '/', 1) = ANY (cadre_set('people'));
    WHEN 'board-case' THEN
      RETURN EXISTS (SELECT FROM board_case c WHERE c.stream = cadre_reads.stream);
    WHEN 'sitting' THEN
      RETURN EXISTS (SELECT FROM sitting s WHERE s.id = its);
    WHEN 'board' THEN
      RETURN EXISTS (SELECT FROM board b WHERE b.id = its);
    WHEN 'cycle' THEN
      RETURN office AND EXISTS (SELECT FROM appraisal_cycle c WHERE c.stream = cadre_reads.stream);
    WHEN 'appraisal-system' THEN
      RETURN office AND (cadre_setting('audit') = 'government' OR its = ANY (cadre_set('above')) OR its = ANY (cadre_set('units')));
    -- An official's entries hold the name alone.
    WHEN 'person' THEN
      RETURN cadre_setting('audit') = 'office' AND EXISTS (SELECT FROM person p WHERE p.id = its AND p.source = 'staff');
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

-- Whether who asks may read an initial rating: its executive, once it is shared.
CREATE FUNCTION cadre_shared(stream text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER COST 1000 AS $$
DECLARE
  me text := nullif(cadre_setting('person'), '');
BEGIN
  RETURN me IS NULL OR NOT starts_with(stream, 'appraisal:' || me || '/')
    OR EXISTS (SELECT FROM appraisal a WHERE a.stream = cadre_shared.stream AND a.shared_on IS NOT NULL);
END $$;
CREATE POLICY unshared ON journal AS RESTRICTIVE FOR SELECT TO cadre_person
  USING (type <> 'appraisal/initially-rated' OR cadre_shared(stream));

DO $$
DECLARE
  made regprocedure;
BEGIN
  FOR made IN SELECT unnest(ARRAY['cadre_shared(text)', 'cadre_board_cases()', 'cadre_cases()', 'cadre_boards()', 'cadre_reads(text)']::regprocedure[]) LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO cadre_person', made);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', made, current_schema());
  END LOOP;
END $$;
