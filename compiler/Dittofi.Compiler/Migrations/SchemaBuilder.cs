using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Migrations;

/// <summary>The schema that models ask for. What is new in it has its own name as its id.</summary>
internal static class SchemaBuilder
{
    /// <summary>The kind of a column that refers to a row.</summary>
    public const string Relation = "relation";

    /// <summary>The kind of a column of text, whatever the language calls it: only its checks differ.</summary>
    public const string Text = "text";

    /// <summary>The schema of a program on a database.</summary>
    public static DatabaseSchema Of(BoundProgram program, DatabaseKind database) => new(
        database,
        [
            .. program.Models.Where(model => model.IsManaged).Select(model => Table(model, program.Models, database)),
            .. JoinTables.Of(program.Models).Where(join => join.Table.IsManaged).Select(join => Join(join.Model, join.Collection, join.Table, join.Target, database)),
        ]);

    private static SchemaTable Table(ModelSymbol model, ImmutableArray<ModelSymbol> models, DatabaseKind database)
    {
        var name = SqlIdentifier.Of(model.Table);
        return new SchemaTable(
            model.Name,
            model.Name,
            name,
            [.. model.Properties.Select(property => Column(property, database))],
            [
                .. model.Uniques.Select(key => Columns(key)).Select(columns => new SchemaConstraint(SchemaConstraintKind.Unique, SqlNames.Unique(name, columns), columns)),
                .. TableConstraints.Of(model, database).Select(check => new SchemaConstraint(SchemaConstraintKind.Check, check.Name, [check.Column]) { Condition = check.Condition }),
                .. ForeignKeys.Of(model, models).Select(key => ForeignKey(ForeignKeys.Name(model, key.Relation), SqlIdentifier.Column(key.Relation.Column), key.Target, key.Relation.OnDelete)),
                .. Indexes(model, name),
            ]);
    }

    private static SchemaTable Join(ModelSymbol model, CollectionSymbol collection, JoinTable table, ModelSymbol target, DatabaseKind database)
    {
        var name = SqlIdentifier.Of(table.Table);
        var (own, other) = (SqlIdentifier.Column(table.Own), SqlIdentifier.Column(table.Other));
        var label = $"{model.Name}.{collection.Name}";
        return new SchemaTable(
            label,
            label,
            name,
            [
                new SchemaColumn("own", "own", own, RelationTo(model.Id.Type), ColumnType(model.Id.Type, database), false, null, false, []),
                new SchemaColumn("other", "other", other, RelationTo(target.Id.Type), ColumnType(target.Id.Type, database), false, null, false, []),
            ],
            [
                ForeignKey(SqlNames.ForeignKey(name, own), own, model, DeleteRule.Cascade),
                ForeignKey(SqlNames.ForeignKey(name, other), other, target, DeleteRule.Cascade),
                new SchemaConstraint(SchemaConstraintKind.Index, SqlNames.Index(name, [other, own]), [other, own]),
            ]);
    }

    private static SchemaConstraint ForeignKey(SqlIdentifier name, SqlIdentifier column, ModelSymbol target, DeleteRule onDelete) =>
        new(SchemaConstraintKind.ForeignKey, name, [column])
        {
            Target = SqlIdentifier.Of(target.Table),
            TargetColumn = target.Id.Column == ModelBinder.IdName ? null : SqlIdentifier.Column(target.Id.Column),
            OnDelete = onDelete,
        };

    private static IEnumerable<SchemaConstraint> Indexes(ModelSymbol model, SqlIdentifier name) => model.Indexes
        .Concat(model.Properties
            .Where(property => property.References is not null && ForeignKeys.WantsIndex(model, property))
            .Select(property => new KeySymbol([property], property.Span)))
        .Select(key => Columns(key))

        // The id behind what is declared is the last key of every sort, so that a page is read from the index alone.
        .Select(columns => new SchemaConstraint(SchemaConstraintKind.Index, SqlNames.Index(name, columns), [.. columns, SqlIdentifier.Column(model.Id.Column)]));

    private static ImmutableArray<SqlIdentifier> Columns(KeySymbol key) => [.. key.Properties.Select(property => SqlIdentifier.Column(property.Column))];

    private static SchemaColumn Column(PropertySymbol property, DatabaseKind database) => new(
        property.Name,
        property.Name,
        SqlIdentifier.Column(property.Column),
        Kind(property.Type.NonOptional),
        ColumnType(property.Type, database),
        property.Type.IsOptional,
        property.Default is { } given ? Default(given, property.Type, database) : null,
        IsCounted(property),
        property.Type.NonOptional is EnumType choice ? choice.Values : [])
    {
        IsKey = property.Name == ModelBinder.IdName && !IsCounted(property),
    };

    private static bool IsCounted(PropertySymbol property) => property is { IsSystem: true, Name: ModelBinder.IdName, Type: ScalarType { Definition.NumericRank: not null } };

    // Ids of longs are what most relations hold; others are what the id is.
    private static string RelationTo(TypeSymbol id) => id == TypeTable.Long ? Relation : Kind(id);

    private static string Kind(TypeSymbol type) => type switch
    {
        ScalarType { Definition: ReferenceDefinition reference } => RelationTo(reference.Id),
        ScalarType { Definition: DecimalDefinition } number => DecimalDefinition.Sized(number).DisplayName,
        ScalarType { Definition: { IsText: true } } or EnumType => Text,
        ScalarType scalar => scalar.Definition.Name,
        _ => Text,
    };

    // SQLite takes an expression as a default in parentheses only.
    private static SqlText Default(object given, TypeSymbol type, DatabaseKind database)
    {
        var literal = SqlValues.Of(given, type, database);
        return given is string && literal.Text[0] is not '\'' and not 'E' ? literal.Parenthesized() : literal;
    }

    private static SqlText ColumnType(TypeSymbol type, DatabaseKind database) => (type.NonOptional, database) switch
    {
        (ScalarType scalar, DatabaseKind.Sqlite) => SqlText.ColumnType(scalar.Definition.SqliteType),
        (_, DatabaseKind.Sqlite) => SqlText.Of($"TEXT"),

        // Text compares and sorts by code point on both databases.
        (ScalarType { Definition: { IsText: true } definition } text, _) => SqlText.Of($"{SqlText.ColumnType(definition.PostgreSqlType(text))} COLLATE \"C\""),
        (ScalarType scalar, _) => SqlText.ColumnType(scalar.Definition.PostgreSqlType(scalar)),
        _ => SqlText.Of($"text COLLATE \"C\""),
    };
}
