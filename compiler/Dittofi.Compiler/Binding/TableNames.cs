using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the names that authors give to tables and columns. Those of a table that is there already are what they are; the others are plain.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class TableNames(DiagnosticBag diagnostics)
{
    /// <summary>The name of a table; one that cannot be is reported, and stands for itself where SQL can say it.</summary>
    public string Table(NameSyntax name, bool isManaged)
    {
        if (IsKept(name.Value) || !(isManaged ? IsPlain(name.Value) : SqlIdentifier.IsValid(name.Value)))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, name.Span, name.Value, isManaged
                ? "a table name of letters, digits and '_', at most 63 long, that no database keeps for itself"
                : "a table name of at most 63 bytes that no database keeps for itself");
        }

        return SqlIdentifier.IsValid(name.Value) ? name.Value : "unnamed";
    }

    /// <summary>The name of a column; one that cannot be is reported.</summary>
    public string Column(NameSyntax name, bool isManaged)
    {
        var isValid = SqlIdentifier.IsValidColumn(name.Value);
        if (!isValid || (isManaged && !IsPlain(name.Value)))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, name.Span, name.Value, isManaged
                ? "a column name of letters, digits and '_', at most 63 long, that no database keeps for itself"
                : "a column name of at most 63 bytes that no database keeps for itself");
        }

        return isValid ? name.Value : "unnamed";
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= SqlIdentifier.MaximumBytes && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    // SQLite keeps sqlite_*, PostgreSQL pg_*, and the service keeps the ledger of its migrations.
    private static bool IsKept(string table) =>
        table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)
        || table.StartsWith("pg_", StringComparison.OrdinalIgnoreCase)
        || table.Equals("schema_migrations", StringComparison.OrdinalIgnoreCase);
}
