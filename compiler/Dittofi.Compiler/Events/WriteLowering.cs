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
    /// <param name="bound">The event.</param>
    /// <param name="written">The variable that the row, the number of rows, or whether there was one goes into.</param>
    /// <param name="model">The model.</param>
    /// <param name="filter">Which rows are written.</param>
    /// <param name="verb">What the constant is called after.</param>
    /// <param name="write">The statement.</param>
    /// <param name="orFail">The status to fail with where there is no row.</param>
    /// <param name="parameters">The values of the statement.</param>
    /// <param name="lowerer">Takes the constants.</param>
    /// <param name="version">The test of the row's version, if there is one.</param>
    public static EmitFragment Plan(
        BoundEvent bound, VariableSymbol? written, ModelSymbol model, WriteFilter filter, string verb, SqlText write, int? orFail, QueryParameters parameters, EventLowerer lowerer, VersionTest? version)
    {
        var isRead = lowerer.IsRead(written);
        var isRow = isRead && written?.Type.NonOptional is ModelType;
        var isFlag = isRead && written?.Type.NonOptional == TypeTable.Boolean;
        var sql = isRow ? lowerer.WithColumns(SqlText.Of($"{write}\nRETURNING "), model, SqlText.Empty) : CSharpCode.RawLiteral(write);

        // What is tested: the result itself, or a number of rows that only the test and the flag need.
        var tested = isRead && !isFlag && written is { } result ? lowerer.Variables.Of(result) : lowerer.Variables.Fresh("rows");
        var target = isRead && !isFlag ? lowerer.Target(written, bound)
            : isFlag || orFail is not null || version is not null ? CSharpCode.Of($"var {tested}")
            : CSharpCode.Empty;
        var findParameters = lowerer.NewParameters();
        var find = version?.Find(filter, model, findParameters);
        return new EmitFragment("events/write/event.cs", EmitObject.Empty
            .With("target", target)
            .With("tested", CSharpCode.Identifier(tested))
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement(verb + model.Name, sql)))
            .With("parameters", parameters.List)
            .With("ties", WrittenRow.Blocks(bound.Children, lowerer))
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
