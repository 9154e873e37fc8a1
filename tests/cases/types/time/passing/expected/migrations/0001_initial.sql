CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" TEXT NOT NULL,
    "maybe" TEXT,
    "usual" TEXT NOT NULL DEFAULT '09:30:00.500000',
    "created_at" TEXT NOT NULL
) STRICT;
