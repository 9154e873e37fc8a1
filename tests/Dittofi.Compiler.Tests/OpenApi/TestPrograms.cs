using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.OpenApi;

/// <summary>Programs to describe: bound from YAML.</summary>
internal static class TestPrograms
{
    private const string Header = "dittofi: 1\nname: shoe-store\nversion: 1.2.0\ndescription: Shoes for sale.\n";

    private const string ShoeStoreYaml = Header + """
        models:
          Shoe:
            description: A shoe in the catalogue.
            properties:
              type: text(80)
              price: { type: "decimal(12,2)", min: 0, description: What a client pays. }
              color: text?
              stock: { type: integer, default: 0 }
              status: { type: "enum(draft, live, sold)", default: draft }
              mood: { type: "enum(calm, loud)?" }
              releasedAt: datetime?
              sku: uuid?
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
              body: { type: text(80), price: "decimal(12,2)", stock: { type: integer, default: 1, min: 0 } }
          GetShoe:
            summary: Get one shoe
            method: GET
            path: /v1/shoes/{id}
            variables: { path: { id: long } }
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
                maxPrice: { type: "decimal(12,2)?" }
                since: { type: datetime, default: "2026-03-01T10:00:00+02:00" }
          CheckShoe:
            summary: Tell whether a shoe is there
            method: PUT
            path: /v1/shoes/{shoeId}
            variables: { path: { shoeId: long } }
        actions:
          CreateShoe:
            trigger: { endpoint: CreateShoe }
            description: Stores a new shoe.
            events:
              - create: Shoe
                set: { type: "${body.type}", price: "${body.price}" }
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
                set: { type: "${body.type}", price: "${body.price}" }
                as: shoe
            response: { count: 2, price: "${body.price * 2}", shoe: "${shoe}" }
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
                limit: ${query.limit}
                as: shoes
            response: ${shoes}
          CheckShoe:
            trigger: { endpoint: CheckShoe }
            events:
              - get: Shoe
                id: path.shoeId
                orFail: 404
        """;

    /// <summary>The shoe store.</summary>
    public static BoundProgram ShoeStore() => Bind(ShoeStoreYaml);

    /// <summary>The program of sections, after a header; it must be without errors.</summary>
    public static BoundProgram BindSections(string sections) => Bind(Header + sections);

    private static BoundProgram Bind(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = new ProjectReader(diagnostics).Read([new SourceText(ProjectReader.HeaderFile, yaml)]);
        var program = ProgramBinder.Bind(syntax, diagnostics);
        Assert.Equal(ImmutableArray<Diagnostic>.Empty, diagnostics.ToSorted());
        return program;
    }
}
