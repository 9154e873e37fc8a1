using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the list of the tables that others made, which the service looks for when it starts.</summary>
internal static class FoundTableLowering
{
    /// <summary>Whether there are such tables.</summary>
    public static bool IsNeeded(BoundProgram program) => program.Models.Any(model => !model.IsManaged);

    /// <summary><c>Data/FoundTables.cs</c>.</summary>
    public static FilePlan Plan(BoundProgram program, ServiceNames names)
    {
        var models = program.Models.Where(model => !model.IsManaged).Select(model => Table(
            model.Table,
            model.Properties.Select(property => property.Column),
            ForeignKeys.Of(model, program.Models).Select(key => Reference(key.Relation.Column, key.Target, ForeignKeys.Name(model, key.Relation)))));
        var joins = JoinTables.Of(program.Models).Where(join => !join.Table.IsManaged).Select(join => Table(
            join.Table.Table,
            [join.Table.Own, join.Table.Other],
            [
                Reference(join.Table.Own, join.Model, JoinTables.ForeignKeyNames(join.Table).Own),
                Reference(join.Table.Other, join.Target, JoinTables.ForeignKeyNames(join.Table).Other),
            ]));
        var usings = new UsingDirectives(names, ServiceFolder.Data).Add("System.Collections.Generic", "App.Runtime");
        return new FilePlan("Data/FoundTables.cs", "project/found-tables.cs", EmitObject.Empty.With("tables", models.Concat(joins)).With("usings", usings.ToCode()));
    }

    private static EmitObject Table(string name, IEnumerable<string> columns, IEnumerable<CSharpCode> references) => EmitObject.Empty
        .With("name", CSharpCode.Literal(name))
        .With("columns", columns.Select(CSharpCode.Literal))
        .With("references", references);

    private static CSharpCode Reference(string column, ModelSymbol target, SqlIdentifier name) => CSharpCode.Join(
        CSharpCode.Of($", "), new[] { column, target.Table, target.Id.Column, name.Name }.Select(CSharpCode.Literal));
}
