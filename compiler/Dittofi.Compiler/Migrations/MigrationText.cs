using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>A migration as its file says it.</summary>
internal static class MigrationText
{
    /// <summary>The text of a difference, with a comment for each of its hazards.</summary>
    public static string Of(SchemaDiff diff, ImmutableArray<Hazard> hazards)
    {
        var text = new StringBuilder();
        foreach (var line in hazards.SelectMany(hazard => CommentText.Of($"{hazard.Code}: {hazard.Words}").Lines))
        {
            text.Append("-- ").Append(line).Append('\n');
        }

        Append(text, diff.Database == DatabaseKind.Sqlite ? SqliteMigration.Statements(diff) : PostgresMigration.Statements(diff));
        return text.Length == 0 ? "-- The tables stay as they are.\n" : text.ToString();
    }

    /// <summary>The text of statements that come apart from a difference.</summary>
    /// <param name="heading">A line above them, or null.</param>
    /// <param name="statements">The statements.</param>
    public static string Of(string? heading, IEnumerable<SqlText> statements)
    {
        var text = new StringBuilder(heading is null ? "" : heading + "\n");
        Append(text, statements);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<SqlText> statements)
    {
        foreach (var statement in statements)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(statement.Text).Append(";\n");
        }
    }
}
