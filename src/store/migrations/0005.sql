-- A talk after which no digest is needed: said so, and when. Before, such a talk was marked as if its digest had gone; what
-- was marked so stays as it is, for nobody can tell any more which of them had gone.

ALTER TABLE interaction ADD COLUMN digest_spared_at INTEGER;
