using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds <c>stored</c>, which says how a column that is there already holds its values.</summary>
/// <param name="database">The database.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class StoredBinder(DatabaseKind database, DiagnosticBag diagnostics)
{
    // Beyond them two decimals are one floating number.
    private const int MostDigits = 15;

    private const string Local = "localTimestamp";

    /// <summary>The form; null where nothing is said, or nothing that fits, which is reported.</summary>
    public StoredAs? Bind(YamlScalar? word, TypeSymbol type, bool isManaged)
    {
        if (word is null || type.IsError)
        {
            return null;
        }

        if (isManaged)
        {
            diagnostics.Report(SyntaxDiagnostics.UnknownKey, word.Span, "A property of a model that is managed, and so is stored as its type is,", "stored", "");
            return null;
        }

        var form = Parse(word);
        if (form is not null && Expected(type.NonOptional).Contains(form.Kind))
        {
            return form;
        }

        if (form is not null || !word.Value.StartsWith(Local + "(", StringComparison.Ordinal))
        {
            var words = Expected(type.NonOptional).Select(Word).ToList();
            diagnostics.Report(SyntaxDiagnostics.BadValue, word.Span, word.Value, words.Count == 0 ? $"nothing: {type.NonOptional.DisplayName} is stored as it is" : string.Join(", ", words));
        }

        return null;
    }

    private StoredAs? Parse(YamlScalar word)
    {
        switch (word.Value)
        {
            case "real":
                return new StoredAs(StoredKind.Real, StoredAs.Utc);
            case "text":
                return new StoredAs(StoredKind.Text, StoredAs.Utc);
            case "unix":
                return new StoredAs(StoredKind.Unix, StoredAs.Utc);
            case "json":
                return new StoredAs(StoredKind.Json, StoredAs.Utc);
            case var local when local.StartsWith(Local + "(", StringComparison.Ordinal) && local.EndsWith(')'):
                var start = Local.Length + 1;
                var zone = local[start..^1].Trim();
                return new TimeZoneNames(diagnostics).Bind(zone, word.SpanOf(start, Math.Max(local.Length - start - 1, 1))) is { } found ? new StoredAs(StoredKind.LocalTimestamp, found) : null;
            default:
                return null;
        }
    }

    private IEnumerable<StoredKind> Expected(TypeSymbol type) => type switch
    {
        ScalarType { Definition: DecimalDefinition } number when DecimalDefinition.Precision(number) <= MostDigits => [StoredKind.Real, StoredKind.Text],
        ScalarType { Definition: DateTimeDefinition } => [StoredKind.Text, StoredKind.Unix, StoredKind.LocalTimestamp],
        ScalarType { Definition: UuidDefinition } when database == DatabaseKind.PostgreSql => [StoredKind.Text],
        ScalarType { Definition: JsonDefinition } when database == DatabaseKind.PostgreSql => [StoredKind.Json],
        _ => [],
    };

    private static string Word(StoredKind kind) => kind switch
    {
        StoredKind.Real => "real",
        StoredKind.Text => "text",
        StoredKind.Unix => "unix",
        StoredKind.Json => "json",
        _ => "localTimestamp(Europe/Paris), or another zone",
    };
}
