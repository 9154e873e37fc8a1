CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "word" TEXT,
    "created_at" TEXT NOT NULL
) STRICT;
