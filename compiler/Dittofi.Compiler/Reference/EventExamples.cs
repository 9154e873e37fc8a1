using Dittofi.Compiler.Events;

namespace Dittofi.Compiler.Reference;

/// <summary>The program around the examples of the event kinds.</summary>
internal static class EventExamples
{
    /// <summary>The definitions that the examples use, as the reference shows them.</summary>
    public const string Definitions = """
        models:
          Brand:
            properties: { name: text(80) }
            unique: [name]
          Tag:
            properties: { name: text(40) }
          Shoe:
            properties:
              brand: Brand
              name: text(80)
              price: { type: "decimal(12,2)", min: 0 }
              stock: { type: integer, min: 0, default: 0 }
              status: enum(draft, live, sold) = draft
              tags: { manyToMany: Tag }
              version: { type: integer, auto: version }
            unique: [[brand, name]]
            indexes: [price, status]
        types:
          Line: { name: text(80), count: integer }
        endpoints:
          Example:
            method: POST
            path: /v1/examples/{id}
            variables:
              path: { id: long }
              query: { max: "decimal(12,2)?", after: "text?" }
              header: { ifMatch: "text?" }
              body: { name: text(80), price: "decimal(12,2)", count: "integer = 1", lines: "Line[]", tags: "long[]" }
        actions:
          TakeOut:
            input: { shoe: long, count: integer }
            events:
              - update: Shoe
                id: input.shoe
                set: { stock: "${shoe.stock - input.count}" }
                orFail: 404
                as: taken
            response: ${taken.stock}
        """;

    /// <summary>The file beside the definitions whose action holds the example of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string ActionOf(EventKind kind) => $$"""
        actions:
          Example:
            trigger: { endpoint: Example }
            variables: { total: integer = 0, isDear: boolean = false }
            events:
              {{kind.Example.Replace("\n", "\n      ", StringComparison.Ordinal)}}
            response: { total: "${total}", isDear: "${isDear}" }

        """;
}
