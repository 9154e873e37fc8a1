CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "given" TEXT NOT NULL,
    "maybe" TEXT,
    "usual" TEXT NOT NULL DEFAULT 'name@example.com',
    "created_at" TEXT NOT NULL
) STRICT;
