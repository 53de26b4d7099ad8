-- Reports, their codings, and what is asked for in queries. The record itself is the compressed JSON of a coding;
-- the rows of actors, events, statements, figures, positions and participants are made from it.

CREATE TABLE readers (
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  models TEXT NOT NULL,
  UNIQUE (program, knowledge, models)
);

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  source TEXT,
  url TEXT,
  title TEXT,
  published TEXT,
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  words_hash TEXT NOT NULL,
  copy_kind TEXT CHECK (copy_kind IN ('exact', 'near')),
  copy_of INTEGER REFERENCES reports (id),
  coding INTEGER REFERENCES codings (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((copy_kind IS NULL) = (copy_of IS NULL))
);
CREATE INDEX reports_words_hash ON reports (words_hash);
CREATE INDEX reports_copy_of ON reports (copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE appearances (
  report INTEGER NOT NULL REFERENCES reports (id),
  origin TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT,
  published TEXT,
  PRIMARY KEY (report, source, url)
) WITHOUT ROWID;

CREATE TABLE bands (
  value INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES reports (id),
  PRIMARY KEY (value, report)
) WITHOUT ROWID;

CREATE TABLE codings (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports (id),
  reader INTEGER NOT NULL REFERENCES readers (id),
  title TEXT,
  published TEXT,
  record BLOB NOT NULL,
  record_hash TEXT NOT NULL,
  UNIQUE (report, reader)
);

CREATE TABLE actors (
  coding INTEGER NOT NULL REFERENCES codings (id),
  item INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT,
  country TEXT,
  "group" TEXT,
  role TEXT,
  words TEXT NOT NULL,
  PRIMARY KEY (coding, item)
) WITHOUT ROWID;
CREATE INDEX actors_code ON actors (code) WHERE code IS NOT NULL;
CREATE INDEX actors_country ON actors (country) WHERE country IS NOT NULL;
CREATE INDEX actors_group ON actors ("group") WHERE "group" IS NOT NULL;

CREATE TABLE events (
  coding INTEGER NOT NULL REFERENCES codings (id),
  item INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  cameo TEXT,
  goldstein REAL,
  quad TEXT,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  theme TEXT,
  statement INTEGER,
  time TEXT,
  first_day TEXT,
  last_day TEXT,
  dated TEXT,
  place TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (coding, item)
) WITHOUT ROWID;
CREATE INDEX events_type ON events (type, mode);
CREATE INDEX events_first_day ON events (first_day);

CREATE TABLE statements (
  coding INTEGER NOT NULL REFERENCES codings (id),
  item INTEGER NOT NULL,
  attitude TEXT NOT NULL,
  form TEXT NOT NULL,
  channel TEXT,
  within INTEGER,
  source TEXT,
  time TEXT,
  first_day TEXT,
  last_day TEXT,
  dated TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (coding, item)
) WITHOUT ROWID;
CREATE INDEX statements_attitude ON statements (attitude);
CREATE INDEX statements_first_day ON statements (first_day);

CREATE TABLE figures (
  coding INTEGER NOT NULL REFERENCES codings (id),
  item INTEGER NOT NULL,
  measure TEXT NOT NULL,
  low REAL,
  high REAL,
  bound TEXT NOT NULL,
  unit TEXT NOT NULL,
  who TEXT,
  event INTEGER,
  statement INTEGER,
  time TEXT,
  first_day TEXT,
  last_day TEXT,
  dated TEXT,
  place TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (coding, item)
) WITHOUT ROWID;
CREATE INDEX figures_measure ON figures (measure);
CREATE INDEX figures_first_day ON figures (first_day);

CREATE TABLE positions (
  coding INTEGER NOT NULL REFERENCES codings (id),
  item INTEGER NOT NULL,
  stance TEXT NOT NULL,
  polarity TEXT NOT NULL,
  object_text TEXT,
  statement INTEGER,
  time TEXT,
  first_day TEXT,
  last_day TEXT,
  dated TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (coding, item)
) WITHOUT ROWID;
CREATE INDEX positions_stance ON positions (stance);
CREATE INDEX positions_first_day ON positions (first_day);

-- Who takes part in an item: by (actor, speaker, cause, holder), to (recipient, addressee, those counted, object),
-- said (each speaker of the statement that the item lies in, and of those around it). A speaker without a name has words and no actor.
CREATE TABLE participants (
  coding INTEGER NOT NULL REFERENCES codings (id),
  kind TEXT NOT NULL CHECK (kind IN ('event', 'statement', 'figure', 'position')),
  item INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('by', 'to', 'said')),
  place INTEGER NOT NULL,
  actor INTEGER,
  words TEXT,
  PRIMARY KEY (coding, kind, item, side, place),
  FOREIGN KEY (coding, actor) REFERENCES actors (coding, item)
) WITHOUT ROWID;

-- The words of reports and of the contents of statements, without their text. The row of a statement is 1,000,000 times its coding and its number.
CREATE VIRTUAL TABLE report_words USING fts5(words, content='', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE statement_words USING fts5(words, content='', tokenize="unicode61 remove_diacritics 0");
