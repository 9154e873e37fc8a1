using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the first migration, which makes the tables, and the map from its constraints to the properties they guard.</summary>
internal static class MigrationLowering
{
    /// <summary>The migration and <c>Data/ConstraintProperties.cs</c>, if there is a table to make.</summary>
    public static IEnumerable<FilePlan> Plan(BoundProgram program, ServiceNames names)
    {
        var database = program.Project.Database;
        if (program.Models.IsEmpty)
        {
            yield break;
        }

        var tables = program.Models.Where(model => model.IsManaged).Select(model => (Model: model, Constraints: TableConstraints.Of(model, database, names).ToList())).ToList();
        var joins = JoinTables.Of(program.Models).Where(join => join.Table.IsManaged).ToList();
        if (tables.Count > 0)
        {
            yield return Initial(program, tables, joins);
        }

        // Two long names may meet; then neither tells the property.
        var guarded = program.Models
            .SelectMany(model => tables.Where(table => table.Model == model).SelectMany(table => table.Constraints)
                .Select(constraint => new Guarded(constraint.Name.Name, [constraint.Property], constraint.Message))
                .Concat(Keys(model, database))
                .Concat(ForeignKeys.Of(model, program.Models).Select(key => new Guarded(ForeignKeys.Name(model, key.Relation).Name, Labels([key.Relation]), CSharpCode.Empty))))
            .Concat(JoinTables.Of(program.Models).SelectMany(Ends))
            .GroupBy(constraint => constraint.Name, StringComparer.Ordinal)
            .Where(group => group.All(constraint => constraint.IsSameAs(group.First())))
            .Select(group => group.First())
            .ToList();
        yield return ConstraintProperties(guarded, names);
    }

