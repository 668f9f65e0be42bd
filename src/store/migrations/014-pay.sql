-- Pay and awards: derived rows, and who sees them. Money is in cents, kept as whole numbers of double precision.

CREATE TABLE basic_pay (
  stream    text NOT NULL,
  person_id text NOT NULL,
  from_on   date NOT NULL,
  cents     double precision NOT NULL,
  basis     text NOT NULL,
  action    text,
  counts    boolean NOT NULL,
  es        integer
);
CREATE INDEX basic_pay_stream ON basic_pay (stream);
CREATE INDEX basic_pay_person ON basic_pay (person_id, from_on);

CREATE TABLE award (
  stream       text NOT NULL,
  person_id    text NOT NULL,
  fiscal_year  integer NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('performance', 'distinguished', 'meritorious', 'act')),
  cents        double precision,
  basis_points integer,
  state        text NOT NULL CHECK (state IN ('approved', 'paid', 'withdrawn')),
  granted_on   date NOT NULL,
  pool         integer
);
CREATE INDEX award_stream ON award (stream);
CREATE INDEX award_person ON award (person_id, fiscal_year);

CREATE TABLE payment (
  stream    text NOT NULL,
  person_id text NOT NULL,
  paid_on   date NOT NULL,
  kind      text NOT NULL,
  cents     double precision NOT NULL,
  carried   double precision NOT NULL,
  due_on    date,
  paid_for  text
);
CREATE INDEX payment_stream ON payment (stream);
CREATE INDEX payment_person ON payment (person_id, paid_on);

CREATE TABLE pay_case (
  stream         text NOT NULL,
  person_id      text NOT NULL,
  fiscal_year    integer NOT NULL,
  unit_id        text NOT NULL,
  state          text NOT NULL CHECK (state IN ('proposed', 'returned', 'recommended', 'approved')),
  proposed_on    date NOT NULL,
  proposer_id    text NOT NULL,
  rate           double precision,
  action         text,
  exception      text,
  award          double precision,
  award_points   integer,
  justified      boolean NOT NULL,
  sitting_id     text,
  board_rate     double precision,
  board_award    double precision,
  board_on       date,
  approved_rate  double precision,
  rate_from      date,
  approved_award double precision,
  award_pool     integer,
  PRIMARY KEY (person_id, fiscal_year)
);
CREATE INDEX pay_case_stream ON pay_case (stream);
CREATE INDEX pay_case_year ON pay_case (unit_id, fiscal_year);

CREATE TABLE pay_worksheet (
  stream      text NOT NULL,
  unit_id     text NOT NULL,
  fiscal_year integer NOT NULL,
  pay_on      date NOT NULL,
  award_year  integer NOT NULL,
  opened_on   date NOT NULL,
  closed_on   date,
  PRIMARY KEY (unit_id, fiscal_year)
);
CREATE INDEX pay_worksheet_stream ON pay_worksheet (stream);

CREATE TABLE award_pool (
  stream      text NOT NULL,
  unit_id     text NOT NULL,
  fiscal_year integer NOT NULL,
  base        double precision NOT NULL,
  executives  integer NOT NULL,
  cap_points  integer,
  used        double precision NOT NULL,
  recipients  integer NOT NULL,
  approved_on date,
  reported_on date,
  PRIMARY KEY (unit_id, fiscal_year)
);
CREATE INDEX award_pool_stream ON award_pool (stream);

CREATE TABLE rank_nomination (
  stream       text NOT NULL,
  person_id    text NOT NULL,
  fiscal_year  integer NOT NULL,
  unit_id      text NOT NULL,
  rank         text NOT NULL CHECK (rank IN ('distinguished', 'meritorious')),
  state        text NOT NULL,
  nominated_on date NOT NULL,
  vetted       integer NOT NULL,
  eyes_only    boolean NOT NULL,
  PRIMARY KEY (person_id, fiscal_year)
);
CREATE INDEX rank_nomination_stream ON rank_nomination (stream);
CREATE INDEX rank_nomination_year ON rank_nomination (unit_id, fiscal_year);

CREATE TABLE incentive (
  stream    text NOT NULL,
  person_id text NOT NULL,
  name      text NOT NULL,
  unit_id   text NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('recruitment', 'relocation', 'retention')),
  state     text NOT NULL CHECK (state IN ('proposed', 'approved', 'running', 'ended')),
  cents     double precision NOT NULL,
  paid      double precision NOT NULL,
  start_on  date NOT NULL,
  end_on    date,
  PRIMARY KEY (person_id, name)
);
CREATE INDEX incentive_stream ON incentive (stream);

