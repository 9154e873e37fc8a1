using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Events;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Tests.OpenApi;

/// <summary>A kind that only gives <see cref="StandInEvent"/> a head.</summary>
internal sealed class StandInKind : EventKind
{
    public override string Name => "standIn";

    public override string Summary => "Stands in for any event.";

    public override IReadOnlyList<KeySpec> Keys => [];

    public override EventSyntax? Read(EventHead head, MappingReader reader, EventReader events) => null;

    public override BoundEvent? Bind(EventSyntax syntax, EventBinder binder) => null;

    public override EmitFragment Lower(BoundEvent bound, EventLowerer lowerer) => throw new NotSupportedException();
}
