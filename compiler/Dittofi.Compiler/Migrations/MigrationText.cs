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

        var statements = diff.Database == DatabaseKind.Sqlite ? SqliteMigration.Statements(diff) : PostgresMigration.Statements(diff);
        foreach (var statement in statements)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(statement.Text).Append(";\n");
        }

        return text.Length == 0 ? "-- The tables stay as they are.\n" : text.ToString();
    }
}
