namespace Dittofi.Compiler.Tests.Lowering;

/// <summary>A project with every place of a request, every kind of answer and every rule.</summary>
internal static class ShoeStore
{
    public static string Yaml(string database) => $$$"""
        dittofi: 1
        name: shoe-store
        description: Shoes for sale.
        database: {{{database}}}
        models:
          Shoe:
            description: A shoe in the catalogue.
            properties:
              type: text(80)
              price: { type: "decimal(12,2)", min: 0 }
              color: text?
              stock: integer = 0
              status: enum(draft, live, sold) = draft
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
          ListShoes:
            summary: List the shoes up to a price, the cheapest first
            method: GET
            path: /v1/shoes
            variables:
              query:
                limit: { type: integer, default: 20, min: 1, max: 100 }
                maxPrice: decimal(12,2)?
          Touch:
            method: PUT
            path: /v1/touch
        actions:
          CreateShoe:
            trigger: { endpoint: CreateShoe }
            events:
              - create: Shoe
                from: ${body}
                as: shoe
            response: ${shoe}
            status: 201
          CreatePair:
            trigger: { endpoint: CreatePair }
            events:
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
          ListShoes:
            trigger: { endpoint: ListShoes }
            events:
              - list: Shoe
                where: query.maxPrice == null || shoe.price <= query.maxPrice
                orderBy: shoe.price
                limit: query.limit
                as: shoes
            response: ${shoes}
          Touch:
            trigger: { endpoint: Touch }
            events:
              - create: Shoe
                set: { type: touched, price: 1 }

        """;
}
