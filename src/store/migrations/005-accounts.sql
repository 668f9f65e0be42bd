-- Accounts: who may sign in, by what, and what a program of theirs may do. A table, not journal: what an
-- account may do comes from the seats that its person holds on the day, which the journal knows.
CREATE TABLE account (
  id           uuid PRIMARY KEY,
  login        text NOT NULL CHECK (length(login) BETWEEN 3 AND 254),
  name         text NOT NULL,
  -- The person of record or the official it belongs to.
  person       text,
  status       text NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
  -- Made by the one-time link of the installation; may manage accounts before any seat is filled.
  installer    boolean NOT NULL DEFAULT false,
  -- The unit for which it was invited, until its person holds something; none where the installation did.
  office       text,
  -- argon2id with its parameters and salt.
  password     text,
  password_set timestamptz(3),
  created      timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX account_login ON account (lower(login));
CREATE INDEX account_person ON account (person);

-- A key shared with an authenticator app, sealed with the server's key; no code is good twice.
CREATE TABLE totp (
  account   uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  sealed    bytea NOT NULL,
  confirmed timestamptz(3),
  last_step bigint NOT NULL DEFAULT 0
);

CREATE TABLE passkey (
  id         text PRIMARY KEY,
  account    uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  name       text NOT NULL,
  public_key bytea NOT NULL,
  counter    bigint NOT NULL,
  transports text[] NOT NULL,
  created    timestamptz(3) NOT NULL,
  last_used  timestamptz(3)
);
CREATE INDEX passkey_account ON passkey (account);

CREATE TABLE recovery_code (
  account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  hash    text NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (account, hash)
);

-- One-time links; the first administrator's has no account yet.
CREATE TABLE account_link (
  hash    text PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('first-administrator', 'invitation', 'reset')),
  account uuid REFERENCES account ON DELETE CASCADE,
  made    timestamptz(3) NOT NULL,
  expires timestamptz(3) NOT NULL,
  used    timestamptz(3),
  CHECK ((purpose = 'first-administrator') = (account IS NULL))
);
CREATE INDEX account_link_account ON account_link (account);

CREATE TABLE api_token (
  id        uuid PRIMARY KEY,
  hash      text NOT NULL UNIQUE,
  account   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  seat      text NOT NULL,
  name      text NOT NULL,
  scopes    text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created   timestamptz(3) NOT NULL,
  expires   timestamptz(3) NOT NULL,
  last_used timestamptz(3),
  revoked   timestamptz(3)
);
CREATE INDEX api_token_account ON api_token (account);

-- How often a sign-in failed: by login and address, by address, by known device. The key is a keyed hash.
CREATE TABLE sign_in_attempt (
  bucket        text PRIMARY KEY,
  tries         integer NOT NULL,
  last_try      timestamptz(3) NOT NULL,
  blocked_until timestamptz(3) NOT NULL
);

-- A sign-in under way: the password was right, or a gateway was asked; what is missing is the second factor.
CREATE TABLE sign_in_step (
  id        text PRIMARY KEY,
  account   uuid REFERENCES account ON DELETE CASCADE,
  purpose   text NOT NULL CHECK (purpose IN ('second-factor', 'set-up', 'gateway')),
  csrf      text NOT NULL,
  next      text,
  challenge text,
  tries     integer NOT NULL DEFAULT 0,
  expires   timestamptz(3) NOT NULL
);

CREATE TABLE sign_in_log (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz(3) NOT NULL,
  -- The account, where there is one; what else was typed is not kept: it may be a password.
  account uuid REFERENCES account ON DELETE CASCADE,
  address text NOT NULL,
  event   text NOT NULL
);
CREATE INDEX sign_in_log_account ON sign_in_log (account, at);
CREATE INDEX sign_in_log_at ON sign_in_log (at);

ALTER TABLE session
  ADD account   uuid REFERENCES account ON DELETE CASCADE,
  -- The last full authentication.
  ADD strong_at timestamptz(3),
  ADD factor    text,
  -- A keyed hash of the address, and the browser in a few words, for the list of one's own sessions.
  ADD address   text,
  ADD agent     text,
  ADD challenge text;
CREATE INDEX session_account ON session (account);

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
