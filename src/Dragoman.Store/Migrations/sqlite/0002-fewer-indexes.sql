-- Indexes of items that no query is served by: kinds are compared without regard to capitals, names by the words in them, and a query by days goes through the reports.
DROP INDEX IF EXISTS actors_code;
DROP INDEX IF EXISTS actors_country;
DROP INDEX IF EXISTS actors_group;
DROP INDEX IF EXISTS events_type;
DROP INDEX IF EXISTS events_first_day;
DROP INDEX IF EXISTS statements_attitude;
DROP INDEX IF EXISTS statements_first_day;
DROP INDEX IF EXISTS figures_measure;
DROP INDEX IF EXISTS figures_first_day;
DROP INDEX IF EXISTS positions_stance;
DROP INDEX IF EXISTS positions_first_day;

-- The same rows under the same conditions, written with OR: for IN with more than two values SQLite builds a table at every row that is added.
CREATE TABLE participants_or (
  coding INTEGER NOT NULL REFERENCES codings (id),
  kind TEXT NOT NULL CHECK (kind = 'event' OR kind = 'statement' OR kind = 'figure' OR kind = 'position'),
  item INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side = 'by' OR side = 'to' OR side = 'said'),
  place INTEGER NOT NULL,
  actor INTEGER,
  words TEXT,
  PRIMARY KEY (coding, kind, item, side, place),
  FOREIGN KEY (coding, actor) REFERENCES actors (coding, item)
) WITHOUT ROWID;
INSERT INTO participants_or SELECT coding, kind, item, side, place, actor, words FROM participants ORDER BY coding, kind, item, side, place;
DROP TABLE participants;
ALTER TABLE participants_or RENAME TO participants;
