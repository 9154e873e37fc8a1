using System.Collections.Immutable;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>A row of the table of functions: all that the compiler knows of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Receiver">What it is a member of.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="Summary">One sentence for the reference.</param>
/// <param name="CSharp">Its form in C#.</param>
internal sealed record FunctionDefinition(string Name, FunctionReceiver Receiver, FunctionResult Result, string Summary, Func<CSharpCall, CSharpCode> CSharp)
{
    /// <summary>The parameters, those that may be left out last.</summary>
    public ImmutableArray<FunctionParameter> Parameters { get; init; } = [];

    /// <summary>A named argument that is <c>true</c> or <c>false</c>, written out; null where there is none.</summary>
    public string? Flag { get; init; }

    /// <summary>Whether it is written without parentheses: <c>shoe.createdAt.year</c>.</summary>
    public bool IsMember { get; init; }

    /// <summary>Whether it reads the action's clock.</summary>
    public bool NeedsClock { get; init; }

    /// <summary>Whether two calls with the same arguments may differ from request to request.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Whether it can fail, as arithmetic does.</summary>
    public bool CanFail { get; init; }

    /// <summary>Whether its result gives nothing of its arguments away.</summary>
    public bool IsDigest { get; init; }

    /// <summary>Its form in SQL, the same answer on both databases; null where only the service computes it.</summary>
    public Func<SqlCall, SqlText>? Sql { get; init; }

    /// <summary>How many digits behind the point an exact result has, from those of the receiver and the arguments (SQLite computes on scaled whole numbers).</summary>
    public Func<IReadOnlyList<int>, IReadOnlyList<object?>, int> Digits { get; init; } = static (scales, _) => scales[0];

    /// <summary>The fewest arguments.</summary>
    public int Least => Parameters.Count(parameter => parameter.IsRequired);

    /// <summary>How it is written: <c>length()</c>, <c>year</c>, <c>clamp(low, high)</c>.</summary>
    public string Signature => IsMember ? Name : $"{Name}({string.Join(", ", Parts)})";

    /// <summary>The name as a suggestion writes it.</summary>
    public string Form => IsMember ? Name : Name + "()";

    private IEnumerable<string> Parts => Parameters.Select(parameter => Describe(parameter)).Concat(Flag is null ? [] : [$"[{Flag}: true]"]);

    private static string Describe(FunctionParameter parameter)
    {
        var text = parameter.IsLambda ? $"x => {parameter.Name}" : parameter.Name;
        return parameter.IsRequired ? text : $"[{text}]";
    }
}
