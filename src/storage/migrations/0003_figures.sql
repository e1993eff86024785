-- Figures that the office itself has thought of.
CREATE TABLE figures(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  kind TEXT,
  condition TEXT,
  measure TEXT,
  measured TEXT,
  scale INTEGER,
  unit TEXT,
  decimals INTEGER,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX figures_by_pinyin ON figures(sort_pinyin, id);
CREATE INDEX figures_by_stroke ON figures(sort_stroke, id);
CREATE TABLE figures_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
