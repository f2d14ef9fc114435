-- Labels, levels, lists: who matters, how often they are seen, and who belongs together.

ALTER TABLE customer ADD COLUMN behaviour_on TEXT;
ALTER TABLE customer ADD COLUMN life_cycle TEXT;
ALTER TABLE customer ADD COLUMN ladder TEXT;
ALTER TABLE customer ADD COLUMN has_money TEXT;
ALTER TABLE customer ADD COLUMN has_authority TEXT;
ALTER TABLE customer ADD COLUMN has_need TEXT;
ALTER TABLE customer ADD COLUMN visit_window TEXT;
ALTER TABLE customer ADD COLUMN rest_until TEXT;
ALTER TABLE person ADD COLUMN behaviour TEXT;
ALTER TABLE person ADD COLUMN behaviour_on TEXT;
ALTER TABLE role ADD COLUMN trust INTEGER;
ALTER TABLE role ADD COLUMN reports_to BLOB;

CREATE TABLE level (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT, profile TEXT, visit_every TEXT, call_every TEXT, rule TEXT, principle TEXT, place INTEGER,
  retired INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX level_seq ON level (seq);

CREATE TABLE saved_list (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT, condition TEXT, group_by TEXT, note TEXT
);
CREATE INDEX saved_list_seq ON saved_list (seq);

CREATE TABLE competitor (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), parent BLOB,
  scope TEXT NOT NULL DEFAULT 'u:me', hlc INTEGER NOT NULL DEFAULT 0, site INTEGER NOT NULL DEFAULT 0,
  hub_seq INTEGER NOT NULL DEFAULT 0, dead INTEGER NOT NULL DEFAULT 0, extra TEXT, seq INTEGER NOT NULL DEFAULT 0,
  name TEXT, positioning TEXT, strategy TEXT, relations TEXT, tactics TEXT, support TEXT, organisation TEXT,
  difference TEXT, note TEXT
);
CREATE INDEX competitor_parent ON competitor (parent);
CREATE INDEX competitor_seq ON competitor (seq);

-- A visit is a contact that was held face to face or by video.
ALTER TABLE customer_stats ADD COLUMN last_visit INTEGER;
UPDATE customer_stats SET last_visit = (
  SELECT max(held_at) FROM interaction i
  WHERE i.parent = customer_stats.customer AND i.dead = 0 AND i.stage = 'held' AND i.channel IN ('face', 'video')
    AND (i.outcome IS NULL OR i.outcome NOT IN ('no_answer', 'voicemail', 'wrong_number')));
