-- Who came to a level on a day is counted for every card of somebody whom nobody has met yet, and for the page of the day: by
-- this index alone, the table is not read.

CREATE INDEX customer_level ON customer (level, dead, id) WHERE level IS NOT NULL;
