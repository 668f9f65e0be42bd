-- What one administrator proposes about an account and another approves (docs/decisions/018-account-consent.md). No
-- grant to cadre_person: pages read it through the desk alone.
CREATE TABLE account_request (
  id          uuid PRIMARY KEY,
  account     uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  kind        text NOT NULL CHECK (kind IN ('tie', 'recovery', 'administrator')),
  -- Whom the account is to be tied to.
  person      text,
  -- Whom it was tied to when this was proposed.
  held        text,
  proposed_by uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  proposed_at timestamptz(3) NOT NULL,
  expires     timestamptz(3) NOT NULL,
  state       text NOT NULL CHECK (state IN ('open', 'approved', 'declined', 'ended')),
  decided_by  uuid REFERENCES account ON DELETE CASCADE,
  decided_at  timestamptz(3),
  CHECK ((kind = 'tie') = (person IS NOT NULL)),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  CHECK (state <> 'approved' OR (decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by <> account))
);
CREATE UNIQUE INDEX account_request_open ON account_request (account, kind) WHERE state = 'open';
CREATE INDEX account_request_proposer ON account_request (proposed_by) WHERE state = 'open';
