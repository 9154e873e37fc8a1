namespace Dittofi.Compiler.Diagnostics;

/// <summary>Mistakes in what a model says of its table (DIT032x).</summary>
internal static class ModelDiagnostics
{
    /// <summary>Key names no property.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = new(
        "DIT0325",
        DiagnosticSeverity.Error,
        "Key names no property",
        "{0} has no property '{1}'.",
        """
            `unique` and `indexes` name properties of their own model.

            Wrong:

                properties: { type: text(80) }
                unique: [typ]

            Right:

                properties: { type: text(80) }
                unique: [type]
            """);

    /// <summary>Key says nothing new.</summary>
    public static readonly DiagnosticDescriptor KeySaysNothing = new(
        "DIT0326",
        DiagnosticSeverity.Error,
        "Key says nothing new",
        "'{0}' is already in {1}.",
        """
            `id` is unique and indexed by itself, and a key that is named twice is made once.
            So is a sort key, whatever its direction: rows that are alike in a property cannot be told apart by it a second time.

            Wrong:

                unique: [id, type, type]

            Right:

                unique: [type]
            """);

    /// <summary>Not a relation.</summary>
    public static readonly DiagnosticDescriptor NoRelation = new(
        "DIT0327",
        DiagnosticSeverity.Error,
        "Not a relation",
        "'{0}' is no relation of {1} to another model.",
        """
            `onDelete` says what becomes of a row when the row that it refers to is deleted.

            Wrong:

                properties: { name: text(80), brand: Brand }
                onDelete: { name: cascade }

            Right:

                properties: { name: text(80), brand: Brand }
                onDelete: { brand: cascade }
            """);

    /// <summary>Property is never answered.</summary>
    public static readonly DiagnosticDescriptor NoOutput = new(
        "DIT0328",
        DiagnosticSeverity.Error,
        "Property is never answered",
        "'{0}' says 'output: false', so that no answer can hold it.",
        """
            What an answer shall never hold cannot be put into one by name either. A comparison with it may be answered.

            Wrong:

                # Shoe: cost: { type: "decimal(12,2)", output: false }
                response: { cost: "${shoe.cost}" }

            Right:

                response: { isDear: "${shoe.cost > 100}" }
            """);

    /// <summary>Nothing to send.</summary>
    public static readonly DiagnosticDescriptor NoInput = new(
        "DIT0329",
        DiagnosticSeverity.Error,
        "Nothing to send",
        "{0} has no property that a request may carry.",
        """
            In a request a model means its writable properties but for those that say `input: false`; here none is left.

            Wrong:

                # Counter: count: { type: integer, input: false }
                variables:
                  body: Counter

            Right:

                variables:
                  body: { count: integer }
            """);

    /// <summary>No relation leads back.</summary>
    public static readonly DiagnosticDescriptor NoWayBack = new(
        "DIT0322",
        DiagnosticSeverity.Error,
        "No relation leads back",
        "'{0}' is no relation of {1} to {2}.",
        """
            `many` stands for the rows that refer to this one, and `via` names the relation by which they do. Where neither refers to the other, `manyToMany` ties them.

            Wrong:

                Review: { properties: { text: text(200), about: Shoe } }
                Shoe: { properties: { type: text(80), reviews: { many: Review, via: shoe } } }

            Right:

                Review: { properties: { text: text(200), about: Shoe } }
                Shoe: { properties: { type: text(80), reviews: { many: Review, via: about } } }
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UnknownProperty, KeySaysNothing, NoRelation, NoOutput, NoInput, NoWayBack];
}