    private static FilePlan Initial(
        BoundProgram program,
        List<(ModelSymbol Model, List<TableConstraint> Constraints)> tables,
        List<(ModelSymbol Model, CollectionSymbol Collection, JoinTable Table, ModelSymbol Target)> joins)
    {
        var database = program.Project.Database;
        return new FilePlan("migrations/0001_initial.sql", "project/tables.sql", EmitObject.Empty
            .With("strict", database == DatabaseKind.Sqlite)
            .With("tables", tables.Select(table => EmitObject.Empty
                .With("name", SqlIdentifier.Of(table.Model.Table))
                .With("lines", table.Model.Properties.Select(property => Column(property, database))
                    .Concat(table.Model.Uniques.Select(key => Unique(table.Model, key)))
                    .Concat(table.Constraints.Select(Constraint))
                    .Concat(database == DatabaseKind.Sqlite ? Relations(table.Model, program, ForeignKeys.Constraint) : []))
                .With("indexes", Indexes(table.Model)))
                .Concat(joins.Select(join => EmitObject.Empty
                    .With("name", SqlIdentifier.Of(join.Table.Table))
                    .With("lines", JoinTables.Lines(join.Model, join.Table, join.Target, database))
                    .With("indexes", [JoinTables.Index(join.Table)]))))
            .With("relations", tables.SelectMany(table => database == DatabaseKind.Sqlite
                ? ForeignKeys.Of(table.Model, program.Models).SelectMany(key => ForeignKeys.Triggers(table.Model, key.Relation, key.Target))
                : Relations(table.Model, program, ForeignKeys.Added))
                .Concat(joins.SelectMany(join => JoinTables.Relations(join.Model, join.Table, join.Target, database)))));
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

    private static FilePlan ConstraintProperties(List<Guarded> guarded, ServiceNames names)
    {
        var model = EmitObject.Empty.With("constraints", guarded.Select(each => EmitObject.Empty
            .With("name", CSharpCode.Literal(each.Name))
            .With("properties", each.Properties.Select(CSharpCode.Literal))
            .With("message", each.Message)));
        var usings = new UsingDirectives(names, ServiceFolder.Data).Add("System", "System.Collections.Generic", "App.Runtime");
        return new FilePlan("Data/ConstraintProperties.cs", "project/constraint-properties.cs", model.With("usings", usings.ToCode()));
    }

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

    private static SqlText Unique(ModelSymbol model, KeySymbol key) =>
        SqlText.Of($"CONSTRAINT {SqlNames.Unique(SqlIdentifier.Of(model.Table), Columns(key))} UNIQUE ({Commas(Columns(key))})");

    private static IEnumerable<SqlText> Relations(ModelSymbol model, BoundProgram program, Func<ModelSymbol, PropertySymbol, ModelSymbol, SqlText> write) =>
        ForeignKeys.Of(model, program.Models).Select(key => write(model, key.Relation, key.Target));

    private static IEnumerable<SqlText> Indexes(ModelSymbol model) => model.Indexes
        .Concat(model.Properties
            .Where(property => property.References is not null && ForeignKeys.WantsIndex(model, property))
            .Select(property => new KeySymbol([property], property.Span)))
        .Select(key => Index(model, key));

    // The id behind what is declared is the last key of every sort, so that a page is read from the index alone.
    private static SqlText Index(ModelSymbol model, KeySymbol key)
    {
        var table = SqlIdentifier.Of(model.Table);
        var columns = Columns(key).ToList();
        return SqlText.Of($"CREATE INDEX {SqlNames.Index(table, columns)} ON {table} ({Commas([.. columns, SqlIdentifier.Column(model.Id.Column)])})");
    }

    private static IEnumerable<SqlIdentifier> Columns(KeySymbol key) => key.Properties.Select(property => SqlIdentifier.Column(property.Column));

    private static SqlText Commas(IEnumerable<SqlIdentifier> columns) => SqlText.Commas(columns.Select(SqlText.Identifier));

    private static SqlText Constraint(TableConstraint constraint) => SqlText.Of($"CONSTRAINT {constraint.Name} CHECK ({constraint.Condition})");

    private static SqlText Column(PropertySymbol property, DatabaseKind database)
    {
        var column = SqlText.Of($"{SqlIdentifier.Column(property.Column)} {ColumnType(property.Type, database)}");
        if (property.Name == ModelBinder.IdName)
        {
            var isCounted = property is { IsSystem: true, Type: ScalarType { Definition.NumericRank: not null } };
            return (isCounted, database) switch
            {
                (true, DatabaseKind.Sqlite) => SqlText.Of($"{column} PRIMARY KEY AUTOINCREMENT"),
                (true, _) => SqlText.Of($"{column} GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
                _ => SqlText.Of($"{column} NOT NULL PRIMARY KEY"),
            };
        }

        var required = property.Type.IsOptional ? column : SqlText.Of($"{column} NOT NULL");
        return property.Default is { } given ? SqlText.Of($"{required} DEFAULT {Default(given, property.Type, database)}") : required;
    }

    // SQLite takes an expression as a default in parentheses only.
    private static SqlText Default(object given, TypeSymbol type, DatabaseKind database)
    {
        var literal = SqlValues.Of(given, type, database);
        return given is string && literal.Text[0] is not '\'' and not 'E' ? literal.Parenthesized() : literal;
    }

    /// <summary>The type of the column of a property.</summary>
    public static SqlText ColumnType(TypeSymbol type, DatabaseKind database) => (type.NonOptional, database) switch
    {
        (ScalarType scalar, DatabaseKind.Sqlite) => SqlText.ColumnType(scalar.Definition.SqliteType),
        (_, DatabaseKind.Sqlite) => SqlText.Of($"TEXT"),

        // Text compares and sorts by code point on both databases.
        (ScalarType { Definition: { IsText: true } definition } text, _) => SqlText.Of($"{SqlText.ColumnType(definition.PostgreSqlType(text))} COLLATE \"C\""),
        (ScalarType scalar, _) => SqlText.ColumnType(scalar.Definition.PostgreSqlType(scalar)),
        _ => SqlText.Of($"text COLLATE \"C\""),
    };

    private sealed record Guarded(string Name, IReadOnlyList<string> Properties, CSharpCode Message)
    {
        public bool IsSameAs(Guarded other) => Properties.SequenceEqual(other.Properties, StringComparer.Ordinal) && Message.Text == other.Message.Text;
    }
}
