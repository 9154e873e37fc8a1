namespace Dittofi.Compiler.Binding;

/// <summary>What follows from where a field stands.</summary>
internal static class FieldPlaceExtensions
{
    /// <summary>Whether only scalars and enums can stand there.</summary>
    public static bool IsSingle(this FieldPlace place) => place is FieldPlace.Property or FieldPlace.Address or FieldPlace.Query or FieldPlace.Setting or FieldPlace.Scalar;

    /// <summary>Whether lists of what can stand there can stand there too.</summary>
    public static bool TakesLists(this FieldPlace place) => !place.IsSingle() || place == FieldPlace.Query;

    /// <summary>The place as messages call it.</summary>
    public static string Describe(this FieldPlace place) => place switch
    {
        FieldPlace.Property => "a property, which is one column",
        FieldPlace.Address => "a path or a header, whose variables are single values",
        FieldPlace.Query => "a query, whose variables are single values or lists of them",
        FieldPlace.Setting => "a setting, which is a single value",
        FieldPlace.Scalar => "a scalar with rules",
        FieldPlace.Body => "a field",
        _ => "a variable",
    };
}
