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
