using System.Collections.Frozen;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// The names that a type of an author's cannot have in emitted files: every top-level namespace, and every type without type parameters of the namespaces
/// that those files import. A second type of one of these names would be ambiguous (CS0104) wherever both are in sight. A test compares the list with the
/// reference assemblies.
/// </summary>
internal static class ImportedTypeNames
{
    private const string Resource = "imported-type-names.txt";

    /// <summary>The namespaces that emitted files with names of the author's import.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "FluentValidation", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging", "System", "System.Collections.Generic", "System.Data.Common",
        "System.Globalization", "System.Text.Json", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>The names.</summary>
    public static FrozenSet<string> All { get; } = Read();

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(ImportedTypeNames).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