CREATE TABLE critical_pay (
  stream      text NOT NULL,
  position_id text PRIMARY KEY,
  unit_id     text NOT NULL,
  person_id   text NOT NULL,
  state       text NOT NULL CHECK (state IN ('requested', 'granted', 'ended')),
  cents       double precision NOT NULL,
  granted_on  date,
  ended_on    date
);
CREATE INDEX critical_pay_stream ON critical_pay (stream);

-- The limits have one value more: how far pay is open. 'files' is as far as files are, 'office' all executives of the unit,
-- 'ranks' nominations and critical pay of the Government, 'critical' critical pay alone.
CREATE OR REPLACE FUNCTION cadre_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN split_part(coalesce(current_setting('cadre.look', true), ''), E'\x1f',
  CASE name WHEN 'reach' THEN 1 WHEN 'person' THEN 2 WHEN 'unit' THEN 3 WHEN 'positions' THEN 4 WHEN 'audit' THEN 5
    WHEN 'on' THEN 6 WHEN 'opened' THEN 7 WHEN 'pay' THEN 8 END);

-- The people whose pay is open: those of open files, of the office for payroll and the department, and of board cases.
CREATE FUNCTION cadre_paid() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
BEGIN
  RETURN cadre_set('people')
    || CASE cadre_setting('pay') WHEN 'office' THEN cadre_kept('incumbents', cadre_setting('unit')) ELSE '{}' END
    || ARRAY(SELECT c.person_id FROM unnest(cadre_board_cases()) open JOIN board_case c ON c.stream = open);
END $$;

-- As in 012, with whose pay is open, and the names that payroll reads.
CREATE OR REPLACE FUNCTION cadre_fill(which text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  stamp text := coalesce(current_setting('cadre.look', true), '');
  unit text := cadre_setting('unit');
  -- The unit whose positions are open: '*' for all, the empty text for none.
  top text := CASE cadre_setting('positions') WHEN 'government' THEN '*' WHEN 'unit' THEN cadre_setting('unit') ELSE '' END;
  found text[];
BEGIN
  CASE which
    WHEN 'people' THEN
      found := cadre_people();
    WHEN 'paid' THEN
      found := cadre_paid();
    WHEN 'named' THEN
      found := cadre_kept('holders', top) || CASE cadre_setting('reach')
        WHEN 'component' THEN cadre_kept('supervisors', unit)
        ELSE ARRAY(SELECT s.supervisor_id FROM unnest(cadre_set('people')) of JOIN supervision s ON s.person_id = of) END
        || CASE cadre_setting('pay') WHEN 'office' THEN cadre_kept('incumbents', unit) ELSE '{}' END;
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
    PERFORM cadre_keep(which, found), set_config('cadre.set_' || which, found::text, false),
      set_config('cadre.set_' || which || '_of', stamp, false);
  END IF;
  RETURN found;
END $$;

-- Whether worksheets and pools of a unit are open: to the office that runs them and to those above whose pay reach is the office.
CREATE FUNCTION cadre_budgets(unit text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
BEGIN
  RETURN ((cadre_setting('audit') = 'office' AND cadre_setting('reach') = 'component') OR cadre_setting('pay') = 'office')
    AND (unit = ANY (cadre_set('above')) OR EXISTS (SELECT FROM cadre_units_above(unit) up WHERE up = cadre_setting('unit')));
END $$;

GRANT SELECT ON basic_pay, award, payment, pay_case, pay_worksheet, award_pool, rank_nomination, incentive, critical_pay TO cadre_person;

ALTER TABLE basic_pay ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON basic_pay FOR SELECT TO cadre_person
  USING (cadre_has('paid', (SELECT cadre_list('paid')), person_id));
ALTER TABLE award ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON award FOR SELECT TO cadre_person
  USING (cadre_has('paid', (SELECT cadre_list('paid')), person_id));
ALTER TABLE payment ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON payment FOR SELECT TO cadre_person
  USING (cadre_has('paid', (SELECT cadre_list('paid')), person_id));
ALTER TABLE incentive ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON incentive FOR SELECT TO cadre_person
  USING (cadre_has('paid', (SELECT cadre_list('paid')), person_id)
    AND (state <> 'proposed' OR person_id IS DISTINCT FROM nullif((SELECT cadre_setting('person')), '')));

-- What is proposed for somebody is never that person's to see.
ALTER TABLE pay_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON pay_case FOR SELECT TO cadre_person
  USING (person_id IS DISTINCT FROM nullif((SELECT cadre_setting('person')), '')
    AND cadre_has('paid', (SELECT cadre_list('paid')), person_id));

ALTER TABLE pay_worksheet ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON pay_worksheet FOR SELECT TO cadre_person USING (cadre_budgets(unit_id));
ALTER TABLE award_pool ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON award_pool FOR SELECT TO cadre_person USING (cadre_budgets(unit_id));

-- Nominations: the office, the supervisor, payroll and the department, and OPM; one's own once it is granted. One withdrawn for
-- eyes only is the office's and OPM's.
ALTER TABLE rank_nomination ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON rank_nomination FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('pay')) = 'ranks'
    OR (person_id = nullif((SELECT cadre_setting('person')), '') AND state = 'granted')
    OR (person_id IS DISTINCT FROM nullif((SELECT cadre_setting('person')), '')
      AND (NOT eyes_only OR (SELECT cadre_setting('reach')) = 'component')
      AND ((SELECT cadre_setting('reach')) IN ('component', 'subordinates') OR (SELECT cadre_setting('pay')) = 'office')
      AND cadre_has('paid', (SELECT cadre_list('paid')), person_id)));

