-- The second wall: what cadre_person sees of each table, by the settings and sets of 010. A table that is not named here
-- is shut. A set enters a query as one hashed list; what a single look at an index tells of an entry is asked of a function,
-- for the planner would plan every table of it anew with every query.

-- The public listing and the organisation: open to all.
GRANT SELECT ON journal_head, unit, unit_tree, listing, listing_row, import_run TO cadre_person;
ALTER TABLE journal_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON journal_head FOR SELECT TO cadre_person USING (true);
ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON unit FOR SELECT TO cadre_person USING (true);
ALTER TABLE listing ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON listing FOR SELECT TO cadre_person USING (true);
ALTER TABLE listing_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON listing_row FOR SELECT TO cadre_person USING (true);
ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON import_run FOR SELECT TO cadre_person USING (true);

-- People, and what is in their files.
GRANT SELECT ON person, incumbency, supervision, rating TO cadre_person;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON person FOR SELECT TO cadre_person
  USING (source = 'listing' OR id IN (SELECT unnest(cadre_set('people'))) OR id IN (SELECT unnest(cadre_set('named'))));
ALTER TABLE incumbency ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON incumbency FOR SELECT TO cadre_person
  USING (source = 'listing' OR person_id IN (SELECT unnest(cadre_set('people')))
    OR position_id IN (SELECT unnest(cadre_set('positions'))));
ALTER TABLE supervision ENABLE ROW LEVEL SECURITY;
-- Whom one has supervised is one's own to know.
CREATE POLICY seen ON supervision FOR SELECT TO cadre_person
  USING (person_id IN (SELECT unnest(cadre_set('people')))
    OR ((SELECT cadre_setting('reach')) = 'subordinates' AND supervisor_id = (SELECT cadre_setting('person'))));
ALTER TABLE rating ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON rating FOR SELECT TO cadre_person
  USING (person_id IN (SELECT unnest(cadre_set('people'))));

-- Positions and spaces.
GRANT SELECT ON position, staffing_stage, position_designation, allocation TO cadre_person;
ALTER TABLE position ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON position FOR SELECT TO cadre_person
  USING (source = 'listing' OR (SELECT cadre_setting('positions')) = 'government'
    OR unit_id IN (SELECT unnest(cadre_set('units'))) OR id IN (SELECT unnest(cadre_set('held'))));
ALTER TABLE staffing_stage ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON staffing_stage FOR SELECT TO cadre_person
  USING (position_id IN (SELECT unnest(cadre_set('positions'))));
ALTER TABLE position_designation ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON position_designation FOR SELECT TO cadre_person
  USING (position_id IN (SELECT unnest(cadre_set('positions'))) OR position_id IN (SELECT unnest(cadre_set('held'))));
ALTER TABLE allocation ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON allocation FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('units')))
    OR unit_id NOT IN (SELECT unnest(cadre_set('offices'))));

-- Proposals: seen where the positions of the office are; a paper by the office that keeps the file.
GRANT SELECT ON position_proposal, position_paper, allocation_request TO cadre_person;
ALTER TABLE position_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON position_proposal FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('units')))
    OR program_unit IN (SELECT unnest(cadre_set('units'))));
ALTER TABLE position_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON position_paper FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) IN ('office', 'government')
    AND (position_id IN (SELECT unnest(cadre_set('positions')))
      OR position_id IN (SELECT p.position_id FROM position_proposal p)));
ALTER TABLE allocation_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON allocation_request FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('units'))));

-- Posts, roles and powers.
GRANT SELECT ON post, post_holding, post_line, role_assignment, power_vesting, delegation, setting TO cadre_person;
ALTER TABLE post ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON post FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('units')))
    OR id IN (SELECT unnest(cadre_set('posts'))));
ALTER TABLE post_holding ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON post_holding FOR SELECT TO cadre_person
  USING (person_id IN (SELECT unnest(cadre_set('people'))) OR post_id IN (SELECT id FROM post));
ALTER TABLE post_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON post_line FOR SELECT TO cadre_person USING (post_id IN (SELECT id FROM post));
ALTER TABLE role_assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON role_assignment FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('units')))
    OR person_id IN (SELECT unnest(cadre_set('people'))));
ALTER TABLE power_vesting ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON power_vesting FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('units')))
    OR post_id IN (SELECT unnest(cadre_set('posts'))));
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON delegation FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('positions')) = 'government' OR unit_id IN (SELECT unnest(cadre_set('units')))
    OR to_post IN (SELECT unnest(cadre_set('posts'))));
-- A setting in force binds everyone under its unit; one proposed is for the office alone.
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON setting FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government'
    OR ((state = 'in force' OR (SELECT cadre_setting('audit')) = 'office')
      AND (unit_id IN (SELECT unnest(cadre_set('units'))) OR unit_id IN (SELECT unnest(cadre_set('above'))))));

-- Readings and openings: one's own, those of one's record, and those of the office's people.
GRANT SELECT ON reading, access_opening TO cadre_person;
ALTER TABLE reading ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON reading FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government' OR people && (SELECT cadre_set('office'))
    OR people @> ARRAY[nullif((SELECT cadre_setting('person')), '')]);
ALTER TABLE access_opening ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON access_opening FOR SELECT TO cadre_person
  USING ((SELECT cadre_setting('audit')) = 'government' OR person_id IN (SELECT unnest(cadre_set('office')))
    OR nullif((SELECT cadre_setting('person')), '') IN (person_id, opener_id));

-- The journal: the organisation and the public listing; the files of open people; for an office or the government, what
-- its rows show.
GRANT SELECT ON journal, content, content_key TO cadre_person;
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON journal FOR SELECT TO cadre_person
  USING (stream LIKE 'unit:%' OR stream LIKE 'listing:%'
    -- An official's entries hold the name alone.
    OR (stream LIKE 'person:%' AND (substr(stream, 8) IN (SELECT unnest(cadre_set('people')))
      OR (SELECT p.source = 'listing' OR (p.source = 'staff' AND cadre_setting('audit') = 'office')
            FROM person p WHERE p.id = substr(journal.stream, 8))))
    OR (stream LIKE 'position:%' AND (((SELECT cadre_setting('audit')) IN ('office', 'government')
        AND substr(stream, 10) IN (SELECT unnest(cadre_set('positions'))))
      OR (SELECT p.source = 'listing' FROM position p WHERE p.id = substr(journal.stream, 10))))
    OR (stream NOT LIKE 'person:%' AND cadre_reads(stream)));
ALTER TABLE content ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON content FOR SELECT TO cadre_person
  USING (cadre_is_of_open_file(event) OR cadre_unseals(event));
ALTER TABLE content_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON content_key FOR SELECT TO cadre_person
  USING (cadre_is_of_open_file(event) OR cadre_unseals(event));
