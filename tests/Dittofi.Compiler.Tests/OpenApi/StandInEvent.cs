using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.OpenApi;

/// <summary>An event known by its facts alone, as the document sees every event.</summary>
internal sealed record StandInEvent(ModelSymbol Model, DatabaseAccess Access, params int[] Statuses)
    : BoundEvent(new EventHead(new StandInKind(), Nowhere, Nowhere, null, null, null), null)
{
    public static readonly SourceSpan Nowhere = new(new SourceText("stand-in.yaml", ""), 0, 0);

    public override IEnumerable<DatabaseEffect> Effects => [new(Access, Model, ByKey: true)];

    public override IEnumerable<int> FailStatuses => Statuses;
}
