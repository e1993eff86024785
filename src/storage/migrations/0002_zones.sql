-- The zone's own names and its campaigns, which change by place and year.
CREATE TABLE zones(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  year INTEGER,
  county TEXT,
  theme TEXT,
  four_deliveries TEXT,
  cadres_stationed TEXT,
  four_checks TEXT,
  rectification TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX zones_by_pinyin ON zones(sort_pinyin, id);
CREATE INDEX zones_by_stroke ON zones(sort_stroke, id);
CREATE TABLE zones_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE zones_pinned(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES zones(id),
  seq INTEGER NOT NULL,
  figure TEXT,
  names TEXT
) STRICT;
CREATE INDEX zones_pinned_by_owner ON zones_pinned(owner, seq);

-- Support paid is searched by the enterprise that got it.
DROP INDEX support_by_pinyin;
DROP INDEX support_by_stroke;
DROP TABLE support_names;
ALTER TABLE support DROP COLUMN sort_pinyin;
ALTER TABLE support DROP COLUMN sort_stroke;
