CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" TEXT NOT NULL,
    "maybe" TEXT,
    "usual" TEXT NOT NULL DEFAULT '2026-03-01',
    "created_at" TEXT NOT NULL
) STRICT;
