CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "ratio" REAL NOT NULL,
    "opens" TEXT,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_ratio_min_check" CHECK ("ratio" >= 0.0000000000000000E+000),
    CONSTRAINT "things_ratio_max_check" CHECK ("ratio" <= 1.0000000000000000E+000),
    CONSTRAINT "things_opens_max_check" CHECK ("opens" <= '20:00:00.000000')
) STRICT;
