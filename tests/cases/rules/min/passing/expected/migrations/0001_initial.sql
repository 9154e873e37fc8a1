CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "price" INTEGER NOT NULL,
    "day" TEXT,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_price_digits_check" CHECK ("price" BETWEEN (-99999999) AND 99999999),
    CONSTRAINT "things_price_min_check" CHECK ("price" >= 1),
    CONSTRAINT "things_day_min_check" CHECK ("day" >= '2000-01-01')
) STRICT;
