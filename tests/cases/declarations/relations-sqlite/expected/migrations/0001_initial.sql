CREATE TABLE "brands" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "brands_name_length_check" CHECK (length("name") <= 40)
) STRICT;

CREATE TABLE "shoes" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "type" TEXT NOT NULL,
    "brand_id" INTEGER NOT NULL,
    "second_id" INTEGER,
    "parent_id" INTEGER,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "shoes_second_id_type_key" UNIQUE ("second_id", "type"),
    CONSTRAINT "shoes_type_length_check" CHECK (length("type") <= 40),
    CONSTRAINT "shoes_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands" ("id") ON DELETE RESTRICT,
    CONSTRAINT "shoes_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "brands" ("id") ON DELETE SET NULL,
    CONSTRAINT "shoes_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "shoes" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "shoes_brand_id_idx" ON "shoes" ("brand_id", "id");

CREATE INDEX "shoes_parent_id_idx" ON "shoes" ("parent_id", "id");

CREATE TRIGGER "shoes_brand_id_fkey_insert" BEFORE INSERT ON "shoes"
WHEN NEW."brand_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "brands" WHERE "id" = NEW."brand_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: shoes_brand_id_fkey');
END;

CREATE TRIGGER "shoes_brand_id_fkey_update" BEFORE UPDATE OF "brand_id" ON "shoes"
WHEN NEW."brand_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "brands" WHERE "id" = NEW."brand_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: shoes_brand_id_fkey');
END;

CREATE TRIGGER "shoes_second_id_fkey_insert" BEFORE INSERT ON "shoes"
WHEN NEW."second_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "brands" WHERE "id" = NEW."second_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: shoes_second_id_fkey');
END;

CREATE TRIGGER "shoes_second_id_fkey_update" BEFORE UPDATE OF "second_id" ON "shoes"
WHEN NEW."second_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "brands" WHERE "id" = NEW."second_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: shoes_second_id_fkey');
END;

CREATE TRIGGER "shoes_parent_id_fkey_insert" BEFORE INSERT ON "shoes"
WHEN NEW."parent_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "shoes" WHERE "id" = NEW."parent_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: shoes_parent_id_fkey');
END;

CREATE TRIGGER "shoes_parent_id_fkey_update" BEFORE UPDATE OF "parent_id" ON "shoes"
WHEN NEW."parent_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "shoes" WHERE "id" = NEW."parent_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: shoes_parent_id_fkey');
END;
