using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Finds the records of requests that answers give back: these are written as JSON too.</summary>
internal static class AnsweredRecords
{
    /// <summary>The records, their parts included.</summary>
    public static IReadOnlySet<RecordSymbol> Of(BoundProgram program)
    {
        var types = program.AllActions.SelectMany(action => action.Responses).Select(response => response.Type);
        return types.SelectMany(RecordSymbol.In).SelectMany(record => record.WithParts()).ToHashSet<RecordSymbol>(ReferenceEqualityComparer.Instance);
    }
}
