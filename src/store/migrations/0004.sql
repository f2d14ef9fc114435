-- Complaints, lines of value, and training; talks know the complaint they are about and what was sent after them.

ALTER TABLE interaction ADD COLUMN complaint BLOB;
ALTER TABLE interaction ADD COLUMN digest TEXT;
ALTER TABLE interaction ADD COLUMN digest_at INTEGER;
ALTER TABLE interaction ADD COLUMN live TEXT;
ALTER TABLE followup ADD COLUMN complaint BLOB;
ALTER TABLE promise ADD COLUMN complaint BLOB;
ALTER TABLE card_use ADD COLUMN words TEXT;
ALTER TABLE card_use ADD COLUMN found_ms INTEGER;
ALTER TABLE customer_stats ADD COLUMN open_complaints INTEGER NOT NULL DEFAULT 0;

CREATE TABLE complaint (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  interaction BLOB, person BLOB, heard_at INTEGER, channel TEXT, severity TEXT, class TEXT, words TEXT,
  wants TEXT, owner TEXT, reach TEXT, cause TEXT, fix TEXT, prevention TEXT, compensation TEXT, due TEXT,
  acknowledged_at INTEGER, answered_at INTEGER, solved_at INTEGER, confirmed_at INTEGER, closed_at INTEGER,
  watch INTEGER NOT NULL DEFAULT 0, despite TEXT
);
CREATE INDEX complaint_parent ON complaint (parent);
CREATE INDEX complaint_open ON complaint (heard_at) WHERE dead = 0 AND closed_at IS NULL;
CREATE INDEX complaint_seq ON complaint (seq);

CREATE TABLE product (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT, note TEXT, retired INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX product_seq ON product (seq);

CREATE TABLE value_line (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  product BLOB, feature TEXT, function TEXT, advantage TEXT, benefit TEXT, number TEXT, proof TEXT,
  difference TEXT, risk TEXT, remedy TEXT, whom TEXT, scene TEXT
);
CREATE INDEX value_line_parent ON value_line (parent);
CREATE INDEX value_line_seq ON value_line (seq);

CREATE TABLE trainee (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT, team TEXT, note TEXT, retired INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX trainee_seq ON trainee (seq);

CREATE TABLE review (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  trainee BLOB, card TEXT, kind TEXT, wording TEXT, said TEXT, grade TEXT, at INTEGER, paused INTEGER,
  took INTEGER, explored INTEGER NOT NULL DEFAULT 0, confirmed INTEGER NOT NULL DEFAULT 0,
  outside INTEGER NOT NULL DEFAULT 0, card_use BLOB
);
CREATE INDEX review_card ON review (card);
CREATE INDEX review_at ON review (at);
CREATE INDEX review_seq ON review (seq);

CREATE TABLE attempt (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  trainee BLOB, scenario TEXT, rubric TEXT, sitting TEXT, seed INTEGER, round TEXT, at INTEGER,
  ended_at INTEGER, ending TEXT, path TEXT, talked INTEGER, listened INTEGER, note TEXT
);
CREATE INDEX attempt_at ON attempt (at);
CREATE INDEX attempt_seq ON attempt (seq);

CREATE TABLE score (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  attempt BLOB, rater TEXT, item TEXT, points INTEGER, note TEXT
);
CREATE INDEX score_attempt ON score (attempt);
CREATE INDEX score_seq ON score (seq);

CREATE TABLE goal (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  trainee BLOB, quarter TEXT, area TEXT, text TEXT, minutes INTEGER, done_at INTEGER
);
CREATE INDEX goal_seq ON goal (seq);

CREATE TABLE practice (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  trainee BLOB, day TEXT, area TEXT, minutes INTEGER, note TEXT
);
CREATE INDEX practice_day ON practice (day);
CREATE INDEX practice_seq ON practice (seq);

-- The talks of the last days, whoever they were with.
CREATE INDEX interaction_recent ON interaction (at) WHERE dead = 0 AND stage = 'held';
