CREATE TABLE "countries" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "countries_name_key" UNIQUE ("name"),
    CONSTRAINT "countries_name_length_check" CHECK (length("name") <= 80)
) STRICT;

CREATE TABLE "authors" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "country_id" INTEGER,
    "born" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "authors_name_length_check" CHECK (length("name") <= 80),
    CONSTRAINT "authors_born_range_check" CHECK ("born" BETWEEN (-2147483648) AND 2147483647),
    CONSTRAINT "authors_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries" ("id") ON DELETE RESTRICT
) STRICT;

CREATE INDEX "authors_name_idx" ON "authors" ("name", "id");

CREATE INDEX "authors_country_id_idx" ON "authors" ("country_id", "id");

CREATE TABLE "tags" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "tags_name_key" UNIQUE ("name"),
    CONSTRAINT "tags_name_length_check" CHECK (length("name") <= 40)
) STRICT;

CREATE TABLE "books" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "editor_id" INTEGER,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "books_title_length_check" CHECK (length("title") <= 200),
    CONSTRAINT "books_price_digits_check" CHECK ("price" BETWEEN (-999999999999) AND 999999999999),
    CONSTRAINT "books_price_min_check" CHECK ("price" >= 0),
    CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE CASCADE,
    CONSTRAINT "books_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "authors" ("id") ON DELETE RESTRICT
) STRICT;

CREATE INDEX "books_author_id_idx" ON "books" ("author_id", "id");

CREATE INDEX "books_editor_id_idx" ON "books" ("editor_id", "id");

CREATE TABLE "book_tags" (
    "book_id" INTEGER NOT NULL,
    "tag_id" INTEGER NOT NULL,
    PRIMARY KEY ("book_id", "tag_id"),
    CONSTRAINT "book_tags_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE CASCADE,
    CONSTRAINT "book_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "book_tags_tag_id_book_id_idx" ON "book_tags" ("tag_id", "book_id");

CREATE TABLE "book_sequels" (
    "book_id" INTEGER NOT NULL,
    "sequels_id" INTEGER NOT NULL,
    PRIMARY KEY ("book_id", "sequels_id"),
    CONSTRAINT "book_sequels_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE CASCADE,
    CONSTRAINT "book_sequels_sequels_id_fkey" FOREIGN KEY ("sequels_id") REFERENCES "books" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "book_sequels_sequels_id_book_id_idx" ON "book_sequels" ("sequels_id", "book_id");

CREATE TRIGGER "authors_country_id_fkey_insert" BEFORE INSERT ON "authors"
WHEN NEW."country_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "countries" WHERE "id" = NEW."country_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: authors_country_id_fkey');
END;

CREATE TRIGGER "authors_country_id_fkey_update" BEFORE UPDATE OF "country_id" ON "authors"
WHEN NEW."country_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "countries" WHERE "id" = NEW."country_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: authors_country_id_fkey');
END;

CREATE TRIGGER "books_author_id_fkey_insert" BEFORE INSERT ON "books"
WHEN NEW."author_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "authors" WHERE "id" = NEW."author_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: books_author_id_fkey');
END;

CREATE TRIGGER "books_author_id_fkey_update" BEFORE UPDATE OF "author_id" ON "books"
WHEN NEW."author_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "authors" WHERE "id" = NEW."author_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: books_author_id_fkey');
END;

CREATE TRIGGER "books_editor_id_fkey_insert" BEFORE INSERT ON "books"
WHEN NEW."editor_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "authors" WHERE "id" = NEW."editor_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: books_editor_id_fkey');
END;

CREATE TRIGGER "books_editor_id_fkey_update" BEFORE UPDATE OF "editor_id" ON "books"
WHEN NEW."editor_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "authors" WHERE "id" = NEW."editor_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: books_editor_id_fkey');
END;

CREATE TRIGGER "book_tags_book_id_fkey_insert" BEFORE INSERT ON "book_tags"
WHEN NEW."book_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "books" WHERE "id" = NEW."book_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_tags_book_id_fkey');
END;

CREATE TRIGGER "book_tags_book_id_fkey_update" BEFORE UPDATE OF "book_id" ON "book_tags"
WHEN NEW."book_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "books" WHERE "id" = NEW."book_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_tags_book_id_fkey');
END;

CREATE TRIGGER "book_tags_tag_id_fkey_insert" BEFORE INSERT ON "book_tags"
WHEN NEW."tag_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "tags" WHERE "id" = NEW."tag_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_tags_tag_id_fkey');
END;

CREATE TRIGGER "book_tags_tag_id_fkey_update" BEFORE UPDATE OF "tag_id" ON "book_tags"
WHEN NEW."tag_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "tags" WHERE "id" = NEW."tag_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_tags_tag_id_fkey');
END;

CREATE TRIGGER "book_sequels_book_id_fkey_insert" BEFORE INSERT ON "book_sequels"
WHEN NEW."book_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "books" WHERE "id" = NEW."book_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_sequels_book_id_fkey');
END;

CREATE TRIGGER "book_sequels_book_id_fkey_update" BEFORE UPDATE OF "book_id" ON "book_sequels"
WHEN NEW."book_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "books" WHERE "id" = NEW."book_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_sequels_book_id_fkey');
END;

CREATE TRIGGER "book_sequels_sequels_id_fkey_insert" BEFORE INSERT ON "book_sequels"
WHEN NEW."sequels_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "books" WHERE "id" = NEW."sequels_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_sequels_sequels_id_fkey');
END;

CREATE TRIGGER "book_sequels_sequels_id_fkey_update" BEFORE UPDATE OF "sequels_id" ON "book_sequels"
WHEN NEW."sequels_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "books" WHERE "id" = NEW."sequels_id")
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: book_sequels_sequels_id_fkey');
END;
