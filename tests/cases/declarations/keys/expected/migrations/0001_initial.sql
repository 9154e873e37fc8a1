CREATE TABLE "tickets" (
    "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "seat" text COLLATE "C" NOT NULL,
    "row" integer NOT NULL,
    "show_date" timestamptz NOT NULL,
    "sold_to" text COLLATE "C",
    "created_at" timestamptz NOT NULL,
    CONSTRAINT "tickets_seat_row_show_date_key" UNIQUE ("seat", "row", "show_date"),
    CONSTRAINT "tickets_sold_to_key" UNIQUE ("sold_to"),
    CONSTRAINT "tickets_seat_length_check" CHECK (char_length("seat") <= 20)
);

CREATE INDEX "tickets_row_idx" ON "tickets" ("row", "id");

CREATE INDEX "tickets_show_date_seat_idx" ON "tickets" ("show_date", "seat", "id");

CREATE INDEX "tickets_created_at_idx" ON "tickets" ("created_at", "id");
