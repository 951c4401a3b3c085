-- Forgets the mark, keeping what was written since.
RELEASE job
