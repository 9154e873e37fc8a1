CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_name_length_check" CHECK (length("name") <= 20),
    CONSTRAINT "things_name_min_length_check" CHECK (length("name") >= 2)
) STRICT;
