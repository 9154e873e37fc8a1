CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "pairs" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT,
    "price" INTEGER NOT NULL DEFAULT 100,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_pairs_range_check" CHECK ("pairs" BETWEEN (-2147483648) AND 2147483647),
    CONSTRAINT "things_pairs_rule_check" CHECK ("pairs" % 2 = 0),
    CONSTRAINT "things_kind_rule_check" CHECK ("kind" <> 'large'),
    CONSTRAINT "things_kind_values_check" CHECK ("kind" IN ('small', 'large')),
    CONSTRAINT "things_price_digits_check" CHECK ("price" BETWEEN (-99999999) AND 99999999),
    CONSTRAINT "things_price_rule_check" CHECK (("price" <> 1 AND NOT ("price" > 9950)))
) STRICT;
