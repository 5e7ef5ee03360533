-- Returns of units are numbered on over all packages of a small register, and the office knows which of those that it took were
-- taken back.

-- In a unit's register: how many returns there were when the package was opened.
ALTER TABLE unit_package ADD COLUMN returns_before INTEGER NOT NULL DEFAULT 0;

-- What the return brought, in the history; 0: nothing, or it was taken before this step.
ALTER TABLE package_return ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
