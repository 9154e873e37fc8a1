CREATE TABLE shoes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at timestamptz NOT NULL,
    type varchar(80) COLLATE "C" NOT NULL,
    price numeric(12,2) NOT NULL,
    color text COLLATE "C",
    stock integer NOT NULL DEFAULT 0,
    status text COLLATE "C" NOT NULL DEFAULT 'draft',
    released_at timestamptz,
    sku uuid,
    CONSTRAINT shoes_price_min CHECK (price >= 0),
    CONSTRAINT shoes_status_values CHECK (status IN ('draft', 'live', 'sold'))
);

CREATE INDEX shoes_price_idx ON shoes (price, id);
