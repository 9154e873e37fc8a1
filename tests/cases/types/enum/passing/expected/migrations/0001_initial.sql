CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" TEXT NOT NULL,
    "maybe" TEXT,
    "usual" TEXT NOT NULL DEFAULT 'small',
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_given_values_check" CHECK ("given" IN ('small', 'wide, high')),
    CONSTRAINT "things_maybe_values_check" CHECK ("maybe" IN ('small', 'wide, high')),
    CONSTRAINT "things_usual_values_check" CHECK ("usual" IN ('small', 'wide, high'))
) STRICT;
