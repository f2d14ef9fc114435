-- The first schema. Every table that may be shared carries the same columns from day one:
-- rid (local), id, parent, scope, hlc, site, hub_seq, dead, extra, seq. On those tables: no foreign key, no UNIQUE but id,
-- no NOT NULL without a default, no physical delete.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE action (
  grp INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, verb TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '', undoes INTEGER
);
CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY, grp INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, device TEXT NOT NULL,
  tbl TEXT NOT NULL, id BLOB NOT NULL, field TEXT NOT NULL, old TEXT, new TEXT, why TEXT
);
CREATE INDEX change_grp ON change (grp);
CREATE INDEX change_id ON change (id);

CREATE TABLE customer (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT, kind TEXT, external_id TEXT, industry TEXT, scale TEXT, region TEXT, city TEXT, address TEXT, website TEXT,
  owner TEXT, source TEXT, level TEXT, state TEXT, behaviour TEXT, spending TEXT, cooperation TEXT, need TEXT,
  product TEXT, competitor TEXT, birthday TEXT, language TEXT, do_not_call INTEGER NOT NULL DEFAULT 0, note TEXT,
  sort_key TEXT
);
CREATE INDEX customer_order ON customer (sort_key, rid) WHERE dead = 0;
CREATE INDEX customer_external ON customer (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX customer_seq ON customer (seq);

CREATE TABLE person (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT, external_id TEXT, birthday TEXT, language TEXT, note TEXT
);
CREATE INDEX person_external ON person (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX person_parent ON person (parent);
CREATE INDEX person_seq ON person (seq);

CREATE TABLE role (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  person BLOB, function TEXT, department TEXT, part TEXT, stance TEXT, strength INTEGER
);
CREATE INDEX role_parent ON role (parent);
CREATE INDEX role_person ON role (person);
CREATE INDEX role_seq ON role (seq);

CREATE TABLE contact_point (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  person BLOB, way TEXT, value TEXT, label TEXT, home TEXT, key TEXT
);
CREATE INDEX contact_point_parent ON contact_point (parent);
CREATE INDEX contact_point_key ON contact_point (key) WHERE key IS NOT NULL;
CREATE INDEX contact_point_seq ON contact_point (seq);

CREATE TABLE tag (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT
);
CREATE INDEX tag_parent ON tag (parent);
CREATE INDEX tag_seq ON tag (seq);

CREATE TABLE custom (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  person BLOB, name TEXT, value TEXT
);
CREATE INDEX custom_parent ON custom (parent);
CREATE INDEX custom_seq ON custom (seq);

CREATE TABLE interaction (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  person BLOB, meeting TEXT, channel TEXT, stage TEXT, day TEXT, time TEXT, zone TEXT, place TEXT, goal TEXT,
  minimum TEXT, summary TEXT, outcome TEXT, next_step TEXT, held_at INTEGER, at INTEGER
);
CREATE INDEX interaction_parent ON interaction (parent, at);
CREATE INDEX interaction_open ON interaction (at) WHERE dead = 0 AND stage IN ('planned', 'running');
CREATE INDEX interaction_seq ON interaction (seq);

CREATE TABLE check_mark (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  interaction BLOB, item TEXT, block TEXT, text TEXT, done INTEGER NOT NULL DEFAULT 0, note TEXT
);
CREATE INDEX check_mark_interaction ON check_mark (interaction);
CREATE INDEX check_mark_seq ON check_mark (seq);

CREATE TABLE spin_answer (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  interaction BLOB, card TEXT, asked INTEGER NOT NULL DEFAULT 0, answer TEXT
);
CREATE INDEX spin_answer_interaction ON spin_answer (interaction);
CREATE INDEX spin_answer_seq ON spin_answer (seq);

CREATE TABLE card_use (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  interaction BLOB, card TEXT, at INTEGER, landed INTEGER NOT NULL DEFAULT 0, missed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX card_use_parent ON card_use (parent);
CREATE INDEX card_use_card ON card_use (card, at);
CREATE INDEX card_use_seq ON card_use (seq);

CREATE TABLE card_mark (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  card TEXT, favourite INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX card_mark_seq ON card_mark (seq);

CREATE TABLE followup (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  interaction BLOB, due TEXT, time TEXT, zone TEXT, text TEXT, done_at INTEGER
);
CREATE INDEX followup_parent ON followup (parent);
CREATE INDEX followup_due ON followup (due) WHERE dead = 0 AND done_at IS NULL;
CREATE INDEX followup_seq ON followup (seq);

CREATE TABLE duplicate (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  one BLOB, other BLOB, reason TEXT, verdict TEXT
);
CREATE INDEX duplicate_seq ON duplicate (seq);

-- Local only: rebuilt from the interactions, kept in the same transaction as they are.
CREATE TABLE customer_stats (
  customer BLOB PRIMARY KEY, last_contact INTEGER, contacts INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
