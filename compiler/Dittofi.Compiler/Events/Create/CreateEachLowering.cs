using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Events.Create;

/// <summary>Plans the statement that makes a row of each item of a list.</summary>
internal static class CreateEachLowering
{
    /// <summary>The fragment.</summary>
    public static EmitFragment Plan(CreateEvent bound, BoundExpression list, VariableSymbol item, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var row = lowerer.NewParameters();
        var insert = InsertText.OfEach(bound.Model, bound.Values, parameters, row, lowerer.Dialect);
        var sql = lowerer.IsRead(bound.Row) ? lowerer.WithColumns(SqlText.Of($"{insert}\nRETURNING "), bound.Model, SqlText.Empty) : CSharpCode.RawLiteral(insert);
        return new EmitFragment("events/create/each.cs", EmitObject.Empty
            .With("target", lowerer.Target(bound))
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement("InsertEach" + bound.Model.Name, sql)))
            .With("parameters", parameters.List)
            .With("list", lowerer.Expressions.Emit(list))
            .With("item", CSharpCode.Identifier(lowerer.Variables.Of(item)))
            .With("values", row.List)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model)))
            .With("id", bound.Model.CountsIds ? CSharpCode.Primary($"static row => row.{lowerer.Names.Of(bound.Model.Id)}") : CSharpCode.Null));
    }
}
