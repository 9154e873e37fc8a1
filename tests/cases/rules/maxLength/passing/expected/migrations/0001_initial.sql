CREATE TABLE "things" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "mail" TEXT,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "things_name_length_check" CHECK (length("name") <= 10),
    CONSTRAINT "things_mail_length_check" CHECK (length("mail") <= 50)
) STRICT;
