using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the first migration, which makes the tables, and the map from its constraints to the properties they guard.</summary>
internal static class MigrationLowering
{
    /// <summary>Where the migration stands that a build makes for a project that keeps none.</summary>
    public const string Initial = "migrations/0001_initial.sql";

    /// <summary>The migration, if there is a table to make, and <c>Data/ConstraintProperties.cs</c>.</summary>
    public static IEnumerable<FilePlan> Plan(BoundProgram program)
    {
        var database = program.Project.Database;
        var tables = program.Models.Select(model => (Model: model, Constraints: TableConstraints.Of(model, database).ToList())).ToList();
        var joins = JoinTables.Of(program.Models).ToList();
        if (tables.Count > 0)
        {
            var schema = SchemaBuilder.Of(program, database);
            yield return new FilePlan(Initial, "project/tables.sql", EmitObject.Empty
                .With("strict", database == DatabaseKind.Sqlite)
                .With("tables", schema.Tables.Select(table => EmitObject.Empty
                    .With("name", table.Name)
                    .With("lines", SchemaSql.Lines(table, database))
                    .With("indexes", table.Of(SchemaConstraintKind.Index).Select(index => SchemaSql.Index(table, index)))))
                .With("relations", schema.Tables.SelectMany(table => SchemaSql.Relations(table, database))));
        }

        // Two long names may meet; then neither tells the property.
        var properties = tables
            .SelectMany(table => table.Constraints.Select(constraint => (Name: constraint.Name.Name, Properties: (IReadOnlyList<string>)[constraint.Property]))
                .Concat(table.Model.Uniques.Select(key => (Name: NameInFailure(table.Model, key, database), Properties: Labels(key.Properties))))
                .Concat(ForeignKeys.Of(table.Model, program.Models).Select(key => (Name: ForeignKeys.Name(table.Model, key.Relation).Name, Properties: Labels([key.Relation])))))
            .Concat(joins.SelectMany(Ends))
            .GroupBy(constraint => constraint.Name, StringComparer.Ordinal)
            .Where(group => group.All(constraint => constraint.Properties.SequenceEqual(group.First().Properties, StringComparer.Ordinal)))
            .Select(group => EmitObject.Empty
                .With("constraint", CSharpCode.Literal(group.Key))
                .With("properties", group.First().Properties.Select(CSharpCode.Literal)));
        yield return new FilePlan("Data/ConstraintProperties.cs", "project/constraint-properties.cs", EmitObject.Empty.With("constraints", properties));
    }

    /// <summary>The migrations that a project keeps, as its author committed them.</summary>
    public static IEnumerable<GeneratedFile> Kept(MigrationFolder folder, DatabaseKind database) => folder.Of(database)
        .Select(step => new GeneratedFile($"{MigrationFolder.Name}/{step.Name}", [.. Encoding.UTF8.GetBytes(step.File.Content)]));

    // Each end is told by the name that the relation has in the other's model, where it has one.
    private static IEnumerable<(string Name, IReadOnlyList<string> Properties)> Ends((ModelSymbol Model, CollectionSymbol Collection, JoinTable Table, ModelSymbol Target) join)
    {
        var (own, other) = JoinTables.ForeignKeyNames(join.Table);
        yield return (other.Name, [join.Collection.Name]);
        yield return (own.Name, [join.Target.Collections.FirstOrDefault(each => each.Link is JoinTable { IsInverse: true } table && table.Table == join.Table.Table)?.Name ?? join.Model.RowName]);
    }

    // SQLite names the columns of a unique that is broken, not the constraint.
    private static string NameInFailure(ModelSymbol model, KeySymbol key, DatabaseKind database) => database == DatabaseKind.Sqlite
        ? string.Join(", ", key.Properties.Select(property => $"{model.Table}.{property.Column}"))
        : SqlNames.Unique(SqlIdentifier.Of(model.Table), Columns(key)).Name;

    // What an answer calls them.
    private static IReadOnlyList<string> Labels(IEnumerable<PropertySymbol> properties) => [.. properties.Select(property => property.Label)];

    private static IEnumerable<SqlIdentifier> Columns(KeySymbol key) => key.Properties.Select(property => SqlIdentifier.Column(property.Column));
}
