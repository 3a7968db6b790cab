-- What a key seals: one evaluation, or whatever a case under supervision is told. The former are erased when so much time has
-- passed since they were kept, the latter when it has since their case was over.
ALTER TABLE personal_keys ADD COLUMN seals text NOT NULL DEFAULT 'evaluation';
