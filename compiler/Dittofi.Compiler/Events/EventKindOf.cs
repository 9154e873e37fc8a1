using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events;

/// <summary>A kind of event with its own syntax and bound records.</summary>
/// <typeparam name="TSyntax">What the kind reads.</typeparam>
/// <typeparam name="TBound">What the kind binds.</typeparam>
internal abstract class EventKind<TSyntax, TBound> : EventKind
    where TSyntax : EventSyntax
    where TBound : BoundEvent
{
    /// <inheritdoc/>
    public sealed override EventSyntax? Read(EventHead head, MappingReader reader, EventReader events) => ReadEvent(head, reader, events);

    /// <inheritdoc/>
    public sealed override BoundEvent? Bind(EventSyntax syntax, EventBinder binder) => BindEvent((TSyntax)syntax, binder);

    /// <inheritdoc/>
    public sealed override EmitFragment Lower(BoundEvent bound, EventLowerer lowerer) => LowerEvent((TBound)bound, lowerer);

    /// <inheritdoc cref="EventKind.Read"/>
    protected abstract TSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events);

    /// <inheritdoc cref="EventKind.Bind"/>
    protected abstract TBound? BindEvent(TSyntax syntax, EventBinder binder);

    /// <inheritdoc cref="EventKind.Lower"/>
    protected abstract EmitFragment LowerEvent(TBound bound, EventLowerer lowerer);
}
