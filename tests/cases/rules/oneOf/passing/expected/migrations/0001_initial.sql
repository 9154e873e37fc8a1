CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "size" INTEGER NOT NULL,
    "colour" TEXT,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_size_range_check" CHECK ("size" BETWEEN (-2147483648) AND 2147483647),
    CONSTRAINT "things_size_one_of_check" CHECK ("size" IN (38, 39, 40)),
    CONSTRAINT "things_colour_length_check" CHECK (length("colour") <= 10),
    CONSTRAINT "things_colour_one_of_check" CHECK ("colour" IN ('red', 'o''range'))
) STRICT;
