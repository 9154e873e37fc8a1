using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Reference;

/// <summary>What the reference calls the shapes of keys.</summary>
internal static class ShapeWords
{
    /// <summary>The shape in a word or two.</summary>
    public static string Describe(KeyShape shape) => shape switch
    {
        KeyShape.Text => "text",
        KeyShape.Word => "a word",
        KeyShape.Number => "a number",
        KeyShape.Name => "a name",
        KeyShape.Expression => "an expression",
        KeyShape.Conditions => "an expression, or a list of them",
        KeyShape.Value => "a value",
        KeyShape.List => "a list",
        KeyShape.Values => "a map of values",
        KeyShape.Fields => "a map of types",
        KeyShape.Map => "a map",
        KeyShape.Order => "a property, or a list of them",
        KeyShape.Cases => "a map of values to lists of events",
        KeyShape.Events => "a list of events",
        _ => "a value, a map or a list",
    };
}
