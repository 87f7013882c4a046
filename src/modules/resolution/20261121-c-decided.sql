-- When a person decided, where that is not when the row was written: a judgement that comes back by an undo keeps its rank.
alter table judgement add column decided_at timestamptz;
