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

    /// <summary>The migration and <c>Data/ConstraintProperties.cs</c>, if there is a table to make.</summary>
    public static IEnumerable<FilePlan> Plan(BoundProgram program, ServiceNames names)
    {
        var database = program.Project.Database;
        if (program.Models.IsEmpty)
        {
            yield break;
        }

        var tables = program.Models.Where(model => model.IsManaged).Select(model => (Model: model, Constraints: TableConstraints.Of(model, database).ToList())).ToList();
        if (tables.Count > 0)
        {
            yield return InitialOf(program);
        }

        // Two long names may meet; then neither tells the property.
        var guarded = program.Models
            .SelectMany(model => tables.Where(table => table.Model == model).SelectMany(table => table.Constraints)
                .Select(constraint => new Guarded(constraint.Name.Name, [constraint.Property], constraint.Message(names)))
                .Concat(Keys(model, database))
                .Concat(ForeignKeys.Of(model, program.Models).Select(key => new Guarded(ForeignKeys.Name(model, key.Relation).Name, Labels([key.Relation]), CSharpCode.Empty))))
            .Concat(JoinTables.Of(program.Models).SelectMany(Ends))
            .GroupBy(constraint => constraint.Name, StringComparer.Ordinal)
            .Where(group => group.All(constraint => constraint.IsSameAs(group.First())))
            .Select(group => group.First())
            .ToList();
        yield return ConstraintProperties(guarded, names);
        if (FoundTableLowering.IsNeeded(program))
        {
            yield return FoundTableLowering.Plan(program, names);
        }
    }

    // What others made is told as well where it has the names that PostgreSQL gives, or on SQLite, which tells columns.
    private static IEnumerable<Guarded> Keys(ModelSymbol model, DatabaseKind database)
    {
        if (!model.Id.IsSystem)
        {
            var name = database == DatabaseKind.Sqlite ? $"{model.Table}.{model.Id.Column}" : SqlNames.PrimaryKey(SqlIdentifier.Of(model.Table)).Name;
            yield return new Guarded(name, Labels([model.Id]), CSharpCode.Empty);
        }

        foreach (var key in model.Uniques)
        {
            yield return new Guarded(NameInFailure(model, key, database), Labels(key.Properties), CSharpCode.Empty);
        }
    }

    /// <summary>The migration that makes all tables.</summary>
    public static FilePlan InitialOf(BoundProgram program)
    {
        var database = program.Project.Database;
        var schema = SchemaBuilder.Of(program, database);
        return new FilePlan(Initial, "project/tables.sql", EmitObject.Empty
            .With("strict", database == DatabaseKind.Sqlite)
            .With("tables", schema.Tables.Select(table => EmitObject.Empty
                .With("name", table.Name)
                .With("lines", SchemaSql.Lines(table, database))
                .With("indexes", table.Of(SchemaConstraintKind.Index).Select(index => SchemaSql.Index(table, index)))))
            .With("relations", schema.Tables.SelectMany(table => SchemaSql.Relations(table, database))));
    }

    private static FilePlan ConstraintProperties(List<Guarded> guarded, ServiceNames names)
    {
        var model = EmitObject.Empty.With("constraints", guarded.Select(each => EmitObject.Empty
            .With("name", CSharpCode.Literal(each.Name))
            .With("properties", each.Properties.Select(CSharpCode.Literal))
            .With("message", each.Message)));
        var usings = new UsingDirectives(names, ServiceFolder.Data).Add("System", "System.Collections.Generic", "App.Runtime");
        return new FilePlan("Data/ConstraintProperties.cs", "project/constraint-properties.cs", model.With("usings", usings.ToCode()));
    }

    /// <summary>The migrations that a project keeps, as its author committed them.</summary>
    public static IEnumerable<GeneratedFile> Kept(MigrationFolder folder, DatabaseKind database) => folder.Of(database)
        .Select(step => new GeneratedFile($"{MigrationFolder.Name}/{step.Name}", [.. Encoding.UTF8.GetBytes(step.File.Content)]));

    // Each end is told by the name that the relation has in the other's model, where it has one.
    private static IEnumerable<Guarded> Ends((ModelSymbol Model, CollectionSymbol Collection, JoinTable Table, ModelSymbol Target) join)
    {
        var (own, other) = JoinTables.ForeignKeyNames(join.Table);
        yield return new Guarded(other.Name, [join.Collection.Name], CSharpCode.Empty);
        yield return new Guarded(own.Name, [join.Target.Collections.FirstOrDefault(each => each.Link is JoinTable { IsInverse: true } table && table.Table == join.Table.Table)?.Name ?? join.Model.RowName], CSharpCode.Empty);
    }

    // SQLite names the columns of a unique that is broken, not the constraint.
    private static string NameInFailure(ModelSymbol model, KeySymbol key, DatabaseKind database) => database == DatabaseKind.Sqlite
        ? string.Join(", ", key.Properties.Select(property => $"{model.Table}.{property.Column}"))
        : SqlNames.Unique(SqlIdentifier.Of(model.Table), Columns(key)).Name;

    // What an answer calls them.
    private static IReadOnlyList<string> Labels(IEnumerable<PropertySymbol> properties) => [.. properties.Select(property => property.Label)];

    private static IEnumerable<SqlIdentifier> Columns(KeySymbol key) => key.Properties.Select(property => SqlIdentifier.Column(property.Column));

    private sealed record Guarded(string Name, IReadOnlyList<string> Properties, CSharpCode Message)
    {
        public bool IsSameAs(Guarded other) => Properties.SequenceEqual(other.Properties, StringComparer.Ordinal) && Message.Text == other.Message.Text;
    }
}
