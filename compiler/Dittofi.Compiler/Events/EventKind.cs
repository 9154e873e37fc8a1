using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events;

/// <summary>
/// A kind of event: its keys, and how it is read, bound and lowered. The rest of the compiler knows kinds by this contract alone;
/// the reference, unknown-key suggestions and every analysis come from the keys and from the facts of the bound event.
/// </summary>
internal abstract class EventKind
{
    /// <summary>The YAML word; also the name of its case folder.</summary>
    public abstract string Name { get; }

    /// <summary>The folder of its template; kinds whose code is alike share one.</summary>
    public virtual string TemplateFolder => Name;

    /// <summary>One sentence for the reference.</summary>
    public abstract string Summary { get; }

    /// <summary>Events for the reference, as they stand in the action of <see cref="Reference.EventExamples"/>; a test compiles them.</summary>
    public abstract string Example { get; }

    /// <summary>The keys of the kind; the first is the kind key itself, whose value is the subject.</summary>
    public abstract IReadOnlyList<KeySpec> Keys { get; }

    /// <summary>Whether an event of the kind yields a value, so that it takes <c>as</c>.</summary>
    public virtual bool HasResult => false;

    /// <summary>Reads an event; null when its subject cannot be read (then that is reported).</summary>
    public abstract EventSyntax? Read(EventHead head, MappingReader reader, EventReader events);

    /// <summary>Resolves the names and types of an event; null when nothing of it can be kept (then that is reported).</summary>
    public abstract BoundEvent? Bind(EventSyntax syntax, EventBinder binder);

    /// <summary>Plans the C# of an event: its template and the values that the template prints.</summary>
    public abstract EmitFragment Lower(BoundEvent bound, EventLowerer lowerer);
}
