-- The conversation: the course of a call, its meters, and what was promised.

ALTER TABLE interaction ADD COLUMN flow TEXT;
ALTER TABLE interaction ADD COLUMN mood TEXT;
ALTER TABLE interaction ADD COLUMN handed_over TEXT;
ALTER TABLE interaction ADD COLUMN started_at INTEGER;
ALTER TABLE interaction ADD COLUMN talked INTEGER;
ALTER TABLE interaction ADD COLUMN listened INTEGER;
ALTER TABLE interaction ADD COLUMN closes INTEGER;

CREATE TABLE turn (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  interaction BLOB, flow TEXT, step TEXT, answer TEXT, at INTEGER
);
CREATE INDEX turn_interaction ON turn (interaction);
CREATE INDEX turn_seq ON turn (seq);

CREATE TABLE promise (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  interaction BLOB, person BLOB, side TEXT, text TEXT, due TEXT, settled TEXT, settled_at INTEGER
);
CREATE INDEX promise_parent ON promise (parent);
CREATE INDEX promise_due ON promise (due) WHERE dead = 0 AND settled IS NULL;
CREATE INDEX promise_seq ON promise (seq);
