using System.Collections.Frozen;

namespace Dittofi.Compiler.Emit;

/// <summary>Gives generated types names that neither meet each other nor a type that emitted code uses by its simple name.</summary>
internal sealed class TypeNames
{
    private static readonly FrozenSet<string> _reserved = new[]
    {
        "Action", "ActionContext", "AppContext", "ArgumentException", "Array", "Boolean", "Byte", "CancellationToken", "Char", "Console", "Convert", "Dapper",
        "DateOnly", "DateTime", "DateTimeOffset", "DbCommand", "DbConnection", "DbDataReader", "DbTransaction", "Decimal", "Dictionary", "Double",
        "Encoding", "Endpoint", "Enum", "Environment", "Exception", "File", "Func", "Guid", "HttpClient", "HttpContext", "HttpRequest", "HttpResponse",
        "IDisposable", "IEnumerable", "ILogger", "IReadOnlyList", "IResult", "Int32", "Int64", "InvalidOperationException", "JsonElement", "JsonSerializer",
        "JsonTokenType", "KeyValuePair", "List", "Log", "Math", "MathF", "Microsoft", "MidpointRounding", "Models", "Npgsql", "Object", "OverflowException",
        "Path", "ProblemDetails", "Program", "Random", "Range", "Results", "Span", "Stream", "String", "StringBuilder", "StringComparer", "StringComparison",
        "System", "Task", "Thread", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZoneInfo", "Timer", "Type", "TypedResults", "Uri", "Utf8JsonReader",
        "Utf8JsonWriter", "ValueTask", "Version", "WebApplication",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string _suffix;

    // Each type has a file of its name, and some file systems do not tell capitals apart.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="suffix">What is put behind a name that is reserved, such as `Model`.</param>
    /// <param name="alsoReserved">Types of the runtime folder and namespaces of the emitted project.</param>
    public TypeNames(string suffix, params IEnumerable<string> alsoReserved)
    {
        _suffix = suffix;
        _taken.UnionWith(_reserved);
        _taken.UnionWith(alsoReserved);
    }

    /// <summary>Keeps a name for something that is not allocated here.</summary>
    public void Reserve(string name) => _taken.Add(name);

    public CSharpIdentifier Allocate(string name)
    {
        var wanted = CSharpIdentifier.Pascal(name);
        return _taken.Add(wanted.Name) ? wanted : DistinctNames.Take(_taken, wanted.WithSuffix(_suffix));
    }
}
