using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events;

/// <summary>Plans the call of a statement that writes rows which it finds: its result is the row, whether there was one, or their number.</summary>
internal static class WriteLowering
{
    /// <summary>The fragment; it prints with the one template of both kinds.</summary>
    public static EmitFragment Plan(
        BoundEvent bound, ModelSymbol model, WriteFilter filter, string verb, SqlText write, int? orFail, QueryParameters parameters, EventLowerer lowerer, VersionTest? version)
    {
        var isRead = lowerer.IsRead(bound.Result);
        var isRow = isRead && bound.Result?.Type.NonOptional is ModelType;
        var isFlag = isRead && bound.Result?.Type.NonOptional == TypeTable.Boolean;
        var sql = isRow ? lowerer.WithColumns(SqlText.Of($"{write}\nRETURNING "), model, SqlText.Empty) : CSharpCode.RawLiteral(write);

        // What is tested: the result itself, or a number of rows that only the test and the flag need.
        var tested = isRead && !isFlag && bound.Result is { } result ? lowerer.Variables.Of(result) : lowerer.Variables.Fresh("rows");
        var target = isRead && !isFlag ? lowerer.Target(bound)
            : isFlag || orFail is not null || version is not null ? CSharpCode.Of($"var {tested}")
            : CSharpCode.Empty;
        var findParameters = lowerer.NewParameters();
        var find = version?.Find(filter, model, findParameters);
        return new EmitFragment("events/write/event.cs", EmitObject.Empty
            .With("target", target)
            .With("tested", CSharpCode.Identifier(tested))
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement(verb + model.Name, sql)))
            .With("parameters", parameters.List)
            .With("ties", bound.Children.Select(lowerer.Block))
            .With("row", isRow ? CSharpCode.Identifier(lowerer.Names.Of(model)) : CSharpCode.Empty)
            .With("flag", isFlag ? lowerer.Target(bound) : CSharpCode.Empty)
            .With("version", version is null ? CSharpCode.Empty : CSharpCode.Identifier(version.Local))
            .With("given", version?.Read ?? CSharpCode.Empty)
            .With("find", find is null ? CSharpCode.Empty : CSharpCode.Identifier(find))
            .With("findParameters", findParameters.List)
            .With("orFail", orFail is { } status ? CSharpCode.Literal(status) : CSharpCode.Empty)
            .With("detail", CSharpCode.Literal(filter.Id is null ? $"No {model.RowName} fits." : $"There is no such {model.RowName}.")));
    }
}
