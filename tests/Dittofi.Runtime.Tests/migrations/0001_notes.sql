CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    amount INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT notes_amount_min CHECK (amount >= 0)
) STRICT;

CREATE UNIQUE INDEX notes_text_key ON notes (text);
