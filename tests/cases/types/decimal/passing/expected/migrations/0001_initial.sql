CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" INTEGER NOT NULL,
    "maybe" INTEGER,
    "usual" INTEGER NOT NULL DEFAULT 950,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_given_digits_check" CHECK ("given" BETWEEN (-999999999999) AND 999999999999),
    CONSTRAINT "things_maybe_digits_check" CHECK ("maybe" BETWEEN (-999999999999) AND 999999999999),
    CONSTRAINT "things_usual_digits_check" CHECK ("usual" BETWEEN (-999999999999) AND 999999999999)
) STRICT;
