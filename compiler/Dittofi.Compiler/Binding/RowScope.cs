using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Puts a row at hand in sight.</summary>
internal static class RowScope
{
    /// <summary>A scope that has the row of a model: under <c>row</c>, and under the model's name where that is free.</summary>
    /// <param name="around">What is in sight besides.</param>
    /// <param name="models">The models that its relations lead to, by name.</param>
    /// <param name="model">The model.</param>
    /// <param name="membersStandBare">Whether the row's members may also stand by themselves.</param>
    public static Scope Of(Scope around, IReadOnlyDictionary<string, ModelSymbol> models, ModelSymbol model, bool membersStandBare = false)
    {
        var type = new ModelType(model);
        var row = new VariableSymbol(Names.Row, type, VariableKind.Row, model.Span);
        var inner = around.OfRows(models, membersStandBare ? row : null);
        inner.Add(row);
        if (around.Find(model.RowName) is null)
        {
            inner.Add(new VariableSymbol(model.RowName, type, VariableKind.Row, model.Span));
        }

        return inner;
    }
}
