CREATE TABLE shoes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at TEXT NOT NULL,
    type TEXT NOT NULL,
    price INTEGER NOT NULL,
    color TEXT,
    stock INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'draft',
    released_at TEXT,
    sku TEXT,
    CONSTRAINT shoes_type_length CHECK (length(type) <= 80),
    CONSTRAINT shoes_price_digits CHECK (price BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT shoes_price_min CHECK (price >= 0),
    CONSTRAINT shoes_stock_range CHECK (stock BETWEEN -2147483648 AND 2147483647),
    CONSTRAINT shoes_status_values CHECK (status IN ('draft', 'live', 'sold'))
) STRICT;

CREATE INDEX shoes_price_idx ON shoes (price, id);