ALTER TABLE critical_pay ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON critical_pay FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('pay')) IN ('ranks', 'critical') OR cadre_has('paid', (SELECT cadre_list('paid')), person_id));

-- As in 013, one file at a time: the set as text, looked into in place.
ALTER POLICY seen ON appraisal
  USING (cadre_has('people', (SELECT cadre_list('people')), person_id) OR stream = ANY ((SELECT cadre_cases())::text[]));

-- The entries behind them.
CREATE FUNCTION cadre_reads_pay(stream text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
DECLARE
  kind text := split_part(stream, ':', 1);
  its text := substr(stream, length(split_part(stream, ':', 1)) + 2);
BEGIN
  CASE kind
    WHEN 'pay', 'benefits' THEN
      RETURN cadre_has('paid', cadre_list('paid'), its);
    WHEN 'incentive' THEN
      RETURN EXISTS (SELECT FROM incentive i WHERE i.stream = cadre_reads_pay.stream);
    WHEN 'pay-case' THEN
      RETURN EXISTS (SELECT FROM pay_case c WHERE c.stream = cadre_reads_pay.stream);
    WHEN 'worksheet', 'award-pool' THEN
      RETURN cadre_budgets(split_part(its, '/', 1));
    -- Vetting is nobody's own to read; the rank itself stands with the pay.
    WHEN 'rank' THEN
      RETURN split_part(its, '/', 1) IS DISTINCT FROM nullif(cadre_setting('person'), '') AND EXISTS (SELECT FROM rank_nomination n WHERE n.stream = cadre_reads_pay.stream);
    WHEN 'rank-year' THEN
      RETURN cadre_setting('pay') = 'ranks' OR cadre_budgets(split_part(its, '/', 1));
    WHEN 'critical-pay' THEN
      RETURN EXISTS (SELECT FROM critical_pay c WHERE c.stream = cadre_reads_pay.stream);
    WHEN 'pay-plan' THEN
      RETURN cadre_setting('audit') IN ('office', 'government')
        AND (cadre_setting('audit') = 'government' OR its = ANY (cadre_set('above')) OR its = ANY (cadre_set('units')));
    ELSE
      RETURN false;
  END CASE;
END $$;
CREATE POLICY seen_pay ON journal FOR SELECT TO cadre_person
  USING (split_part(stream, ':', 1) = ANY ('{pay,pay-case,worksheet,award-pool,rank,rank-year,incentive,benefits,critical-pay,pay-plan}')
    AND cadre_reads_pay(stream));

DO $$
DECLARE
  made regprocedure;
BEGIN
  FOR made IN SELECT unnest(ARRAY['cadre_paid()', 'cadre_budgets(text)', 'cadre_reads_pay(text)', 'cadre_fill(text)']::regprocedure[]) LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO cadre_person', made);
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', made, current_schema());
  END LOOP;
END $$;
