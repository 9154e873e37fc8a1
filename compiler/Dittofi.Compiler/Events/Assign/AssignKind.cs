using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Assign;

/// <summary>Writes variables of the action; never touches the database (language page, section 5).</summary>
internal sealed class AssignKind : EventKind<AssignSyntax, AssignEvent>
{
    public override string Name => "assign";

    public override string Summary => "Writes variables of the action, one after the other; never touches the database.";

    public override string Example => """
        - assign: { total: "${total + body.count}", isDear: "${body.price > 100}" }
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } = [new("assign", KeyShape.Values, "The variables and their new values.", IsRequired: true)];

    protected override AssignSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Map(Name) is { } map ? new AssignSyntax(head, map.Entries) : null;

    protected override AssignEvent? BindEvent(AssignSyntax syntax, EventBinder binder)
    {
        if (syntax.Entries.IsEmpty)
        {
            binder.Diagnostics.Report(EventDiagnostics.Empty, syntax.Head.KindSpan, Name);
        }

        var assignments = ImmutableArray.CreateBuilder<Assignment>();
        foreach (var entry in syntax.Entries)
        {
            if (binder.FindActionVariable(NameSyntax.From(entry.Key)) is { } variable)
            {
                var value = Literals.Check(binder.BindValue(entry.Value, variable.Type), variable.Name, variable.Rules, binder.Diagnostics);
                binder.Assigned(variable, value);
                assignments.Add(new Assignment(variable, value));
            }
            else
            {
                binder.BindValue(entry.Value, null);
            }
        }

        return new AssignEvent(syntax.Head, binder.When, assignments.ToImmutable());
    }

    protected override EmitFragment LowerEvent(AssignEvent bound, EventLowerer lowerer) =>
        new("events/assign/event.cs", EmitObject.Empty.With("assignments", bound.Assignments.Where(IsChange).Select(assignment => (EmitValue)EmitObject.Empty
            .With("target", lowerer.IsRead(assignment.Variable) ? CSharpCode.Identifier(lowerer.Variables.Of(assignment.Variable)) : CSharpCode.Of($"_"))
            .With("value", Value(assignment, lowerer)))));

    private static CSharpCode Value(Assignment assignment, EventLowerer lowerer) =>
        RuleEmitter.IsNeeded(assignment.Variable.Type, assignment.Variable.Rules, assignment.Value)
            ? lowerer.Rules.Assigned(assignment.Variable, assignment.Value)
            : lowerer.Expressions.Emit(assignment.Value);

    // `x = x` says nothing, and C# warns of it.
    private static bool IsChange(Assignment assignment) =>
        !(assignment.Value is BoundVariable { Variable: var same } && ReferenceEquals(same, assignment.Variable));
}
