-- Who cancelled a run of an import; a run that was cancelled has saved nothing.
ALTER TABLE import_run ADD COLUMN cancelled_by text CHECK (cancelled_by IS NULL OR listing_id IS NULL);
