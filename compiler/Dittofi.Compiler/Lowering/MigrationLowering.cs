using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the first migration, which makes the tables, and the map from its constraints to the properties they guard.</summary>
internal static class MigrationLowering
{
    /// <summary>The migration, if there is a table to make, and <c>Data/ConstraintProperties.cs</c>.</summary>
    public static IEnumerable<FilePlan> Plan(BoundProgram program)
    {
        var database = program.Project.Database;
        var tables = program.Models.Select(model => (Model: model, Constraints: TableConstraints.Of(model, database).ToList())).ToList();
        if (tables.Count > 0)
        {
            yield return new FilePlan("migrations/0001_initial.sql", "project/tables.sql", EmitObject.Empty
                .With("strict", database == DatabaseKind.Sqlite)
                .With("tables", tables.Select(table => EmitObject.Empty
                    .With("name", SqlIdentifier.Of(table.Model.Table))
                    .With("lines", table.Model.Properties.Select(property => Column(property, database)).Concat(table.Constraints.Select(Constraint))))));
        }

        // Two long names may meet; then neither tells the property.
        var properties = tables.SelectMany(table => table.Constraints)
            .GroupBy(constraint => constraint.Name)
            .Where(group => group.Select(constraint => constraint.Property).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(group => EmitObject.Empty
                .With("constraint", CSharpCode.Literal(group.Key.Name))
                .With("property", CSharpCode.Literal(group.First().Property)));
        yield return new FilePlan("Data/ConstraintProperties.cs", "project/constraint-properties.cs", EmitObject.Empty.With("constraints", properties));
    }

    private static SqlText Constraint(TableConstraint constraint) => SqlText.Of($"CONSTRAINT {constraint.Name} CHECK ({constraint.Condition})");

    private static SqlText Column(PropertySymbol property, DatabaseKind database)
    {
        var column = SqlText.Of($"{SqlIdentifier.Column(property.Column)} {ColumnType(property, database)}");
        if (property is { IsSystem: true, Name: ModelBinder.IdName })
        {
            return database == DatabaseKind.Sqlite
                ? SqlText.Of($"{column} PRIMARY KEY AUTOINCREMENT")
                : SqlText.Of($"{column} GENERATED ALWAYS AS IDENTITY PRIMARY KEY");
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

    private static SqlText ColumnType(PropertySymbol property, DatabaseKind database) => (property.Type.NonOptional, database) switch
    {
        (ScalarType scalar, DatabaseKind.Sqlite) => SqlText.ColumnType(scalar.Definition.SqliteType),
        (_, DatabaseKind.Sqlite) => SqlText.Of($"TEXT"),

        // Text compares and sorts by code point on both databases.
        (ScalarType { Definition: { IsText: true } definition } text, _) => SqlText.Of($"{SqlText.ColumnType(definition.PostgreSqlType(text))} COLLATE \"C\""),
        (ScalarType scalar, _) => SqlText.ColumnType(scalar.Definition.PostgreSqlType(scalar)),
        _ => SqlText.Of($"text COLLATE \"C\""),
    };
}
