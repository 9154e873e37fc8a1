using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>The one table of functions, in the order of the reference. The binder, the suggestions and the reference read it.</summary>
internal static class FunctionTable
{
    /// <summary>Every function.</summary>
    public static readonly IReadOnlyList<FunctionDefinition> All =
        [.. FreeFunctions.All, .. TextFunctions.All, .. NumberFunctions.All, .. TimeFunctions.All, .. ListFunctions.All];

    /// <summary>What was given of the body: no function of a value, but a form of <c>from</c>.</summary>
    public const string Sent = "sent";

    /// <summary>The function that a value of a type has under a name, or null.</summary>
    public static FunctionDefinition? Find(TypeSymbol type, string name) => Of(type).FirstOrDefault(function => function.Name == name);

    /// <summary>The functions of a type, which is not optional.</summary>
    public static IEnumerable<FunctionDefinition> Of(TypeSymbol type) => All.Where(function => function.Receiver.Takes(type));

    /// <summary>The function that is called by its name alone, or null.</summary>
    public static FunctionDefinition? FindFree(string name) => FreeFunctions.All.FirstOrDefault(function => function.Name == name);

    /// <summary>Whether a name is kept for a free function, so that no variable can have it.</summary>
    public static bool IsReserved(string name) => FindFree(name) is not null || name == Sent || FreeFunctions.Later.Contains(name);
}
