using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Expressions;

/// <summary>Resolves names and members.</summary>
internal sealed class NameBinder(CallBinder functions, DiagnosticBag diagnostics)
{
    /// <summary>The variable of a name.</summary>
    public BoundExpression Bind(string name, SourceSpan span, Scope scope)
    {
        if (scope.Find(name) is { } variable)
        {
            // A row that shares its name with a visible value was declared under `row` alone.
            var row = scope.Find(Names.Row);
            if (variable.Kind != VariableKind.Row && row?.Type is ModelType { Model: var model } && model.RowName == name)
            {
                diagnostics.Report(ExpressionDiagnostics.RowNameHidden, span, name);
                return new BoundError(span);
            }

            return new BoundVariable(variable, span);
        }

        if (scope.BareRow is { Type: ModelType { Model: var bare } } atHand && (bare.Find(name) is not null || bare.FindCollection(name) is not null))
        {
            return BindMember(new BoundVariable(atHand, span), name, span, span, isConditional: false, scope);
        }

        if (scope.IsRule)
        {
            diagnostics.ReportWithSuggestion(RuleDiagnostics.ReadsMore, span, NameSuggester.Nearest(name, scope.Visible.Select(visible => visible.Name)), name);
        }
        else if (Names.RequestRoots.Contains(name) || name is RequestRecord.Name or "input" or Names.Settings or Names.Item or ErrorRecord.Name)
        {
            diagnostics.Report(ExpressionDiagnostics.NoRoot, span, name);
        }
        else if (Names.Roots.Contains(name))
        {
            diagnostics.Report(ExpressionDiagnostics.NotYet, span, name);
        }
        else
        {
            var suggestion = NameSuggester.Nearest(name, scope.Visible.Select(visible => visible.Name)) ?? FunctionBinder.NearestFree(name);
            diagnostics.ReportWithSuggestion(ExpressionDiagnostics.UnknownName, span, suggestion, name);
        }

        return new BoundError(span);
    }

    /// <summary>A member of a row or a record.</summary>
    /// <param name="receiver">What it is a member of.</param>
    /// <param name="name">Its name.</param>
    /// <param name="nameSpan">The place of the name alone.</param>
    /// <param name="span">The place of the whole access.</param>
    /// <param name="isConditional">Whether the access hangs on a test for null.</param>
    /// <param name="scope">Where it stands.</param>
    public BoundExpression BindMember(BoundExpression receiver, string name, SourceSpan nameSpan, SourceSpan span, bool isConditional, Scope scope)
    {
        if (receiver.Type.IsError)
        {
            return new BoundError(span);
        }

        if (receiver.Type.NonOptional is ScalarType { Definition: ReferenceDefinition { Id: var id } })
        {
            return BindReference(receiver, id, name, nameSpan, span, isConditional, scope);
        }

        if (receiver.Type.NonOptional is ModelType { Model: var model } && model.FindCollection(name) is { } collection)
        {
            return BindCollection(receiver, collection, nameSpan, span, scope);
        }

        var (found, known) = Members(receiver.Type.NonOptional, name);
        if (found is null && FunctionTable.Find(receiver.Type.NonOptional, name) is { IsMember: true } function)
        {
            return functions.Call(function, receiver, [], isFlagged: false, span, isConditional);
        }

        if (found is null)
        {
            var suggestion = Labelled(receiver.Type.NonOptional, name) ?? FunctionBinder.Nearest(name, receiver.Type.NonOptional, known);
            diagnostics.ReportWithSuggestion(ExpressionDiagnostics.UnknownMember, nameSpan, suggestion, receiver.Type.NonOptional.DisplayName, name);
            return new BoundError(span);
        }

        if (receiver.Type.IsOptional && !isConditional)
        {
            MissingValue.Report(receiver, diagnostics);
            return new BoundError(span);
        }

        var type = receiver.Type.IsOptional ? found.Type.AsOptional() : found.Type;
        return found.Type.IsError ? new BoundError(span) : new BoundMember(receiver, found, receiver.Type.IsOptional, type, span);
    }

    // A loaded row holds the ids of its relations; going further wants the row itself.
    private BoundExpression BindReference(BoundExpression receiver, ScalarType id, string name, SourceSpan nameSpan, SourceSpan span, bool isConditional, Scope scope)
    {
        if (name != Names.Id)
        {
            return Follow(receiver, scope) is { } related
                ? BindMember(related, name, nameSpan, span, isConditional, scope)
                : NotLoaded(nameSpan, name);
        }

        if (receiver.Type.IsOptional && !isConditional)
        {
            MissingValue.Report(receiver, diagnostics);
            return new BoundError(span);
        }

        return new BoundConversion(receiver, receiver.Type.IsOptional ? id.AsOptional() : id, span);
    }

    // A collection belongs to a row that is there: the rows of none would be none, whatever is asked of them.
    private BoundExpression BindCollection(BoundExpression receiver, CollectionSymbol collection, SourceSpan nameSpan, SourceSpan span, Scope scope)
    {
        if (scope.Related is not { } models || !IsOfRow(receiver))
        {
            return NotLoaded(nameSpan, collection.Name);
        }

        if (receiver.Type.IsOptional)
        {
            MissingValue.Report(receiver is BoundRelated { Reference: var reference } ? reference : receiver, diagnostics);
            return new BoundError(span);
        }

        return models.TryGetValue(collection.Target, out var target) ? new BoundCollection(receiver, collection, target, span) : new BoundError(span);
    }

    private static BoundRelated? Follow(BoundExpression reference, Scope scope) =>
        scope.Related is { } models && IsOfRow(reference)
            && reference.Type.NonOptional is ScalarType { Definition: ReferenceDefinition { Name: var name } } && models.TryGetValue(name, out var model)
            ? new BoundRelated(reference, model, reference.Type.IsOptional ? new ModelType(model).AsOptional() : new ModelType(model), reference.Span)
            : null;

    private static bool IsOfRow(BoundExpression expression) => expression switch
    {
        BoundVariable variable => variable.Variable.Kind == VariableKind.Row,
        BoundMember member => IsOfRow(member.Receiver),
        BoundRelated related => IsOfRow(related.Reference),
        BoundNonNull nonNull => IsOfRow(nonNull.Operand),
        BoundConversion conversion => IsOfRow(conversion.Operand),
        _ => false,
    };

    private BoundError NotLoaded(SourceSpan span, string name)
    {
        diagnostics.Report(ExpressionDiagnostics.NotLoaded, span, name);
        return new BoundError(span);
    }

    // Over the wire a member goes by its label.
    private static string? Labelled(TypeSymbol type, string label) => type switch
    {
        ModelType { Model: var model } => model.Properties.FirstOrDefault(property => property.Label == label)?.Name,
        RecordType { Record: var record } => record.Fields.FirstOrDefault(field => field.Label == label)?.Name,
        _ => null,
    };

    /// <summary>The member of a name, if there is one, and all that a type has.</summary>
    public static (MemberSymbol? Found, IEnumerable<string> Known) Members(TypeSymbol type, string name) => type switch
    {
        ModelType { Model: var model } => (model.Find(name), model.Properties.Select(property => property.Name).Concat(model.Collections.Select(collection => collection.Name))),
        RecordType { Record: var record } => (record.Find(name), record.Fields.Select(field => field.Name)),
        _ => (null, []),
    };
}
