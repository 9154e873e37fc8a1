CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" INTEGER NOT NULL,
    "maybe" INTEGER,
    "usual" INTEGER NOT NULL DEFAULT 1,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_given_range_check" CHECK ("given" BETWEEN 0 AND 1),
    CONSTRAINT "things_maybe_range_check" CHECK ("maybe" BETWEEN 0 AND 1),
    CONSTRAINT "things_usual_range_check" CHECK ("usual" BETWEEN 0 AND 1)
) STRICT;
