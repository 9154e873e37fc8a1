CREATE TABLE "countries" (
    "id" text COLLATE "C" NOT NULL PRIMARY KEY,
    "name" text COLLATE "C" NOT NULL,
    CONSTRAINT "countries_id_length_check" CHECK (char_length("id") <= 2),
    CONSTRAINT "countries_name_length_check" CHECK (char_length("name") <= 80)
);

CREATE TABLE "tags" (
    "tag_id" uuid NOT NULL PRIMARY KEY,
    "name" text COLLATE "C" NOT NULL,
    "created_at" timestamptz NOT NULL,
    CONSTRAINT "tags_name_length_check" CHECK (char_length("name") <= 40)
);

CREATE TABLE "notes" (
    "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "body" text COLLATE "C" NOT NULL,
    "about" integer NOT NULL,
    "created_at" timestamptz NOT NULL,
    CONSTRAINT "notes_body_length_check" CHECK (char_length("body") <= 80)
);

CREATE INDEX "notes_about_idx" ON "notes" ("about", "id");

ALTER TABLE "notes"
    ADD CONSTRAINT "notes_about_fkey" FOREIGN KEY ("about") REFERENCES "old ""album""" ("Album Id") ON DELETE RESTRICT;
