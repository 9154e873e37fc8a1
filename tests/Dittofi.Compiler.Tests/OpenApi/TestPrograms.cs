using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Tests.OpenApi;

/// <summary>Programs to describe: bound from YAML, with what events would yield put in by hand.</summary>
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
            variables: { query: { type: { type: "enum(boot, sneaker)", description: What to look for. } } }
          ListShoes:
            summary: List the shoes up to a price, the cheapest first
            method: GET
            path: /v1/shoes
            variables:
              query:
                limit: { type: integer, default: 20, min: 1, max: 100 }
                maxPrice: { type: "decimal(12,2)?" }
                since: { type: datetime, default: "2026-03-01T10:00:00+02:00" }
          DropShoe:
            summary: Take a shoe out of the catalogue
            method: DELETE
            path: /v1/shoes/{shoeId}
            variables: { path: { shoeId: long } }
        actions:
          CreateShoe: { trigger: { endpoint: CreateShoe }, description: Stores a new shoe., status: 201 }
          CreatePair:
            trigger: { endpoint: CreatePair }
            response: { count: 2, price: "${body.price * 2}", type: "${body.type}" }
            status: 201
          GetShoe: { trigger: { endpoint: GetShoe } }
          FindShoe: { trigger: { endpoint: FindShoe } }
          ListShoes: { trigger: { endpoint: ListShoes } }
          DropShoe: { trigger: { endpoint: DropShoe } }
        """;

    /// <summary>The shoe store.</summary>
    public static BoundProgram ShoeStore()
    {
        var program = Bind(ShoeStoreYaml);
        var shoe = program.Models[0];
        var row = new ModelType(shoe);
        program = WithEvent(program, "CreateShoe", new StandInEvent(shoe, DatabaseAccess.Write), row);
        program = WithEvent(program, "CreatePair", new StandInEvent(shoe, DatabaseAccess.Write, 409), null);
        program = WithEvent(program, "GetShoe", new StandInEvent(shoe, DatabaseAccess.Read, 404), row);
        program = WithEvent(program, "FindShoe", new StandInEvent(shoe, DatabaseAccess.Read), row.AsOptional());
        program = WithEvent(program, "ListShoes", new StandInEvent(shoe, DatabaseAccess.Read), new ListType(row));
        return WithEvent(program, "DropShoe", new StandInEvent(shoe, DatabaseAccess.Write), null);
    }

    /// <summary>The program of sections, after a header; it must be without errors.</summary>
    public static BoundProgram BindSections(string sections) => Bind(Header + sections);

    /// <summary>Gives an action an event and, unless null, the type of what it answers.</summary>
    public static BoundProgram WithEvent(BoundProgram program, string action, BoundEvent bound, TypeSymbol? answer) => program with
    {
        Actions =
        [
            .. program.Actions.Select(each => each.Name != action ? each : each with
            {
                Body = new BoundBlock([bound]),
                Response = answer is null ? each.Response : new BoundVariable(new("it", answer, VariableKind.Result, StandInEvent.Nowhere), StandInEvent.Nowhere),
                Status = answer is not null && each.Status == 204 ? 200 : each.Status,
            }),
        ],
    };

    private static BoundProgram Bind(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = new ProjectReader(diagnostics).Read([new SourceText(ProjectReader.HeaderFile, yaml)]);
        var program = ProgramBinder.Bind(syntax, diagnostics);
        Assert.Equal(ImmutableArray<Diagnostic>.Empty, diagnostics.ToSorted());
        return program;
    }
}
