-- What reasons answer, pools that count heads, and what OPM was sent. The rows are made anew from the journal after a
-- migration; until then nothing is answered and nothing was sent.

-- Which needs the reasons on file answer, the proposer’s and the board’s.
ALTER TABLE pay_case ADD COLUMN reasons text[] NOT NULL DEFAULT '{}';

-- A pool is a share of dollars, of positions, or until 1985 of one and then the other: what it has none of is null.
ALTER TABLE award_pool ADD COLUMN positions integer;
ALTER TABLE award_pool ALTER COLUMN base DROP NOT NULL;
ALTER TABLE award_pool ALTER COLUMN executives DROP NOT NULL;

-- Whether the nomination as it stands has gone to OPM.
ALTER TABLE rank_nomination ADD COLUMN sent boolean NOT NULL DEFAULT false;

-- As in 014, but OPM sees what it was sent, nobody there the own nomination before it is granted, and an agency that the
-- nominee joined since no more than a grant.
ALTER POLICY seen ON rank_nomination
  USING ((person_id = nullif((SELECT cadre_setting('person')), '') AND state = 'granted')
    OR (person_id IS DISTINCT FROM nullif((SELECT cadre_setting('person')), '')
      AND (((SELECT cadre_setting('pay')) = 'ranks' AND sent)
        OR (((SELECT cadre_setting('reach')) IN ('component', 'subordinates') OR (SELECT cadre_setting('pay')) = 'office')
          AND cadre_has('paid', (SELECT cadre_list('paid')), person_id)
          AND (state = 'granted' OR ((NOT eyes_only OR (SELECT cadre_setting('reach')) = 'component')
            AND ((SELECT cadre_setting('unit')) IN ('', unit_id)
              OR EXISTS (SELECT FROM cadre_units_above(unit_id) up WHERE up = (SELECT cadre_setting('unit'))))))))));

-- As in 014, but for offices below: what an agency has is none of its components’, and the Government’s years are OPM’s.
CREATE OR REPLACE FUNCTION cadre_budgets(unit text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
BEGIN
  RETURN ((cadre_setting('audit') = 'office' AND cadre_setting('reach') = 'component') OR cadre_setting('pay') = 'office')
    AND EXISTS (SELECT FROM cadre_units_above(unit) up WHERE up = cadre_setting('unit'));
END $$;
DO $$ BEGIN EXECUTE format('ALTER FUNCTION cadre_budgets(text) SET search_path = pg_catalog, %I, pg_temp', current_schema()); END $$;

-- As in 014, and for a recruit, who has no file yet, the office that has the position.
ALTER POLICY seen ON critical_pay
  USING ((SELECT cadre_setting('pay')) IN ('ranks', 'critical')
    OR cadre_has('paid', (SELECT cadre_list('paid')), person_id)
    OR (person_id = '' AND cadre_budgets(unit_id)));
