namespace Dittofi.Compiler.Migrations;

/// <summary>The author's word that something has a new name: <c>Shoe:Boot</c>, <c>Shoe.type:kind</c>.</summary>
/// <param name="Model">The model, as it was called.</param>
/// <param name="Property">The property, as it was called; null where the model itself is renamed.</param>
/// <param name="To">The new name of the last of them.</param>
internal sealed record SchemaRename(string Model, string? Property, string To)
{
    /// <summary>Reads it; null where the text is none.</summary>
    public static SchemaRename? Parse(string text)
    {
        if (text.Split(':') is not [var from, var to] || !IsName(to))
        {
            return null;
        }

        return from.Split('.') switch
        {
            [var model] when IsName(model) => new SchemaRename(model, null, to),
            [var model, var property] when IsName(model) && IsName(property) => new SchemaRename(model, property, to),
            _ => null,
        };
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Model}{(Property is null ? "" : "." + Property)}:{To}";

    private static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);
}
