CREATE TABLE "countries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    CONSTRAINT "countries_id_length_check" CHECK (length("id") <= 2),
    CONSTRAINT "countries_name_length_check" CHECK (length("name") <= 80)
) STRICT;

CREATE TABLE "tags" (
    "tag_id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "tags_name_length_check" CHECK (length("name") <= 40)
) STRICT;

CREATE TABLE "notes" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "body" TEXT NOT NULL,
    "about" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "notes_body_length_check" CHECK (length("body") <= 80),
    CONSTRAINT "notes_about_fkey" FOREIGN KEY ("about") REFERENCES "old ""album""" ("Album Id") ON DELETE RESTRICT
) STRICT;

CREATE INDEX "notes_about_idx" ON "notes" ("about", "id");

CREATE TRIGGER "notes_about_fkey_insert" BEFORE INSERT ON "notes"
WHEN NEW."about" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "old ""album""" WHERE "Album Id" = NEW."about")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: notes_about_fkey');
END;

CREATE TRIGGER "notes_about_fkey_update" BEFORE UPDATE OF "about" ON "notes"
WHEN NEW."about" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "old ""album""" WHERE "Album Id" = NEW."about")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: notes_about_fkey');
END;
