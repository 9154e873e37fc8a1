using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Migrations;

/// <summary>What the migrations of a project come to, for each database that it has some for.</summary>
/// <param name="Schemas">The schemas.</param>
internal sealed record Snapshot(ImmutableArray<DatabaseSchema> Schemas)
{
    /// <summary>The version of the file's form.</summary>
    public const int Version = 1;

    private static readonly ImmutableArray<(SchemaConstraintKind Kind, string Word)> _kinds =
    [
        (SchemaConstraintKind.Unique, "unique"),
        (SchemaConstraintKind.Check, "check"),
        (SchemaConstraintKind.ForeignKey, "foreignKey"),
        (SchemaConstraintKind.Index, "index"),
    ];

    private static readonly ImmutableArray<(DeleteRule Rule, string Word)> _rules =
    [
        (DeleteRule.Restrict, "restrict"),
        (DeleteRule.Cascade, "cascade"),
        (DeleteRule.Clear, "clear"),
    ];

    /// <summary>A snapshot of a project without migrations.</summary>
    public static Snapshot Empty { get; } = new([]);

    /// <summary>The schema of a database; one without tables where there is none yet.</summary>
    public DatabaseSchema Of(DatabaseKind database) => Schemas.FirstOrDefault(schema => schema.Database == database) ?? new DatabaseSchema(database, []);

    /// <summary>The word of a kind in the file.</summary>
    public static string Word(SchemaConstraintKind kind) => _kinds.First(each => each.Kind == kind).Word;

    /// <summary>The word of a rule in the file.</summary>
    public static string Word(DeleteRule rule) => _rules.First(each => each.Rule == rule).Word;

    /// <summary>The kind of a word, or null.</summary>
    public static SchemaConstraintKind? Kind(string word) => _kinds.Where(each => each.Word == word).Select(each => (SchemaConstraintKind?)each.Kind).FirstOrDefault();

    /// <summary>The rule of a word, or null.</summary>
    public static DeleteRule? Rule(string word) => _rules.Where(each => each.Word == word).Select(each => (DeleteRule?)each.Rule).FirstOrDefault();
}
