CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" INTEGER NOT NULL,
    "maybe" INTEGER,
    "usual" INTEGER NOT NULL DEFAULT (-7),
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_given_range_check" CHECK ("given" BETWEEN (-2147483648) AND 2147483647),
    CONSTRAINT "things_maybe_range_check" CHECK ("maybe" BETWEEN (-2147483648) AND 2147483647),
    CONSTRAINT "things_usual_range_check" CHECK ("usual" BETWEEN (-2147483648) AND 2147483647)
) STRICT;
