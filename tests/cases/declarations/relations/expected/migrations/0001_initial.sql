CREATE TABLE "brands" (
    "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "name" text COLLATE "C" NOT NULL,
    "created_at" timestamptz NOT NULL,
    CONSTRAINT "brands_name_length_check" CHECK (char_length("name") <= 40)
);

CREATE TABLE "shoes" (
    "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "type" text COLLATE "C" NOT NULL,
    "brand_id" bigint NOT NULL,
    "second_id" bigint,
    "parent_id" bigint,
    "created_at" timestamptz NOT NULL,
    CONSTRAINT "shoes_second_id_type_key" UNIQUE ("second_id", "type"),
    CONSTRAINT "shoes_type_length_check" CHECK (char_length("type") <= 40)
);

CREATE INDEX "shoes_brand_id_idx" ON "shoes" ("brand_id", "id");

CREATE INDEX "shoes_parent_id_idx" ON "shoes" ("parent_id", "id");

ALTER TABLE "shoes"
    ADD CONSTRAINT "shoes_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brands" ("id") ON DELETE RESTRICT;

ALTER TABLE "shoes"
    ADD CONSTRAINT "shoes_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "brands" ("id") ON DELETE SET NULL;

ALTER TABLE "shoes"
    ADD CONSTRAINT "shoes_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "shoes" ("id") ON DELETE CASCADE;
