-- Version 1: the first shape of the file. Frozen: later changes are later migrations.

-- What the file knows of itself: the key for looking up sealed values, versions of tables, the zone's names.
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Who changed something, when, why. `head` chains the set's revisions to all that came before.
CREATE TABLE change_set(
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  action TEXT NOT NULL,
  note TEXT NOT NULL,
  undoes INTEGER REFERENCES change_set(id),
  head BLOB
) STRICT;
CREATE INDEX change_set_by_undoes ON change_set(undoes) WHERE undoes IS NOT NULL;

-- One record touched by one change set: the changed fields, what was and what is.
CREATE TABLE revision(
  id INTEGER PRIMARY KEY,
  change_set INTEGER NOT NULL REFERENCES change_set(id),
  kind TEXT NOT NULL,
  record INTEGER NOT NULL,
  gid TEXT NOT NULL,
  parent INTEGER REFERENCES revision(id),
  action INTEGER NOT NULL,
  fields TEXT NOT NULL,
  sealed BLOB,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX revision_by_record ON revision(kind, record, id);
CREATE INDEX revision_by_change_set ON revision(change_set, id);

-- Files on any record. The bytes lie apart, so that one file attached twice is kept once.
CREATE TABLE attachment_bytes(
  hash BLOB PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE attachment(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record INTEGER NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash BLOB NOT NULL REFERENCES attachment_bytes(hash),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX attachment_by_record ON attachment(kind, record);

-- What the user said of a layout's columns: remembered by the fingerprint of its headings.
CREATE TABLE layout(
  fingerprint TEXT NOT NULL,
  heading TEXT NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY(fingerprint, heading)
) STRICT, WITHOUT ROWID;

-- The kinds of record.
CREATE TABLE organizations(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  short_name TEXT,
  code TEXT,
  type TEXT,
  parent_id INTEGER REFERENCES organizations(id),
  unit_id INTEGER REFERENCES enterprises(id),
  functional INTEGER,
  founded_on TEXT,
  approval_number TEXT,
  dissolved_on TEXT,
  dissolved_reason TEXT,
  note TEXT,
  sealed BLOB,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX organizations_by_parent_id ON organizations(parent_id);
CREATE INDEX organizations_by_unit_id ON organizations(unit_id);
CREATE INDEX organizations_by_pinyin ON organizations(sort_pinyin, id);
CREATE INDEX organizations_by_stroke ON organizations(sort_stroke, id);
CREATE TABLE organizations_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE organizations_seats(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES organizations(id),
  seq INTEGER NOT NULL,
  post TEXT,
  person_id INTEGER REFERENCES persons(id),
  person_text TEXT,
  since TEXT,
  until TEXT,
  sealed BLOB
) STRICT;
CREATE INDEX organizations_seats_by_owner ON organizations_seats(owner, seq);
CREATE INDEX organizations_seats_by_person_id ON organizations_seats(person_id);
CREATE TABLE organizations_terms(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES organizations(id),
  seq INTEGER NOT NULL,
  elected_on TEXT,
  due_on TEXT,
  method TEXT
) STRICT;
CREATE INDEX organizations_terms_by_owner ON organizations_terms(owner, seq);
CREATE TABLE organizations_events(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES organizations(id),
  seq INTEGER NOT NULL,
  event TEXT,
  date TEXT,
  document TEXT,
  former_name TEXT
) STRICT;
CREATE INDEX organizations_events_by_owner ON organizations_events(owner, seq);
CREATE TABLE organizations_covered_units(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES organizations(id),
  seq INTEGER NOT NULL,
  enterprise_id INTEGER REFERENCES enterprises(id),
  enterprise_text TEXT,
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX organizations_covered_units_by_owner ON organizations_covered_units(owner, seq);
CREATE INDEX organizations_covered_units_by_enterprise_id ON organizations_covered_units(enterprise_id);

CREATE TABLE persons(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  sex TEXT,
  ethnicity TEXT,
  birth_date TEXT,
  id_number_key BLOB,
  native_place TEXT,
  education TEXT,
  degree TEXT,
  political_status TEXT,
  phone_key BLOB,
  employer_id INTEGER REFERENCES enterprises(id),
  employer_text TEXT,
  work_post TEXT,
  member_type TEXT,
  membership_state TEXT,
  applied_on TEXT,
  joined_on TEXT,
  full_member_on TEXT,
  left_on TEXT,
  floating INTEGER,
  lost_contact INTEGER,
  note TEXT,
  sealed BLOB,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX persons_by_id_number_key ON persons(id_number_key);
CREATE INDEX persons_by_phone_key ON persons(phone_key);
CREATE INDEX persons_by_employer_id ON persons(employer_id);
CREATE INDEX persons_by_pinyin ON persons(sort_pinyin, id);
CREATE INDEX persons_by_stroke ON persons(sort_stroke, id);
CREATE TABLE persons_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE persons_memberships(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES persons(id),
  seq INTEGER NOT NULL,
  organization_id INTEGER REFERENCES organizations(id),
  since TEXT,
  until TEXT,
  note TEXT
) STRICT;
CREATE INDEX persons_memberships_by_owner ON persons_memberships(owner, seq);
CREATE INDEX persons_memberships_by_organization_id ON persons_memberships(organization_id);
CREATE TABLE persons_posts(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES persons(id),
  seq INTEGER NOT NULL,
  unit TEXT,
  post TEXT,
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX persons_posts_by_owner ON persons_posts(owner, seq);

CREATE TABLE activities(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  date TEXT,
  host_id INTEGER REFERENCES organizations(id),
  topic TEXT,
  place TEXT,
  chair TEXT,
  recorder TEXT,
  expected INTEGER,
  present INTEGER,
  content TEXT,
  decision TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX activities_by_host_id ON activities(host_id);
CREATE INDEX activities_by_pinyin ON activities(sort_pinyin, id);
CREATE INDEX activities_by_stroke ON activities(sort_stroke, id);
CREATE TABLE activities_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX activities_by_order ON activities(date, id);
CREATE TABLE activities_types(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES activities(id),
  seq INTEGER NOT NULL,
  type TEXT
) STRICT;
CREATE INDEX activities_types_by_owner ON activities_types(owner, seq);
CREATE TABLE activities_series(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES activities(id),
  seq INTEGER NOT NULL,
  series TEXT
) STRICT;
CREATE INDEX activities_series_by_owner ON activities_series(owner, seq);
CREATE TABLE activities_attendance(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES activities(id),
  seq INTEGER NOT NULL,
  person_id INTEGER REFERENCES persons(id),
  person_text TEXT,
  state TEXT,
  reason TEXT
) STRICT;
CREATE INDEX activities_attendance_by_owner ON activities_attendance(owner, seq);
CREATE INDEX activities_attendance_by_person_id ON activities_attendance(person_id);
CREATE TABLE activities_enterprises(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES activities(id),
  seq INTEGER NOT NULL,
  enterprise_id INTEGER REFERENCES enterprises(id),
  enterprise_text TEXT
) STRICT;
CREATE INDEX activities_enterprises_by_owner ON activities_enterprises(owner, seq);
CREATE INDEX activities_enterprises_by_enterprise_id ON activities_enterprises(enterprise_id);

CREATE TABLE enterprises(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  short_name TEXT,
  credit_code TEXT,
  chain TEXT,
  position TEXT,
  ownership TEXT,
  above_scale INTEGER,
  employees INTEGER,
  contact TEXT,
  micro_grid TEXT,
  founded_on TEXT,
  closed_on TEXT,
  note TEXT,
  sealed BLOB,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX enterprises_by_pinyin ON enterprises(sort_pinyin, id);
CREATE INDEX enterprises_by_stroke ON enterprises(sort_stroke, id);
CREATE TABLE enterprises_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE enterprises_supplies(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES enterprises(id),
  seq INTEGER NOT NULL,
  customer TEXT,
  product TEXT,
  since TEXT
) STRICT;
CREATE INDEX enterprises_supplies_by_owner ON enterprises_supplies(owner, seq);

CREATE TABLE alliances(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  chain TEXT,
  state TEXT,
  founded_on TEXT,
  dissolved_on TEXT,
  lead_id INTEGER REFERENCES enterprises(id),
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX alliances_by_lead_id ON alliances(lead_id);
CREATE INDEX alliances_by_pinyin ON alliances(sort_pinyin, id);
CREATE INDEX alliances_by_stroke ON alliances(sort_stroke, id);
CREATE TABLE alliances_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE alliances_members(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES alliances(id),
  seq INTEGER NOT NULL,
  enterprise_id INTEGER REFERENCES enterprises(id),
  position TEXT,
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX alliances_members_by_owner ON alliances_members(owner, seq);
CREATE INDEX alliances_members_by_enterprise_id ON alliances_members(enterprise_id);

CREATE TABLE brands(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  organization_id INTEGER REFERENCES organizations(id),
  enterprise_id INTEGER REFERENCES enterprises(id),
  created_on TEXT,
  named_on TEXT,
  state TEXT,
  level TEXT,
  content TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX brands_by_organization_id ON brands(organization_id);
CREATE INDEX brands_by_enterprise_id ON brands(enterprise_id);
CREATE INDEX brands_by_pinyin ON brands(sort_pinyin, id);
CREATE INDEX brands_by_stroke ON brands(sort_stroke, id);
CREATE TABLE brands_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE talents(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES persons(id),
  person_text TEXT,
  education TEXT,
  degree TEXT,
  university TEXT,
  major TEXT,
  mode TEXT,
  programme TEXT,
  enterprise_id INTEGER REFERENCES enterprises(id),
  post TEXT,
  signed_on TEXT,
  arrived_on TEXT,
  service_until TEXT,
  contract_until TEXT,
  left_reason TEXT,
  left_on TEXT,
  double_first_class INTEGER,
  note TEXT
) STRICT;
CREATE INDEX talents_by_person_id ON talents(person_id);
CREATE INDEX talents_by_enterprise_id ON talents(enterprise_id);
CREATE INDEX talents_by_order ON talents(signed_on, id);
CREATE TABLE talents_states(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES talents(id),
  seq INTEGER NOT NULL,
  state TEXT,
  since TEXT,
  note TEXT
) STRICT;
CREATE INDEX talents_states_by_owner ON talents_states(owner, seq);
CREATE TABLE talents_subsidies(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES talents(id),
  seq INTEGER NOT NULL,
  item TEXT,
  amount INTEGER,
  paid_on TEXT
) STRICT;
CREATE INDEX talents_subsidies_by_owner ON talents_subsidies(owner, seq);
CREATE TABLE talents_follow_ups(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES talents(id),
  seq INTEGER NOT NULL,
  date TEXT,
  visitor TEXT,
  content TEXT
) STRICT;
CREATE INDEX talents_follow_ups_by_owner ON talents_follow_ups(owner, seq);

CREATE TABLE cadres(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  person_id INTEGER REFERENCES persons(id),
  person_text TEXT,
  establishment TEXT,
  rank TEXT,
  department TEXT,
  post TEXT,
  collected_on TEXT,
  since TEXT,
  until TEXT,
  note TEXT
) STRICT;
CREATE INDEX cadres_by_person_id ON cadres(person_id);

CREATE TABLE problems(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  source TEXT,
  campaign TEXT,
  unit_id INTEGER REFERENCES enterprises(id),
  unit_text TEXT,
  text TEXT,
  category TEXT,
  raised_on TEXT,
  raised_by TEXT,
  owner TEXT,
  owner_person TEXT,
  measure TEXT,
  deadline TEXT,
  closed_on TEXT,
  state TEXT,
  result TEXT,
  satisfaction TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX problems_by_unit_id ON problems(unit_id);
CREATE INDEX problems_by_pinyin ON problems(sort_pinyin, id);
CREATE INDEX problems_by_stroke ON problems(sort_stroke, id);
CREATE TABLE problems_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX problems_by_order ON problems(raised_on, id);
CREATE TABLE problems_progress(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES problems(id),
  seq INTEGER NOT NULL,
  date TEXT,
  content TEXT
) STRICT;
CREATE INDEX problems_progress_by_owner ON problems_progress(owner, seq);

CREATE TABLE meetings(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  type TEXT,
  date TEXT,
  place TEXT,
  chair TEXT,
  expected INTEGER,
  present INTEGER,
  observers TEXT,
  recorder TEXT,
  minutes_number TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX meetings_by_pinyin ON meetings(sort_pinyin, id);
CREATE INDEX meetings_by_stroke ON meetings(sort_stroke, id);
CREATE TABLE meetings_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX meetings_by_order ON meetings(date, id);

CREATE TABLE matters(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  meeting_id INTEGER REFERENCES meetings(id),
  title TEXT,
  major_class TEXT,
  proposer TEXT,
  amount INTEGER,
  conclusion TEXT,
  decision TEXT,
  owner TEXT,
  deadline TEXT,
  follow_up TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX matters_by_meeting_id ON matters(meeting_id);
CREATE INDEX matters_by_pinyin ON matters(sort_pinyin, id);
CREATE INDEX matters_by_stroke ON matters(sort_stroke, id);
CREATE TABLE matters_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE matters_votes(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES matters(id),
  seq INTEGER NOT NULL,
  member TEXT,
  opinion TEXT
) STRICT;
CREATE INDEX matters_votes_by_owner ON matters_votes(owner, seq);

CREATE TABLE inspections(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  date TEXT,
  type TEXT,
  node TEXT,
  team TEXT,
  target TEXT,
  finding TEXT,
  persons TEXT,
  handling TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX inspections_by_pinyin ON inspections(sort_pinyin, id);
CREATE INDEX inspections_by_stroke ON inspections(sort_stroke, id);
CREATE TABLE inspections_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspections_by_order ON inspections(date, id);

CREATE TABLE instructors(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  micro_grid TEXT,
  unit TEXT,
  post TEXT,
  full_time INTEGER,
  since TEXT,
  until TEXT,
  note TEXT,
  sealed BLOB,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX instructors_by_pinyin ON instructors(sort_pinyin, id);
CREATE INDEX instructors_by_stroke ON instructors(sort_stroke, id);
CREATE TABLE instructors_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE visits(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  date TEXT,
  instructor_id INTEGER REFERENCES instructors(id),
  instructor_text TEXT,
  enterprise_id INTEGER REFERENCES enterprises(id),
  content TEXT,
  reported TEXT,
  suggestion TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX visits_by_instructor_id ON visits(instructor_id);
CREATE INDEX visits_by_enterprise_id ON visits(enterprise_id);
CREATE INDEX visits_by_pinyin ON visits(sort_pinyin, id);
CREATE INDEX visits_by_stroke ON visits(sort_stroke, id);
CREATE TABLE visits_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_by_order ON visits(date, id);

CREATE TABLE plans(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  year INTEGER,
  enterprise_id INTEGER REFERENCES enterprises(id),
  planned_type TEXT,
  responsible TEXT,
  deadline TEXT,
  founded_on TEXT,
  reason TEXT,
  note TEXT
) STRICT;
CREATE INDEX plans_by_enterprise_id ON plans(enterprise_id);
CREATE INDEX plans_by_order ON plans(deadline, id);

CREATE TABLE tasks(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  year INTEGER,
  title TEXT,
  owner TEXT,
  responsible TEXT,
  deadline TEXT,
  progress TEXT,
  state TEXT,
  completed_on TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX tasks_by_pinyin ON tasks(sort_pinyin, id);
CREATE INDEX tasks_by_stroke ON tasks(sort_stroke, id);
CREATE TABLE tasks_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX tasks_by_order ON tasks(deadline, id);

CREATE TABLE indicators(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  year INTEGER,
  value_kind TEXT,
  value INTEGER,
  unit TEXT,
  growth_percent INTEGER,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX indicators_by_pinyin ON indicators(sort_pinyin, id);
CREATE INDEX indicators_by_stroke ON indicators(sort_stroke, id);
CREATE TABLE indicators_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE projects(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  year INTEGER,
  category TEXT,
  level TEXT,
  type TEXT,
  funding TEXT,
  planned_investment INTEGER,
  completed_investment INTEGER,
  progress_percent INTEGER,
  area_mu INTEGER,
  state TEXT,
  entered_on TEXT,
  start_on TEXT,
  completed_on TEXT,
  expected_on TEXT,
  in_incubator INTEGER,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX projects_by_pinyin ON projects(sort_pinyin, id);
CREATE INDEX projects_by_stroke ON projects(sort_stroke, id);
CREATE TABLE projects_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE projects_enterprises(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES projects(id),
  seq INTEGER NOT NULL,
  enterprise_id INTEGER REFERENCES enterprises(id),
  enterprise_text TEXT,
  levelled INTEGER
) STRICT;
CREATE INDEX projects_enterprises_by_owner ON projects_enterprises(owner, seq);
CREATE INDEX projects_enterprises_by_enterprise_id ON projects_enterprises(enterprise_id);

CREATE TABLE contracts(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  investor TEXT,
  signed_on TEXT,
  total_investment INTEGER,
  technical_renovation INTEGER,
  land_state TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX contracts_by_pinyin ON contracts(sort_pinyin, id);
CREATE INDEX contracts_by_stroke ON contracts(sort_stroke, id);
CREATE TABLE contracts_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX contracts_by_order ON contracts(signed_on, id);

CREATE TABLE reforms(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  name TEXT,
  type TEXT,
  completed_on TEXT,
  expected_on TEXT,
  owner TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX reforms_by_pinyin ON reforms(sort_pinyin, id);
CREATE INDEX reforms_by_stroke ON reforms(sort_stroke, id);
CREATE TABLE reforms_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE support(
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0,
  enterprise_id INTEGER REFERENCES enterprises(id),
  type TEXT,
  date TEXT,
  amount INTEGER,
  policy TEXT,
  note TEXT,
  sort_pinyin BLOB,
  sort_stroke BLOB
) STRICT;
CREATE INDEX support_by_enterprise_id ON support(enterprise_id);
CREATE INDEX support_by_pinyin ON support(sort_pinyin, id);
CREATE INDEX support_by_stroke ON support(sort_stroke, id);
CREATE TABLE support_names(
  key TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY(key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX support_by_order ON support(date, id);

