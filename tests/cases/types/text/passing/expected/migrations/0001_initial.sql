CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" TEXT NOT NULL,
    "maybe" TEXT,
    "usual" TEXT NOT NULL DEFAULT 'hello',
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_given_length_check" CHECK (length("given") <= 20),
    CONSTRAINT "things_maybe_length_check" CHECK (length("maybe") <= 20),
    CONSTRAINT "things_usual_length_check" CHECK (length("usual") <= 20)
) STRICT;
