namespace Dittofi.Compiler.Tests;

/// <summary>A project with every place of a request, every kind of answer and every rule.</summary>
internal static class ShoeStore
{
    public static string Yaml(string database) => $$$"""
        dittofi: 1
        name: shoe-store
        version: 1.2.0
        description: Shoes for sale.
        database: {{{database}}}
        models:
          Shoe:
            description: A shoe in the catalogue.
            properties:
              type: text(80)
              price: { type: "decimal(12,2)", min: 0, description: What a client pays. }
              color: text?
              stock: integer = 0
              status: enum(draft, live, sold) = draft
              mood: { type: "enum(calm, loud)?" }
              releasedAt: datetime?
              sku: { type: uuid?, description: The number on the box }
              nickname: { type: "text(40)?", maxLength: 20 }
              isNew: boolean = true
        endpoints:
          CreateShoe:
            summary: Create new shoes
            description: Adds a shoe to the catalogue.
            method: POST
            path: /v1/create_shoe
            variables:
              body: Shoe
              header: { requestId: { type: "text?", label: X-Request-Id } }
          CreatePair:
            summary: Create a left and a right shoe, or neither
            method: POST
            path: /v1/create_pair
            variables:
              body:
                type: text(80)
                price: { type: "decimal(12,2)", min: 0 }
                stock: { type: integer, default: 1, min: 0 }
          GetShoe:
            summary: Get one shoe
            method: GET
            path: /v1/shoes/{id}
            variables:
              path: { id: long }
          FindShoe:
            summary: Find a shoe, or null
            method: GET
            path: /v1/find_shoe
            variables: { query: { id: long, in: { type: "enum(stock, archive)?", description: Where to look. } } }
          ListShoes:
            summary: List the shoes up to a price, the cheapest first
            method: GET
            path: /v1/shoes
            variables:
              query:
                limit: { type: integer, default: 20, min: 1, max: 100 }
                maxPrice: "decimal(12,2)?"
                since: { type: datetime, default: "2026-03-01T10:00:00+02:00" }
          CheckShoe:
            summary: Tell whether a shoe is there
            method: PUT
            path: /v1/shoes/{shoeId}
            variables: { path: { shoeId: long } }
          Touch:
            method: PUT
            path: /v1/touch
        actions:
          CreateShoe:
            trigger: { endpoint: CreateShoe }
            description: Stores a new shoe.
            events:
              - create: Shoe
                set:
                  type: ${body.type}
                  price: ${body.price}
                  color: ${body.color}
                  stock: ${body.stock}
                  status: ${body.status}
                  releasedAt: ${body.releasedAt}
                  sku: ${body.sku}
                as: shoe
            response: ${shoe}
            status: 201
          CreatePair:
            trigger: { endpoint: CreatePair }
            events:
              - if: body.price > 1000
                then:
                  - fail: 409
                    detail: A pair would be too dear.
              - create: Shoe
                set: { type: "${body.type}", price: "${body.price}", stock: "${body.stock}", color: left }
                as: left
              - create: Shoe
                set: { type: "${body.type}", price: "${body.price}", stock: "${body.stock}", color: right }
                as: right
            response: { count: 2, shoe: "${right}", inner: { names: ["${left.type}", "${right.type}"], none: "${null}", status: "${left.status}" } }
            status: 201
          GetShoe:
            trigger: { endpoint: GetShoe }
            events:
              - get: Shoe
                id: path.id
                orFail: 404
                as: shoe
            response: ${shoe}
          FindShoe:
            trigger: { endpoint: FindShoe }
            events:
              - get: Shoe
                id: query.id
                as: shoe
            response: ${shoe}
          ListShoes:
            trigger: { endpoint: ListShoes }
            events:
              - list: Shoe
                where: query.maxPrice == null || shoe.price <= query.maxPrice
                orderBy: [price]
                limit: ${query.limit}
                as: shoes
            response: ${shoes}
          CheckShoe:
            trigger: { endpoint: CheckShoe }
            events:
              - get: Shoe
                id: path.shoeId
                orFail: 404
          Touch:
            trigger: { endpoint: Touch }
            events:
              - create: Shoe
                set: { type: touched, price: 1 }

        """;
}
